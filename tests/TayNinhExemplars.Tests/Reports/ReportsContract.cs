using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;
using Registry = TayNinhExemplars.Tests.Recognition.Council;

namespace TayNinhExemplars.Tests.Reports;

public sealed class ReportsOnSqlite() : ReportsContract(TestDatabase.Sqlite);

public sealed class ReportsOnPostgreSql(PostgresFixture postgres) : ReportsContract(postgres);

/// <summary>What is counted, that every number has its list, and that a signed report stays as it was signed.</summary>
public abstract class ReportsContract(TestDatabase database) : IAsyncLifetime
{
    private static readonly Actor Signer = Desk.Person("hoidong", "ManageReports", "SignReports", "ViewReports", "ManageFollowUp");
    private static readonly ReportFilter Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private Registry _council = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _council = await Registry.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Stories_exemplars_and_awards_are_counted_by_unit_and_level_and_each_number_has_its_list()
    {
        var (here, there) = (await _council.UnitAsync("Xã Hảo Đước"), await _council.UnitAsync("Xã Bến Cầu"));
        var told = await _council.ExemplarAsync("Bà Lụa", here.ContentItemId);
        var silent = await _council.ExemplarAsync("Ông Tòng", here.ContentItemId);
        var other = await _council.ExemplarAsync("Cô Sa Rây", there.ContentItemId);
        await _council.ExemplarAsync("Bản nháp", here.ContentItemId, publish: false);
        var cited = await _council.AwardAsync("Bằng khen bà Lụa", "77/QĐ-UBND", [told.ContentItemId]);
        await _council.AwardAsync("Bằng khen hai người", "78/QĐ-UBND", [silent.ContentItemId, told.ContentItemId]);
        await _council.AwardAsync("Bằng khen năm ngoái", "12/QĐ-UBND", [other.ContentItemId], date: "2025-12-31");
        var atUnit = await _council.AwardAsync("Cờ thi đua của xã", "79/QĐ-UBND", [here.ContentItemId]);
        // A story of two people of one unit counts for it once.
        await _council.StoryAsync("Chuyến đò", [told.ContentItemId, other.ContentItemId], [cited.ContentItemId]);
        await _council.StoryAsync("Chuyến đò thứ hai", [told.ContentItemId]);
        await _council.StoryAsync("Nháp", [silent.ContentItemId], publish: false);

        var whole = await CountAsync(Year);
        Assert.Equal((2L, 3L, 1L, 3L, 2L), (whole.Total(Measures.Stories), whole.Total(Measures.Exemplars), whole.Total(Measures.ExemplarsWithoutStory), whole.Total(Measures.Awards), whole.Total(Measures.AwardsWithoutStory)));
        var units = whole.Table("unit")!;
        Assert.Equal([("Xã Hảo Đước", 2L, 2L, 2L), ("Xã Bến Cầu", 1L, 1L, 0L)], units.Rows.Select(r => (r.Label, At(units, r, Measures.Exemplars), At(units, r, Measures.Stories), At(units, r, Measures.Awards))));
        Assert.Equal(12, whole.Table("month")!.Rows.Count);
        Assert.Equal(2, whole.Table("month")!.Rows.Single(r => r.Id == "202611").Values[0]);
        Assert.Equal(("Bà Lụa", 2L), (whole.Table("exemplar")!.Rows[0].Label, whole.Table("exemplar")!.Rows[0].Values[0]));
        Assert.Equal([ReportFilter.NoWorkflow], whole.Table("channel")!.Rows.Select(r => r.Id));

        var unit = await CountAsync(Year with { UnitId = here.ContentItemId });
        Assert.Equal((2L, 2L, 3L), (unit.Total(Measures.Stories), unit.Total(Measures.Exemplars), unit.Total(Measures.Awards)));
        Assert.Null(unit.Total(Measures.Nominations));
        Assert.Contains(atUnit.DisplayText, await TitlesAsync(Measures.Awards, Year with { UnitId = here.ContentItemId }));
        Assert.Equal(1, (await CountAsync(new ReportFilter(new(2025, 1, 1), new(2025, 12, 31)))).Total(Measures.Awards));
        Assert.Equal(0, (await CountAsync(Year with { Channel = "newspaper" })).Total(Measures.Stories));
        Assert.Equal(2, (await CountAsync(Year with { Channel = ReportFilter.NoWorkflow })).Total(Measures.Stories));

        foreach (var filter in new[] { Year, Year with { UnitId = here.ContentItemId }, Year with { UnitId = there.ContentItemId } })
            foreach (var figure in (await CountAsync(filter)).Totals.Where(f => Measures.Listed.Contains(f.Measure)))
                Assert.Equal((figure.Measure, figure.Value), (figure.Measure, (await ListAsync(figure.Measure, filter)).Total));
    }

