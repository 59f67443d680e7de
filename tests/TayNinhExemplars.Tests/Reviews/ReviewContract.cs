using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Recognition;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Reviews;

public sealed class ReviewsOnSqlite() : ReviewContract(TestDatabase.Sqlite);

public sealed class ReviewsOnPostgreSql(PostgresFixture postgres) : ReviewContract(postgres);

/// <summary>A unit's yearly review from its criteria to the decision, on whatever database.</summary>
public abstract class ReviewContract(TestDatabase database) : IAsyncLifetime
{
    private Council _council = null!;
    private readonly List<Actor> _members = [];

    public async ValueTask InitializeAsync()
    {
        _council = await Council.OpenAsync(database);
        foreach (var name in new[] { "uyvien1", "uyvien2", "uyvien3" })
        {
            var user = (await _council.Site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser(name, "Ủy viên " + name, null, ["Council"]), Actor.System, default))).OrThrow().User;
            _members.Add(new Actor(user.Id, name, new HashSet<string> { "Council" }, new HashSet<string> { "ScoreNominees" }));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Three_members_one_recused_come_to_a_result_that_the_sheets_give_again()
    {
        var (first, second) = (await _council.ExemplarAsync("Nguyễn Văn Một"), await _council.ExemplarAsync("Trần Thị Hai"));
        var round = await ScoringAsync(first.ContentItemId, second.ContentItemId);
        var view = await ViewAsync(round);
        var (one, two) = (view.Nominees[0].Id, view.Nominees[1].Id);
        Assert.Equal(6, view.Sheets.Count);

        await ScoreAsync(round, _members[0], one, 9, 8, 9);
        await ScoreAsync(round, _members[1], one, 8, 8, 8);
        await ScoreAsync(round, _members[0], two, 5, 5, 5);
        await ScoreAsync(round, _members[1], two, 6, 5, 5);
        await ScoreAsync(round, _members[2], two, 6, 6, 6);
        Assert.Equal(["reviews.round.openSheets"], (await CloseAsync(round)).Codes());
        (await _council.Site.AskAsync((RecuseHandler h) => h.HandleAsync(new Recuse(round, one, "Cùng đơn vị."), _members[2]))).OrThrow();
        Assert.Equal(["reviews.sheet.recused"], (await TryScoreAsync(round, _members[2], one, 10, 10, 10)).Codes());
        (await CloseAsync(round)).OrThrow();

        view = await ViewAsync(round);
        var winner = view.Nominees.Single(n => n.Id == one);
        // (9*4 + 8*2.5 + 9*3.5 + 80) / 2 = (87.5 + 80) / 2
        Assert.Equal((83.75m, 1, true), (winner.Score!.Value, winner.Rank, winner.Passed));
        Assert.False(view.Nominees.Single(n => n.Id == two).Passed);
        Assert.True(view.Agrees);
        Assert.Equal(["reviews.round.notScoring"], (await TryScoreAsync(round, _members[0], two, 10, 10, 10)).Codes());

        (await _council.Site.AskAsync((DecideRoundHandler h) => h.HandleAsync(new DecideRound(round, "15/QĐ-HĐTĐKT", Council.Today), Council.Secretary))).OrThrow();
        Assert.Equal(RecognitionState.Recognized, (await _council.Site.AskAsync((DossierStore s) => s.FindAsync(first.ContentItemId)))!.Recognition);
        Assert.Equal(RecognitionState.Proposed, (await _council.Site.AskAsync((DossierStore s) => s.FindAsync(second.ContentItemId)))!.Recognition);
    }

    [Fact]
    public async Task Who_is_no_member_or_gives_too_many_points_is_refused()
    {
        var item = await _council.ExemplarAsync("Lê Thị Ba");
        var round = await ScoringAsync(item.ContentItemId);
        var nominee = (await ViewAsync(round)).Nominees[0].Id;
        Assert.Equal(["reviews.sheet.notYours"], (await TryScoreAsync(round, Desk.Person("la", "ScoreNominees"), nominee, 5, 5, 5)).Codes());
        Assert.Equal(["reviews.sheet.mark", "reviews.sheet.mark"], (await TryScoreAsync(round, _members[0], nominee, 11, -1, 5)).Codes());
    }

