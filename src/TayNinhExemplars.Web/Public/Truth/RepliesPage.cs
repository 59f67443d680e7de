using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Truth;

/// <summary>An opinion with its reply, as readers see it.</summary>
public sealed record ReplyView(string Body, string Text, string Addressee, string Received, string Reply, string Replied);

/// <summary><c>/giam-sat</c>: opinions of the Fatherland Front and organisations whose replies were agreed to be published.</summary>
public sealed class RepliesPage(PageHeads heads, FollowUpBook book, Texts texts)
{
    public const string Path = "/giam-sat";

    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        var replies = (await book.OpinionsAsync(ct)).Where(o => o.Published)
            .Select(o => new ReplyView(o.Body, o.Text, o.Addressee, ColumnDates.Day(o.ReceivedOn), o.Reply, ColumnDates.Day(o.RepliedOn))).ToList();
        var head = await heads.ForAsync(site, texts["column.replies.title"], texts["column.replies.lead"], Path, ct);
        return new ColumnPage(new Shape("FrontReplies").With("Replies", replies), head, []) { MayBeKept = false };
    }
}
