using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Readers;

/// <summary>What readers may do with one item: what the item itself says (part <c>Interaction</c>), else what the site says.</summary>
public static class Interaction
{
    public const string Part = "Interaction";

    public static readonly IReadOnlySet<string> CommentedTypes = new HashSet<string>(StringComparer.Ordinal) { "Story", "Exemplar", "Event" };
    public static readonly IReadOnlySet<string> RatedTypes = new HashSet<string>(StringComparer.Ordinal) { "Story" };

    public static CommentMode ModeOf(ContentItem item, ReaderSettings settings, DateTime now)
    {
        if (!settings.Comments || !item.Published || !CommentedTypes.Contains(item.ContentType)) return CommentMode.Closed;
        var own = Word(item, "Comments") switch
        {
            "pre" => CommentMode.Pre,
            "post" => CommentMode.Post,
            "trust" => CommentMode.Trust,
            "closed" => CommentMode.Closed,
            _ => settings.Mode,
        };
        // An item that opens comments itself stays open; the site's rule closes the others in time.
        var isOld = settings.CloseAfterDays > 0 && item.PublishedUtc is { } published && now - published > TimeSpan.FromDays(settings.CloseAfterDays);
        return isOld && Word(item, "Comments").Length == 0 ? CommentMode.Closed : own;
    }

    /// <summary>Questions are put to people, and each is read before anybody sees it.</summary>
    public static CommentMode QuestionsOf(ContentItem item, ReaderSettings settings) =>
        settings.Questions && item.Published && item.ContentType == "Exemplar" && Word(item, "Comments") != "closed" ? CommentMode.Pre : CommentMode.Closed;

    /// <summary>Not where the law or decency forbids it, whatever the settings say.</summary>
    public static bool IsRated(ContentItem item, ReaderSettings settings) =>
        settings.Ratings && item.Published && RatedTypes.Contains(item.ContentType) && Word(item, "Ratings") != "closed"
        && !settings.Unrated.Contains(item.Field("Story", "Format")?.Text("Text") ?? "", StringComparer.OrdinalIgnoreCase);

    private static string Word(ContentItem item, string field) => item.Field(Part, field)?.Text("Text") ?? "";
}
