namespace TayNinhExemplars.Notices;

/// <param name="Kind">What it is about, such as <c>copy.returned</c>: people mute kinds.</param>
/// <param name="TextKey">Its sentence in the locales; the arguments fill it, so that each reader has it in their language.</param>
/// <param name="Url">Where to act; a path of this site.</param>
public sealed record NewNotice(string Kind, string TextKey, string Url, params string[] Args);

/// <summary>A notice as its addressee sees it.</summary>
public sealed record Notice(long Id, string Kind, string TextKey, IReadOnlyList<string> Args, string Url, DateTime AtUtc, bool IsRead);

/// <param name="Text">Plain text; lines end with a line feed.</param>
/// <param name="Html">The same as HTML, for those who read mail so.</param>
public sealed record OutgoingMail(string To, string Subject, string Text, string? Html = null);
