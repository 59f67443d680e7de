using TayNinhExemplars.Consultations;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Nominations;

public sealed class NominationsOnSqlite() : NominationContract(TestDatabase.Sqlite);

public sealed class NominationsOnPostgreSql(PostgresFixture postgres) : NominationContract(postgres);

/// <summary>What readers tell of somebody becomes a dossier, and its sender hears within two working days.</summary>
public abstract class NominationContract(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Taken_up_it_opens_a_dossier_with_a_record_of_the_stage_discovered()
    {
        await using var desk = await OpenAsync();
        var nomination = await SendAsync(desk, "Bà Nguyễn Thị Nồi");
        var done = (await DecideAsync(desk, new DecideNomination(nomination.Id, NominationState.Accepted, "") { Work = "Đã gặp bà." })).OrThrow();
        var dossier = (await desk.Site.AskAsync((DossierStore d) => d.FindAsync(done.ExemplarId, Ct)))!;
        Assert.Equal((ExemplarStage.Discovered, "Bà Nguyễn Thị Nồi"), (dossier.Stage, dossier.Name));
        var record = Assert.Single(await desk.Site.AskAsync((DossierStore d) => d.StagesAsync(done.ExemplarId, Ct)));
        Assert.Equal(("Đã gặp bà.", RegisterDesk.Secretary.Name), (record.Work, record.Responsible));
        // The code is the sender's key and stands in no dossier.
        Assert.DoesNotContain(nomination.Code, record.Source, StringComparison.Ordinal);
        Assert.NotEmpty(record.Source);
    }

    [Fact]
    public async Task A_name_that_is_here_already_is_shown_before_a_second_dossier_is_opened()
    {
        await using var desk = await OpenAsync();
        var known = await desk.SaveAsync(RegisterDesk.Exemplar("Bà Nguyễn Thị Nồi"));
        var nomination = await SendAsync(desk, "Nguyen Thi Noi");
        Assert.Equal("recognition.similar", RegisterDesk.Codes(await DecideAsync(desk, new DecideNomination(nomination.Id, NominationState.Accepted, ""))));
        var joined = (await DecideAsync(desk, new DecideNomination(nomination.Id, NominationState.Accepted, "") { ExemplarId = known.ContentItemId })).OrThrow();
        Assert.Equal(known.ContentItemId, joined.ExemplarId);
        var second = await SendAsync(desk, "Nguyễn Thị Nồi");
        var apart = (await DecideAsync(desk, new DecideNomination(second.Id, NominationState.Accepted, "") { EvenIfSimilar = true })).OrThrow();
        Assert.NotEqual(known.ContentItemId, apart.ExemplarId);
    }

    /// <summary>Two working days from the day it came; weekends and holidays do not count (Decree 356/2025/NĐ-CP on requests about personal data).</summary>
    [Theory]
    [InlineData("2026-11-23", "2026-11-25")] // Monday
    [InlineData("2026-11-27", "2026-12-01")] // Friday
    [InlineData("2026-08-31", "2026-09-04")] // before the national day, which has two days off
    [InlineData("2026-12-30", null)] // the calendar lacks 2027
    public void The_last_day_to_tell_the_sender_is_counted_by_the_calendar(string received, string? due)
    {
        HolidayYear[] calendar = [new(2026, [new(new DateOnly(2026, 9, 1), "Quốc khánh", ""), new(new DateOnly(2026, 9, 2), "Quốc khánh", "")], [], [])];
        var day = Acknowledgment.DueOf(DateTime.SpecifyKind(DateTime.Parse(received + "T03:00:00", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc), calendar);
        Assert.Equal(due, day.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(due is null ? "consultations.calendar.year" : null, day.Problem);
    }

    [Fact]
    public async Task What_nobody_took_in_hand_in_time_is_on_the_late_list_until_somebody_does()
    {
        await using var desk = await OpenAsync();
        var nomination = await SendAsync(desk, "Bà Nguyễn Thị Nồi");
        var task = Assert.Single(await TasksAsync(desk));
        var due = (await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Open, 1, Ct))).Dues[nomination.Id].Day!.Value;
        Assert.Equal(VietnamDays.EndOf(due), task.DueUtc);
        Assert.Empty((await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Late, 1, Ct))).Nominations);

        desk.Site.Clock.SetUtcNow(new DateTimeOffset(VietnamDays.EndOf(due), TimeSpan.Zero));
        Assert.Equal(nomination.Id, Assert.Single((await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Late, 1, Ct))).Nominations).Id);
        (await DecideAsync(desk, new DecideNomination(nomination.Id, NominationState.Verifying, "Đang hỏi phường."))).OrThrow();
        Assert.Empty((await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Late, 1, Ct))).Nominations);
        Assert.Empty(await TasksAsync(desk));
        var open = Assert.Single((await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Open, 1, Ct))).Nominations);
        Assert.True(Acknowledgment.IsLate(open, new CountedDay(due), desk.Site.Now));
    }

    [Fact]
    public async Task Without_the_year_in_the_calendar_the_list_says_what_is_missing()
    {
        await using var desk = await RegisterDesk.OpenAsync(database, rules: false);
        await SendAsync(desk, "Bà Nguyễn Thị Nồi");
        Assert.Null(Assert.Single(await TasksAsync(desk)).DueUtc);
        var page = await desk.Site.AskAsync((NominationBook b) => b.PageAsync(NominationList.Open, 1, Ct));
        Assert.Equal("consultations.calendar.year", page.Uncounted?.Problem);
    }

    private async Task<RegisterDesk> OpenAsync()
    {
        var desk = await RegisterDesk.OpenAsync(database, rules: false);
        await desk.RunAsync("lich-nghi.recipe.json");
        // A week whose days are all decided in the calendar.
        desk.Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 7, 3, 0, 0, TimeSpan.Zero));
        return desk;
    }

    private static async Task<Nomination> SendAsync(RegisterDesk desk, string name) => (await desk.Site.AskAsync((NominateHandler h) => h.HandleAsync(
        new Nominate(name, "individual", "Xã Thử", "Mười năm nấu cơm cho người nuôi bệnh ở cổng bệnh viện.") { SenderName = "Trần Thị Gửi", SenderContact = "0912 345 678", Agreed = true }, Ct))).OrThrow();

    private static Task<Outcome<Nomination>> DecideAsync(RegisterDesk desk, DecideNomination input) => desk.Site.AskAsync((DecideNominationHandler h) => h.HandleAsync(input, RegisterDesk.Secretary, Ct));

    private static async Task<IReadOnlyList<DeskTask>> TasksAsync(RegisterDesk desk) =>
        [.. (await desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct))).Where(t => t.Kind == NominateHandler.TaskKind)];
}