    [Fact]
    public async Task What_is_taken_down_merged_or_revoked_is_not_counted_any_more()
    {
        var person = await _council.ExemplarAsync("Bà Lụa");
        var story = await _council.StoryAsync("Chuyến đò", [person.ContentItemId]);
        var award = await _council.AwardAsync("Bằng khen", "77/QĐ-UBND", [person.ContentItemId]);
        Assert.Equal(1, (await CountAsync(Year)).Total(Measures.Stories));
        (await _council.Site.AskAsync((UnpublishContentHandler h) => h.HandleAsync(new UnpublishContent(story.ContentItemId), Actor.System))).OrThrow();
        (await _council.Site.AskAsync((RevokeAwardHandler h) => h.HandleAsync(new RevokeAward(award.ContentItemId, "9/QĐ-UBND", Registry.Today, "Khai sai"), Registry.Secretary))).OrThrow();
        var figures = await CountAsync(Year);
        Assert.Equal((0L, 0L, 1L), (figures.Total(Measures.Stories), figures.Total(Measures.Awards), figures.Total(Measures.ExemplarsWithoutStory)));
    }

    [Fact]
    public async Task Recognitions_count_by_the_dossier_and_without_one_by_the_year_of_the_page()
    {
        var byDossier = await _council.ExemplarAsync("Bà Quyết Định");
        (await _council.RecordAsync(byDossier.ContentItemId, ExemplarStage.Nurtured, new(2026, 3, 1))).OrThrow();
        (await _council.Site.AskAsync((RecognizeExemplarHandler h) => h.HandleAsync(new RecognizeExemplar(byDossier.ContentItemId, "5/QĐ-UBND", new DateOnly(2026, 8, 19)), Registry.Secretary))).OrThrow();
        var byPage = await _council.ExemplarAsync("Ông Trang");
        ExemplarContent.Set(byPage, "RecognizedYear", new JsonObject { ["Value"] = 2026m });
        (await _council.Site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(byPage, null), Actor.System))).OrThrow();
        Assert.Equal(2, (await CountAsync(Year)).Total(Measures.Recognitions));
        Assert.Equal(["Bà Quyết Định"], await TitlesAsync(Measures.Recognitions, new ReportFilter(new(2026, 8, 1), new(2026, 8, 31))));
    }

    [Fact]
    public async Task Checks_and_nominations_are_counted_with_what_is_late()
    {
        var person = await _council.ExemplarAsync("Bà Lụa");
        (await _council.Site.AskAsync((CheckHandler h) => h.HandleAsync(new PlanCheck(person.ContentItemId, Registry.Today.AddDays(1), "Ông A"), Signer))).OrThrow();
        var sent = (await _council.Site.AskAsync((NominateHandler h) => h.HandleAsync(new Nominate("Bà Tư", "individual", "Xã Hảo Đước", string.Join(' ', Enumerable.Repeat("Bà giúp người già neo đơn trong ấp.", 5))) { SenderName = "Người gửi", SenderContact = "0909000000", Agreed = true }))).OrThrow();
        Assert.Equal((1L, 0L), ((await CountAsync(Year)).Total(Measures.Nominations), (await CountAsync(Year)).Total(Measures.NominationsLate)));
        _council.Site.Clock.Advance(TimeSpan.FromDays(20));
        var figures = await CountAsync(Year);
        Assert.Equal((1L, 1L, 0L), (figures.Total(Measures.ChecksOverdue), figures.Total(Measures.NominationsLate), figures.Total(Measures.NominationsInTime)));
        Assert.Equal("/toa-soan/gioi-thieu/" + sent.Id, Assert.Single((await ListAsync(Measures.NominationsLate, Year)).Entries).Url);
    }

    [Fact]
    public async Task A_report_is_reminded_of_signed_once_and_stays_as_it_was_signed()
    {
        var member = await UserAsync();
        var plan = (await SaveAsync(new SaveReportDuty("", "", PeriodKind.Quarter, 15, new DateOnly(2026, 7, 1), [member]))).OrThrow();
        var duty = Assert.Single(plan.Duties);
        Assert.Equal("reports.twice", Codes(await SaveAsync(new SaveReportDuty("", "", PeriodKind.Quarter, 30, new DateOnly(2026, 1, 1), []))));
        Assert.Equal("reports.unit", Codes(await SaveAsync(new SaveReportDuty("", Ids.New(), PeriodKind.Year, 30, new DateOnly(2026, 1, 1), []))));

        var due = Assert.Single(await DuesAsync());
        Assert.True(due.IsLate(Registry.Today));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(ReportWatch.NoticeKind, Assert.Single(await NoticesAsync(member)).Kind);

        var story = await StoryOfAsync("2026-08-19");
        Assert.Equal("reports.notEnded", Codes(await SignAsync(duty.Id, new DateOnly(2026, 10, 1))));
        Assert.Equal("reports.duty.notFound", Codes(await SignAsync(duty.Id, new DateOnly(2026, 8, 1))));
        var both = await Task.WhenAll(SignAsync(duty.Id, due.Period.From), SignAsync(duty.Id, due.Period.From));
        var signed = Assert.Single(both, o => o.Succeeded).OrThrow();
        Assert.Equal("reports.signed.conflict", Codes(Assert.Single(both, o => !o.Succeeded)));
        Assert.Equal("reports.signed.conflict", Codes(await SignAsync(duty.Id, due.Period.From)));
        Assert.True(signed.WasLate);
        Assert.Equal(1, signed.Figures.Total(Measures.Stories));
        Assert.NotNull(Assert.Single(await DuesAsync()).Signed);

        (await _council.Site.AskAsync((UnpublishContentHandler h) => h.HandleAsync(new UnpublishContent(story), Actor.System))).OrThrow();
        var stored = (await _council.Site.AskAsync((ReportDesk d) => d.SignedAsync(signed.Id, Ct)))!;
        var change = FigureDifference.Between(stored.Figures, await CountAsync(new ReportFilter(due.Period.From, due.Period.To))).First(c => c.Measure == Measures.Stories);
        Assert.Equal((1L, 0L, -1L), (change.Before, change.Now, change.Difference));
    }

    [Fact]
    public async Task Two_who_change_the_plan_at_once_both_find_their_change_and_strangers_find_no_door()
    {
        var unit = await _council.UnitAsync("Xã Hảo Đước");
        var both = await Task.WhenAll(SaveAsync(new SaveReportDuty("", "", PeriodKind.Year, 15, new DateOnly(2026, 1, 1), [])), SaveAsync(new SaveReportDuty("", unit.ContentItemId, PeriodKind.Year, 15, new DateOnly(2026, 1, 1), [])));
        Assert.All(both, o => Assert.True(o.Succeeded));
        Assert.Equal(2, (await _council.Site.AskAsync((ReportPlans p) => p.GetAsync(Ct))).Duties.Count);
        Assert.Equal("forbidden", Codes(await _council.Site.AskAsync((SaveReportDutyHandler h) => h.HandleAsync(new RemoveReportDuty("x"), Registry.Stranger))));
        Assert.Equal("forbidden", Codes(await _council.Site.AskAsync((SignReportHandler h) => h.HandleAsync(new SignReport("x", new DateOnly(2026, 1, 1), ""), Registry.Stranger))));
    }

    private async Task<string> StoryOfAsync(string day)
    {
        var item = await _council.StoryAsync("Chuyện tháng Tám", [], publish: false);
        item.Content["Story"]!["ByLine"] = new JsonObject { ["Text"] = "Phóng viên" };
        return (await _council.Site.AskAsync((PublishContentHandler h) => h.HandleAsync(
            new PublishContent(item.ContentItemId, AtUtc: DateTime.Parse(day + "T03:00:00Z", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)), Actor.System))).OrThrow().ContentItemId;
    }

    private Task<string> UserAsync() => Task.FromResult(Signer.Id);

    private static long At(FigureTable table, FigureRow row, string measure) => row.Values[table.Columns.ToList().IndexOf(measure)];

    private Task<ReportFigures> CountAsync(ReportFilter by) => _council.Site.AskAsync((CountReport c) => c.AsOfAsync(by, Ct));

    private async Task<ReportListPage> ListAsync(string measure, ReportFilter by) => (await _council.Site.AskAsync((ReportLists l) => l.ListAsync(measure, by, 1, Ct)))!;

    private async Task<IReadOnlyList<string>> TitlesAsync(string measure, ReportFilter by) => [.. (await ListAsync(measure, by)).Entries.Select(e => e.Title)];

    private Task<IReadOnlyList<ReportDue>> DuesAsync() => _council.Site.AskAsync((ReportDesk d) => d.DuesAsync(Ct));

    private Task<Outcome<ReportPlan>> SaveAsync(SaveReportDuty input) => _council.Site.AskAsync((SaveReportDutyHandler h) => h.HandleAsync(input, Signer));

    private Task<Outcome<SignedReport>> SignAsync(string duty, DateOnly from) => _council.Site.AskAsync((SignReportHandler h) => h.HandleAsync(new SignReport(duty, from, "Đã đối chiếu."), Signer));

    private Task RemindAsync() => _council.Site.TellAsync<ReportWatch>(w => w.RunAsync(Ct));

    private Task<IReadOnlyList<Notice>> NoticesAsync(string user) => _council.Site.AskAsync((NoticeBoard b) => b.ListAsync(user, 0, 20, Ct));

    private static string Codes<T>(Outcome<T> outcome) where T : class => string.Join(' ', outcome.Refusals.Select(r => r.Code));
}
