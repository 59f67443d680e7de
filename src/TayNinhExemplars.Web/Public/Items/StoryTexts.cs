using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>The body of a story, and the figures readers made.</summary>
public sealed class StoryTexts(BodyHtml bodies, ViewCounter views)
{
    public MadeBody Body(ContentItem item) => bodies.MadeOf(item);

    /// <summary>Views counted here come on top of those that the item brought along from elsewhere.</summary>
    public async Task<StoryView> WithFiguresAsync(StoryView view, ContentItem item, Texts texts, CancellationToken ct)
    {
        var comments = Number(item, "CommentsPart", "Count");
        var ratings = Number(item, "RatingPart", "Count");
        return view with
        {
            ViewsText = ColumnNumbers.Count((long)Number(item, "ViewCountPart", "Count") + await views.CountAsync(item.ContentItemId, ct)),
            CommentsText = ColumnNumbers.Count((long)comments),
            RatingText = ratings > 0
                ? texts.Get("column.story.rated", ColumnNumbers.Score(Number(item, "RatingPart", "Average")), ColumnNumbers.Count((long)ratings))
                : texts["column.story.unrated"],
        };
    }

    private static double Number(ContentItem item, string part, string member) =>
        item.Part(part)?.Find(member) is JsonValue value && value.TryGetValue<double>(out var number) && number > 0 && double.IsFinite(number) ? number : 0;
}