    [Fact]
    public async Task A_held_exemplar_is_not_nominated_nor_one_of_another_kind_nor_twice()
    {
        var held = await _council.ExemplarAsync("Phan Văn Tư");
        (await _council.HoldAsync(held.ContentItemId)).OrThrow();
        var other = await _council.ExemplarAsync("Tổ tự quản Ấp Năm", kind: "collective");
        var round = await RoundAsync(await CriteriaAsync("individual"));
        Assert.Equal(["recognition.held"], (await NominateAsync(round, held.ContentItemId)).Codes());
        Assert.Equal(["reviews.nominee.kind"], (await NominateAsync(round, other.ContentItemId)).Codes());
        var fine = await _council.ExemplarAsync("Võ Thị Sáu");
        (await NominateAsync(round, fine.ContentItemId)).OrThrow();
        Assert.Equal(["reviews.nominee.twice"], (await NominateAsync(round, fine.ContentItemId)).Codes());
    }

    [Fact]
    public async Task Criteria_are_versioned_and_their_weights_make_a_hundred()
    {
        var first = await CriteriaAsync("");
        var second = await CriteriaAsync("");
        Assert.Equal((1, 2), (first.Version, second.Version));
        var wrong = await _council.Site.AskAsync((SaveCriteriaHandler h) => h.HandleAsync(Criteria("") with { Criteria = [new Criterion("a", "A", 60, 10), new Criterion("b", "B", 30, 10)] }, Council.Secretary));
        Assert.Equal(["reviews.criteria.weights"], wrong.Codes());
    }

    private static SaveCriteria Criteria(string kind) => new("Tiêu chí điển hình", "", "Sở Nội vụ", kind, 70, 67, "12/QĐ-SNV", new(2026, 1, 15), ReviewRules.Default);

    private async Task<CriteriaSet> CriteriaAsync(string kind) => (await _council.Site.AskAsync((SaveCriteriaHandler h) => h.HandleAsync(Criteria(kind), Council.Secretary))).OrThrow();

    private async Task<string> RoundAsync(CriteriaSet criteria) => (await _council.Site.AskAsync((OpenRoundHandler h) => h.HandleAsync(new OpenRound("Bình xét năm 2026", 2026, criteria.Id), Council.Secretary))).OrThrow().Id;

    private Task<Outcome<ReviewRound>> NominateAsync(string round, string exemplar) => _council.Site.AskAsync((NominateHandler h) => h.HandleAsync(new Nominate(round, exemplar, "Mười năm chở học sinh qua sông."), Council.Secretary));

    private async Task<string> ScoringAsync(params string[] exemplars)
    {
        var round = await RoundAsync(await CriteriaAsync(""));
        foreach (var exemplar in exemplars) (await NominateAsync(round, exemplar)).OrThrow();
        Assert.Equal(["reviews.round.members", "reviews.round.chair"], (await _council.Site.AskAsync((StartScoringHandler h) => h.HandleAsync(new StartScoring(round), Council.Secretary))).Codes());
        (await _council.Site.AskAsync((SetMembersHandler h) => h.HandleAsync(new SetMembers(round, [.. _members.Select(m => m.Id)], _members[0].Id), Council.Secretary))).OrThrow();
        (await _council.Site.AskAsync((StartScoringHandler h) => h.HandleAsync(new StartScoring(round), Council.Secretary))).OrThrow();
        return round;
    }

    private async Task<RoundView> ViewAsync(string round) => (await _council.Site.AskAsync((ReviewStore s) => s.FindAsync(round)))!;

    private async Task ScoreAsync(string round, Actor by, long nominee, params int[] marks) => (await TryScoreAsync(round, by, nominee, marks)).OrThrow();

    private Task<Outcome<ReviewRound>> TryScoreAsync(string round, Actor by, long nominee, params int[] marks) => _council.Site.AskAsync((SubmitSheetHandler h) =>
        h.HandleAsync(new SubmitSheet(round, nominee, ReviewRules.Default.Select((c, i) => (c.Code, marks[i])).ToDictionary(x => x.Code, x => x.Item2), ""), by));

    private Task<Outcome<ReviewRound>> CloseAsync(string round) => _council.Site.AskAsync((CloseRoundHandler h) => h.HandleAsync(new CloseRound(round, "Biên bản phiên họp.", Council.Today), Council.Secretary));
}
