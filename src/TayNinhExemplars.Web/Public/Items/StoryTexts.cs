using System.Text.Json.Nodes;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>The body of a story, and the figures readers made.</summary>
public sealed class StoryTexts(BodyHtml bodies, ViewCounter views, PublicComments discussion, ReaderSettingsStore settings)
{
    public MadeBody Body(ContentItem item) => bodies.MadeOf(item);

    /// <summary>What the site's settings switch off is left out. Views counted here come on top of those that the item brought along from elsewhere.</summary>
    public async Task<StoryView> WithFiguresAsync(StoryView view, ContentItem item, CancellationToken ct)
    {
        var comments = Number(item, "CommentsPart", "Count") + await discussion.CountAsync(item.ContentItemId, ct);
        var rules = await settings.GetAsync(ct);
        return view with
        {
            MaySave = rules.Save,
            MayPrint = rules.Print,
            AudioUrl = rules.Listen ? view.AudioUrl : "",
            ViewsText = !rules.Views ? "" : ColumnNumbers.Count((long)Number(item, "ViewCountPart", "Count") + await views.CountAsync(item.ContentItemId, ct)),
            CommentsText = ColumnNumbers.Count((long)comments),
        };
    }

    private static double Number(ContentItem item, string part, string member) =>
        item.Part(part)?.Find(member) is JsonValue value && value.TryGetValue<double>(out var number) && number > 0 && double.IsFinite(number) ? number : 0;
}
