using TayNinhExemplars.Content;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Views;

public sealed record StoryCard
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public string Lead { get; init; } = "";
    public string Iso { get; init; } = "";
    public string DateText { get; init; } = "";
    public string FormatText { get; init; } = "";
    public string Field { get; init; } = "";
    public string Locality { get; init; } = "";
    public bool HasAudio { get; init; }
    public ImageView? Cover { get; init; }

    /// <summary>The card as the theme draws it.</summary>
    public Shape Shape => new Shape("Content_Summary__Story").With("Story", this);
}

/// <summary>A line that leads to another story.</summary>
public sealed record RelatedView(string Id, string Title, string Url, string Iso, string DateText)
{
    public static RelatedView Of(ContentTitle t) => new(t.ContentItemId, t.DisplayText, ItemUrls.OfPath(t.Path), ColumnDates.Iso(t.PublishedUtc), ColumnDates.Day(t.PublishedUtc));
}

public sealed record StoryView
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string SubTitle { get; init; } = "";
    public required string Url { get; init; }
    public string Lead { get; init; } = "";

    /// <summary>Sanitised HTML.</summary>
    public string Body { get; init; } = "";

    /// <summary>The chapters of a long story.</summary>
    public IReadOnlyList<LinkView> Contents { get; init; } = [];
    public string ReadingText { get; init; } = "";

    /// <summary>The value behind <see cref="FormatText"/>: "interview", "photo" and so on; the page's class.</summary>
    public string FormatKey { get; init; } = "";
    public string Citation { get; init; } = "";
    public RelatedView? Older { get; init; }
    public RelatedView? Newer { get; init; }
    public string Iso { get; init; } = "";

    /// <summary>"Thứ sáu - 27/01/2023 16:10".</summary>
    public string PublishedText { get; init; } = "";
    public string UpdatedText { get; init; } = "";
    public string FormatText { get; init; } = "";
    public LinkView? Field { get; init; }
    public LinkView? Locality { get; init; }
    public ImageView? Cover { get; init; }
    public IReadOnlyList<ImageView> Gallery { get; init; } = [];
    public AudioView? Audio { get; init; }
    public string ByLine { get; init; } = "";
    public string Source { get; init; } = "";
    public IReadOnlyList<string> Notes { get; init; } = [];
    public IReadOnlyList<ExemplarCard> Exemplars { get; init; } = [];
    public IReadOnlyList<AwardCard> Awards { get; init; } = [];
    public IReadOnlyList<RelatedView> Related { get; init; } = [];

    /// <summary>"1.054".</summary>
    public string ViewsText { get; init; } = "0";
    public string CommentsText { get; init; } = "0";
}

/// <summary>The recording of a story.</summary>
/// <param name="LengthText">"4:05"; empty when it is not known.</param>
/// <param name="VoiceText">Says that a machine reads; empty when a person does.</param>
/// <param name="TranscriptUrl">The words with their times; null when only the text of the page is known.</param>
public sealed record AudioView(string Url, string ContentType, string LengthText, string IsoLength, string VoiceText, IReadOnlyList<ChapterView> Chapters, string? TranscriptUrl)
{
    /// <summary>The player as the theme draws it.</summary>
    public Shape Shape => new Shape("Listen").With("Audio", this);
}

/// <param name="Seconds">Where it begins, for the player.</param>
/// <param name="TimeText">"1:20".</param>
public sealed record ChapterView(string Seconds, string TimeText, string Title);
