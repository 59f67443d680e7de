using System.Net;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

public sealed class ReaderDataOnSqlite() : ReaderDataContract(TestDatabase.Sqlite);

public sealed class ReaderDataOnPostgreSql(PostgresFixture postgres) : ReaderDataContract(postgres);

/// <summary>What readers leave is forgotten when they wish, and when its time is over.</summary>
public abstract class ReaderDataContract(TestDatabase database) : IAsyncLifetime
{
    private const string Reader = "r:nguoi-doc";
    private static readonly Network Home = new("address", "near", "wide");
    private Discussion _discussion = null!;

    public async ValueTask InitializeAsync() => _discussion = await Discussion.OpenAsync(database);

    [Fact]
    public async Task An_author_erases_everything_of_theirs_by_one_link()
    {
        var shown = await _discussion.ApprovedAsync("Ý kiến đã đăng của tôi.", Reader);
        var waiting = await _discussion.PostAsync("Ý kiến còn chờ của tôi.", Reader, Home, "toi@thu.example");
        var others = await _discussion.ApprovedAsync("Ý kiến của người khác.");
        await Like(others.Id);
        (await _discussion.Site.AskAsync((ReportCommentHandler h) => h.HandleAsync(new ReportComment(others.Id, "spam", "quảng cáo", Email: "toi@thu.example"), Reader))).OrThrow();
        (await _discussion.RateAsync(5, Reader, Home)).OrThrow();
        (await _discussion.RateAsync(3, "r:khac")).OrThrow();
        Assert.Equal(2, (await _discussion.PublicAsync()).Total);

        Assert.Equal(2, (await _discussion.Site.AskAsync((EraseCommentHandler h) => h.HandleAsync(new EraseAuthor(waiting.Code)))).OrThrow().Comments);

        Assert.Equal("Ý kiến của người khác.", Assert.Single((await _discussion.PublicAsync()).Comments).Text);
        foreach (var id in new[] { shown.Id, waiting.Id })
        {
            var left = (await _discussion.FindAsync(id))!;
            Assert.Equal(("", "", "", null, "Bạn đọc"), (left.Text, left.AuthorKey, left.Near, left.Email, left.AuthorName));
        }
        Assert.Null(await _discussion.Site.AskAsync((OwnComments o) => o.FindAsync(waiting.Code, default)));
        Assert.Equal(0, (await _discussion.FindAsync(others.Id))!.Likes);
        await _discussion.Site.InScopeAsync(async s =>
        {
            var db = (SiteDbContext)s.GetService(typeof(SiteDbContext))!;
            Assert.False(await db.Set<CommentLikeRow>().AnyAsync(l => l.ReaderKey == Reader));
            Assert.False(await db.Set<RatingRow>().AnyAsync(r => r.ReaderKey == Reader));
            Assert.False(await db.Set<CommentAuthorRow>().AnyAsync(a => a.Key == Reader));
            var report = await db.Set<CommentReportRow>().SingleAsync();
            Assert.Equal(("", null), (report.ReporterKey, report.ReporterEmail));
        });
        // The points stay in the sum; whose they were is not known any more.
        Assert.Equal(new RatingFigures(8, 2), await _discussion.FiguresAsync());
    }

    [Fact]
    public async Task Addresses_mail_and_refused_words_go_when_their_time_is_over()
    {
        await _discussion.SettingsAsync(s => s with { NetworkDays = 10, EmailDays = 40, RefusedDays = 100 });
        var kept = await _discussion.PostAsync("Câu được đăng.", Reader, Home, "toi@thu.example");
        (await _discussion.DecideAsync(kept.Id, DecisionVerb.Approve)).OrThrow();
        var refused = await _discussion.PostAsync("Câu bị từ chối.", "r:bi-tu-choi", Home, "ai@thu.example");
        (await _discussion.DecideAsync(refused.Id, DecisionVerb.Refuse, "spam")).OrThrow();
        (await _discussion.Site.AskAsync((SanctionAuthorHandler h) => h.HandleAsync(new SanctionAuthor(refused.Id, SanctionKind.Suspension, 7, "Nhắc nhiều lần"), Discussion.First))).OrThrow();
        (await _discussion.RateAsync(4, Reader, Home)).OrThrow();
        (await _discussion.Site.AskAsync((ReportTextErrorHandler h) => h.HandleAsync(new ReportTextError(_discussion.Item, "sai", "đúng", "toi@thu.example")))).OrThrow();

        await PassAsync(9);
        Assert.Equal(("near", "toi@thu.example"), ((await CommentAsync(kept.Id)).Near, (await CommentAsync(kept.Id)).Email));
        await PassAsync(2);
        Assert.Equal(("", "", "toi@thu.example"), ((await CommentAsync(kept.Id)).Address, (await CommentAsync(kept.Id)).Near, (await CommentAsync(kept.Id)).Email));
        Assert.Equal("", await OfAsync((SiteDbContext db) => db.Set<RatingRow>().Select(r => r.Near + r.Wide + r.Address).SingleAsync()));
        await PassAsync(30);
        Assert.Null((await CommentAsync(kept.Id)).Email);
        Assert.Null(await OfAsync((SiteDbContext db) => db.Set<TextErrorRow>().Select(e => e.Email).SingleAsync()));
        Assert.Equal("Câu bị từ chối.", (await CommentAsync(refused.Id)).Text);
        await PassAsync(60);
        Assert.Equal(("", ""), ((await CommentAsync(refused.Id)).Text, (await CommentAsync(refused.Id)).AuthorKey));
        Assert.Equal("Câu được đăng.", (await CommentAsync(kept.Id)).Text);
        await PassAsync(10);
        Assert.Equal(0, await OfAsync((SiteDbContext db) => db.Set<SanctionRow>().CountAsync()));
    }

    [Fact]
    public async Task The_salt_of_network_hashes_is_thrown_away_with_them()
    {
        var address = IPAddress.Parse("203.113.7.9");
        async Task<Network> HashedAsync() => await _discussion.Site.AskAsync((Networks n) => n.OfAsync(address));
        var first = await HashedAsync();
        Assert.Equal(first, await HashedAsync());
        Assert.DoesNotContain("203", first.Address, StringComparison.Ordinal);
        await PassAsync(29);
        Assert.Equal(first, await HashedAsync());
        await PassAsync(2);
        Assert.NotEqual(first, await HashedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_discussion is not null) await _discussion.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task Like(string id) => (await _discussion.Site.AskAsync((LikeCommentHandler h) => h.HandleAsync(new LikeComment(id), Reader, Network.Unknown))).OrThrow();

    private Task<T> OfAsync<T>(Func<SiteDbContext, Task<T>> ask) => _discussion.Site.AskAsync(ask);

    private async Task<Comment> CommentAsync(string id) => (await _discussion.FindAsync(id))!;

    /// <summary>Days go by and the jobs run as the host would run them.</summary>
    private async Task PassAsync(int days)
    {
        _discussion.Site.Clock.Advance(TimeSpan.FromDays(days));
        await _discussion.Site.TellAsync<ForgetComments>(f => f.RunAsync(default));
        await _discussion.Site.TellAsync<ForgetNetworks>(f => f.RunAsync(default));
    }
}
