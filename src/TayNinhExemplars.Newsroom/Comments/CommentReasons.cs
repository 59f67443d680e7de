namespace TayNinhExemplars.Comments;

/// <summary>Why a comment is not shown, as codes whose wording lies in the locales: the same reason has the same words for everybody.</summary>
public static class CommentReasons
{
    public const string Words = "words", Private = "private", Other = "other";

    /// <summary>In the order of the keys 1 to 9 on the desk.</summary>
    public static readonly IReadOnlyList<string> All = ["insult", "obscene", "spam", "offTopic", "privacy", "unproven", "illegal", "impersonation", "unreadable", Words, Other];

    public static readonly IReadOnlyList<string> Reports = ["insult", "obscene", "spam", "privacy", "unproven", "illegal", "impersonation", Other];

    /// <summary>Reports that cannot wait: somebody may come to harm.</summary>
    public static bool IsSerious(string reason) => reason is "privacy" or "illegal";
}
