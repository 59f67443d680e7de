using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>What readers find below an item: tools, rating, polls, comments. It is the same for everybody.</summary>
public sealed class ReaderSections(ReaderSettingsStore settings, RatingTexts ratings, CommentLists comments, ItemTraces traces, TimeProvider clock) : IItemSections
{
    private const int ToolsOrder = 10, RatingOrder = 40, PollOrder = 50, CommentsOrder = 60;

    public async Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct)
    {
        var rules = await settings.GetAsync(ct);
        var sections = new List<ItemSection>();
        if (Interaction.CommentedTypes.Contains(item.ContentType)) sections.Add(new ItemSection(ItemPlace.End, ToolsOrder, Tools(item, rules)));
        if (Interaction.IsRated(item, rules)) sections.Add(new ItemSection(ItemPlace.End, RatingOrder, await ratings.ShapeAsync(item, rules)));
        if (rules.Polls && item.Published)
            sections.AddRange((await ratings.PollsAsync(item.ContentItemId, ct)).Select(poll => new ItemSection(ItemPlace.End, PollOrder, poll)));
        if (rules.Comments && Interaction.CommentedTypes.Contains(item.ContentType))
            sections.Add(new ItemSection(ItemPlace.End, CommentsOrder, await comments.SectionAsync(item, rules, await traces.OfAsync(item.ContentItemId, PublicComments.Trace) > 0, clock.GetUtcNow().UtcDateTime, ct)));
        return sections;
    }

    private static Shape Tools(ContentItem item, ReaderSettings rules) => new Shape("ReaderTools")
        .With("ItemId", item.ContentItemId).With("Title", item.DisplayText).With("MayShare", rules.Share)
        .With("ErrorUrl", rules.ErrorReports ? "/gop-y?bai=" + item.ContentItemId : null);
}

/// <summary>Points and polls in words.</summary>
public sealed class RatingTexts(ItemTraces traces, Polls polls, Texts texts)
{
    public async Task<Shape> ShapeAsync(ContentItem item, ReaderSettings rules)
    {
        var figures = new RatingFigures((int)await traces.OfAsync(item.ContentItemId, Ratings.SumTrace), (int)await traces.OfAsync(item.ContentItemId, Ratings.CountTrace));
        return new Shape("Rating").With("Rating", View(item.ContentItemId, figures, rules));
    }

    public async Task<IReadOnlyList<Shape>> PollsAsync(string contentItemId, CancellationToken ct) =>
        await traces.OfAsync(contentItemId, Polls.Trace) == 0 ? [] : [.. (await polls.OfItemAsync(contentItemId, ct)).Select(Poll)];

    public RatingView View(string contentItemId, RatingFigures figures, ReaderSettings rules) => new(
        contentItemId, Sum(figures), Mean(figures, rules), [.. Enumerable.Range(1, 5).Select(n => new StarView(n, texts["readers.stars." + n.ToString(System.Globalization.CultureInfo.InvariantCulture)]))]);

    /// <summary>"Tổng số điểm của bài viết là: 45 trong 10 đánh giá".</summary>
    public string Sum(RatingFigures figures) => texts.Get("readers.rating.sum", ColumnNumbers.Count(figures.Sum), ColumnNumbers.Count(figures.Count));

    /// <summary>Empty while too few have rated: a mean of two says nothing.</summary>
    public string Mean(RatingFigures figures, ReaderSettings rules) =>
        figures.Count >= rules.MeanFrom ? texts.Get("readers.rating.mean", ColumnNumbers.Score(figures.Mean)) : "";

    public Shape Poll(Poll poll) => new Shape("Poll").With("Poll", new PollView(poll.Id, poll.Question, poll.ClosedUtc is null, texts.Get("readers.poll.votes", ColumnNumbers.Count(poll.Votes)),
        [.. poll.Options.Select(o => new PollOptionView(o.Number, o.Text, ColumnNumbers.Count(o.Count), poll.Votes == 0 ? 0 : (int)Math.Round(100.0 * o.Count / poll.Votes)))]));
}
