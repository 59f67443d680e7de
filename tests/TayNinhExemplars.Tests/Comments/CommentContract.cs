using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Comments;

public sealed class CommentsOnSqlite() : CommentContract(TestDatabase.Sqlite);

public sealed class CommentsOnPostgreSql(PostgresFixture postgres) : CommentContract(postgres);

/// <summary>What happens to a comment between its author, the desk and the page, on whatever database.</summary>
public abstract class CommentContract(TestDatabase database) : IAsyncLifetime
{
    private static readonly Actor First = Moderator("kiem-duyet-1"), Second = Moderator("kiem-duyet-2");
    private Desk _desk = null!;
    private string _item = "";

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(database);
        var item = new ContentItem { ContentType = "Story", DisplayText = "Bài thử" };
        item.PartOrNew("TitlePart")["Title"] = "Bài thử";
        await _desk.ImportAsync(new ContentItem { ContentItemId = Ids.New(), ContentItemVersionId = Ids.New(), ContentType = "Story", DisplayText = "Bài thử", Latest = true, Published = true, PublishedUtc = _desk.Site.Now, Content = item.Content });
        _item = (await _desk.Site.AskAsync<ContentStore, ContentPage>(s => s.PublishedAsync("Story", 1))).Items[0].ContentItemId;
    }

    [Fact]
    public async Task A_comment_waits_is_refused_is_appealed_once_and_restored_by_somebody_else()
    {
        var posted = await PostAsync("Bài rất hay, tôi xin góp một ý.");
        Assert.Equal(CommentState.Waiting, posted.State);
        Assert.Equal(0, await PublicAsync());
        var refused = (await DecideAsync(posted.Id, 1, DecisionVerb.Refuse, First, "offTopic")).OrThrow();
        var own = (await OwnAsync(posted.Code))!;
        Assert.Equal(("offTopic", true), (own.Comment.ReasonCode, own.MayAppeal));

        var appealed = (await _desk.Site.AskAsync<OwnCommentHandler, Outcome<Comment>>(h => h.HandleAsync(new AppealDecision(posted.Code, "Tôi nói đúng chuyện trong bài.")))).OrThrow();
        Assert.Contains("comments.appeal.forbidden", Codes(await AppealAsync(posted.Id, appealed.Version, First)));
        Assert.True((await AppealAsync(posted.Id, appealed.Version, Second)).Succeeded);
        Assert.Equal(1, await PublicAsync());
        Assert.Contains("comments.appeal.state", Codes(await _desk.Site.AskAsync<OwnCommentHandler, Outcome<Comment>>(h => h.HandleAsync(new AppealDecision(posted.Code, "Lần nữa xem sao.")))));
        Assert.True(refused.Version < appealed.Version);
    }

    [Fact]
    public async Task Of_two_moderators_at_once_one_decides_and_the_other_is_told()
    {
        var posted = await PostAsync("Hai người cùng duyệt câu này.");
        var outcomes = await Task.WhenAll(DecideAsync(posted.Id, 1, DecisionVerb.Approve, First), DecideAsync(posted.Id, 1, DecisionVerb.Refuse, Second, "spam"));
        Assert.Single(outcomes, o => o.Succeeded);
        Assert.Equal("comments.stale", Assert.Single(Assert.Single(outcomes, o => !o.Succeeded).Refusals).Code);
    }

    [Fact]
    public async Task A_decision_is_undone_by_its_maker_and_a_form_works_once()
    {
        var posted = await PostAsync("Câu này bị từ chối nhầm.");
        var refused = (await DecideAsync(posted.Id, 1, DecisionVerb.Refuse, First, "spam")).OrThrow();
        Assert.Contains("comments.undo.none", Codes(await UndoAsync(posted.Id, refused.Version, Second)));
        Assert.Equal(CommentState.Waiting, (await UndoAsync(posted.Id, refused.Version, First)).OrThrow().State);

        var token = _desk.Site.Single<FormTokens>().Issue(CommentIntake.TokenSubject(_item));
        _desk.Site.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await SendAsync("Gửi lần thứ nhất nhé.", token, "r:x")).Succeeded);
        Assert.Contains("comments.replayed", (await SendAsync("Gửi lại với phiếu cũ.", token, "r:y")).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_banned_word_is_refused_an_accusation_goes_aside_and_a_suspension_holds_until_its_end()
    {
        Assert.Equal(CommentState.Rejected, (await PostAsync("Đồ n.g.u")).State);
        Assert.Equal(CommentState.Private, (await PostAsync("Ông này ăn chặn tiền từ thiện")).State);
        Assert.Equal(CommentState.Suspect, (await PostAsync("Xem thêm ở www.abc.com nhé")).State);
        var posted = await PostAsync("Bạn này hay nói leo.", "r:leo");
        (await _desk.Site.AskAsync<SanctionAuthorHandler, Outcome<Sanction>>(h => h.HandleAsync(new SanctionAuthor(posted.Id, SanctionKind.Suspension, 7, "Nhắc nhiều lần"), First))).OrThrow();
        Assert.Contains("comments.suspended", (await SendAsync("Nói nữa nè mọi người.", await TokenAsync(), "r:leo")).Refusals.Select(r => r.Code));
        _desk.Site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True((await SendAsync("Nay nói lại được rồi.", await TokenAsync(), "r:leo")).Succeeded);
    }

    [Fact]
    public async Task Many_posts_at_once_are_each_there_and_points_add_up()
    {
        var token = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.FromResult(_desk.Site.Single<FormTokens>().Issue(CommentIntake.TokenSubject(_item)))));
        _desk.Site.Clock.Advance(TimeSpan.FromSeconds(5));
        var outcomes = await Task.WhenAll(token.Select((t, i) => SendAsync($"Ý kiến thứ {i} của nhiều người cùng lúc.", t, $"r:{i}")));
        Assert.All(outcomes, o => Assert.True(o.Succeeded, o.Refusals.ToString()));
        Assert.Equal(40, (await _desk.Site.AskAsync<CommentDesk, IReadOnlyList<Comment>>(d => d.QueueAsync(CommentQueue.Waiting, null, null, default, 100))).Count);

        async Task<Outcome<RatedItem>> Rate(int stars, string reader) => await _desk.Site.AskAsync<RateItemHandler, Outcome<RatedItem>>(h => h.HandleAsync(new RateItem(_item, stars), reader, Network.Unknown));
        await Rate(5, "r:a");
        await Rate(2, "r:b");
        Assert.Equal(new RatingFigures(8, 2), (await Rate(3, "r:b")).OrThrow().Figures);
        for (var i = 0; i < 40; i++)
            await _desk.Site.AskAsync<RateItemHandler, Outcome<RatedItem>>(h => h.HandleAsync(new RateItem(_item, 5), $"r:stuffed{i}", new Network($"address{i}", "near", "wide")));
        Assert.Equal(2 + RatingRules.PerNear, (await _desk.Site.AskAsync<Ratings, RatingFigures>(r => r.OfAsync(_item, default))).Count);
    }

    [Fact]
    public async Task Views_count_once_and_leave_the_ranks_with_their_hour()
    {
        var pending = _desk.Site.Single<PendingViews>();
        pending.Add(_item, 7);
        await _desk.Site.TellAsync<ViewCounter>(v => v.FlushAsync());
        await _desk.Site.TellAsync<ViewCounter>(v => v.FlushAsync());
        Assert.Equal(7, await _desk.Site.AskAsync<ViewCounter, long>(v => v.CountAsync(_item)));
        Assert.Equal(7, Assert.Single(await TopAsync(ReadWithin.Day)).Views);
        _desk.Site.Clock.Advance(TimeSpan.FromHours(26));
        await _desk.Site.TellAsync<RollViews>(r => r.RunAsync(default));
        await _desk.Site.TellAsync<RollViews>(r => r.RunAsync(default));
        Assert.Empty(await TopAsync(ReadWithin.Day));
        Assert.Equal(7, Assert.Single(await TopAsync(ReadWithin.Week)).Views);
    }

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null) await _desk.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<IReadOnlyList<MostReadItem>> TopAsync(ReadWithin within) => _desk.Site.AskAsync<MostRead, IReadOnlyList<MostReadItem>>(m => m.TopAsync(within, 5));

    private async Task<string> TokenAsync()
    {
        var token = _desk.Site.Single<FormTokens>().Issue(CommentIntake.TokenSubject(_item));
        _desk.Site.Clock.Advance(TimeSpan.FromSeconds(5));
        return await Task.FromResult(token);
    }

    private async Task<PostedComment> PostAsync(string text, string? reader = null) => (await SendAsync(text, await TokenAsync(), reader ?? "r:" + Ids.New())).OrThrow();

    private Task<Outcome<PostedComment>> SendAsync(string text, string token, string reader) =>
        _desk.Site.Single<CommentIntake>().HandleAsync(new CommentForm(new PostComment(_item, null, "Lê Thị Đọc", "", text), token, ""), reader, Network.Unknown);

    private Task<Outcome<Comment>> DecideAsync(string id, int version, DecisionVerb verb, Actor by, string reason = "") =>
        _desk.Site.AskAsync<DecideCommentHandler, Outcome<Comment>>(h => h.HandleAsync(new DecideComment(id, version, verb, reason), by));

    private Task<Outcome<Comment>> UndoAsync(string id, int version, Actor by) => _desk.Site.AskAsync<UndoDecisionHandler, Outcome<Comment>>(h => h.HandleAsync(new UndoDecision(id, version), by));

    private Task<Outcome<Comment>> AppealAsync(string id, int version, Actor by) =>
        _desk.Site.AskAsync<DecideAppealHandler, Outcome<Comment>>(h => h.HandleAsync(new DecideAppeal(id, version, true, "Đúng chủ đề."), by));

    private Task<OwnComment?> OwnAsync(string code) => _desk.Site.AskAsync<OwnComments, OwnComment?>(o => o.FindAsync(code, default));

    private Task<int> PublicAsync() => _desk.Site.AskAsync<PublicComments, int>(c => c.CountAsync(_item, default));

    private static IEnumerable<string> Codes(Outcome<Comment> outcome) => outcome.Refusals.Select(r => r.Code);

    private static Actor Moderator(string id) => new(id, id, new HashSet<string> { "Moderator" }, new HashSet<string> { CommentsPermissions.ModerateComments.Name });
}
