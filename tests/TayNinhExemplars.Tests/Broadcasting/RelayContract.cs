using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Broadcasting;

public sealed class RelayOnSqlite() : RelayContract(TestDatabase.Sqlite);

public sealed class RelayOnPostgreSql(PostgresFixture postgres) : RelayContract(postgres);

/// <summary>A bulletin's way from the province to the loudspeaker and back, on either database.</summary>
public abstract class RelayContract(TestDatabase database) : IAsyncLifetime
{
    private Commune _commune = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _commune = await Commune.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_commune is not null) await _commune.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_station_takes_adapts_airs_and_reports_a_bulletin()
    {
        var relay = await _commune.OfferedAsync();
        Assert.Equal(RelayStates.Offered, relay.State);
        relay = (await _commune.AcceptAsync(relay)).OrThrow();
        Assert.Equal("broadcast.relay.noAudio", Studio.Codes(await _commune.AdaptAsync(relay, reading: ReadingMode.SourceAudio)));
        relay = (await _commune.AdaptAsync(relay, submit: false)).OrThrow();
        relay = (await _commune.AdaptAsync(relay)).OrThrow();
        // The officer also has the seat of an approver, and still does not approve what is theirs.
        Assert.Equal("broadcast.relay.own", Studio.Codes(await _commune.DecideAsync(relay, true, _commune.Officer)));
        Assert.Equal("broadcast.relay.reason", Studio.Codes(await _commune.DecideAsync(relay, false)));
        relay = (await _commune.DecideAsync(relay, false, reason: "Đọc lại tên ấp")).OrThrow();
        Assert.Equal(RelayStates.Accepted, relay.State);
        relay = (await _commune.DecideAsync((await _commune.AdaptAsync(relay)).OrThrow(), true)).OrThrow();

        Assert.Equal("broadcast.relay.session", Studio.Codes(await _commune.ScheduleAsync(relay, _commune.Tomorrow(1020))));
        Assert.Equal("broadcast.relay.past", Studio.Codes(await _commune.ScheduleAsync(relay, _commune.Tomorrow() with { Day = _commune.Studio.Today })));
        Assert.Equal("broadcast.relay.afterUseBy", Studio.Codes(await _commune.ScheduleAsync(relay, _commune.Tomorrow() with { Day = _commune.Studio.Today.AddDays(8) })));
        Assert.Equal("broadcast.relay.clusters", Studio.Codes(await _commune.ScheduleAsync(relay, _commune.Tomorrow() with { Clusters = [_commune.There.Clusters[0].Id] })));
        relay = (await _commune.ScheduleAsync(relay, _commune.Tomorrow(), _commune.Tomorrow(1020, DaySession.Afternoon))).OrThrow();
        var airings = await _commune.AiringsAsync(relay);
        var planned = Clock.ToUtc(airings[0].Day, airings[0].StartMinute);
        Assert.Equal("broadcast.log.future", Studio.Codes(await _commune.LogAsync(airings[0], planned)));

        // The log is entered a day late, from paper.
        _commune.Site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("broadcast.relay.failure", Studio.Codes(await _commune.LogAsync(airings[0], planned, null, failed: true)));
        (await _commune.LogAsync(airings[0], planned, null, failed: true, remark: "Cụm loa ấp 1 mất điện")).OrThrow();
        Assert.Equal(RelayStates.Scheduled, (await _commune.NowAsync(relay)).State);
        (await _commune.LogAsync(airings[1], Clock.ToUtc(airings[1].Day, airings[1].StartMinute).AddMinutes(3))).OrThrow();
        Assert.Equal("broadcast.relay.logged", Studio.Codes(await _commune.LogAsync(airings[1], planned.AddHours(11))));
        relay = await _commune.NowAsync(relay);
        Assert.Equal(RelayStates.Aired, relay.State);
        relay = (await _commune.Site.AskAsync((ReportRelayHandler h) => h.HandleAsync(new ReportRelay(relay.Id, relay.Revision, "Bà con hỏi giờ mở cửa."), _commune.Officer, Ct))).OrThrow();
        Assert.Equal((RelayStates.Reported, "Bà con hỏi giờ mở cửa."), (relay.State, relay.Feedback));
    }

    [Fact]
    public async Task Only_the_stations_own_people_act_and_only_from_a_fresh_page()
    {
        var relay = await _commune.OfferedAsync();
        Assert.Equal("broadcast.forbidden", Studio.Codes(await _commune.AcceptAsync(relay, _commune.Stranger)));
        Assert.Equal("broadcast.forbidden", Studio.Codes(await _commune.AcceptAsync(relay, _commune.Studio.Editor)));
        (await _commune.AcceptAsync(relay)).OrThrow();
        Assert.Contains("broadcast.relay.stale", Studio.Codes(await _commune.AcceptAsync(relay)), StringComparison.Ordinal);
        Assert.Contains("broadcast.relay.stale", Studio.Codes(await _commune.DeclineAsync(relay, "trùng")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_every_loudspeaker_failed_it_is_scheduled_again()
    {
        var relay = await _commune.ScheduledAsync();
        var airing = Assert.Single(await _commune.AiringsAsync(relay));
        _commune.Site.Clock.Advance(TimeSpan.FromDays(1));
        (await _commune.LogAsync(airing, Clock.ToUtc(airing.Day, airing.StartMinute), null, true, "Bộ thu hỏng")).OrThrow();
        relay = await _commune.NowAsync(relay);
        Assert.Equal(RelayStates.Failed, relay.State);
        Assert.Equal(RelayStates.Scheduled, (await _commune.ScheduleAsync(relay, _commune.Tomorrow())).OrThrow().State);
    }

    [Fact]
    public async Task A_recall_reaches_who_took_it_and_not_who_declined()
    {
        var bulletin = (await _commune.IssueAsync()).OrThrow();
        var lines = await _commune.Site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, Ct));
        var (here, there) = (lines.Single(l => l.Station.Id == _commune.Here.Id).Relay, lines.Single(l => l.Station.Id == _commune.There.Id).Relay);
        there = (await _commune.Site.AskAsync((DeclineRelayHandler h) => h.HandleAsync(new DeclineRelay(there.Id, there.Revision, "Xã đã phát tuần trước"), _commune.Stranger, Ct))).OrThrow();
        here = (await _commune.DecideAsync((await _commune.AdaptAsync((await _commune.AcceptAsync(here)).OrThrow())).OrThrow(), true)).OrThrow();
        here = (await _commune.ScheduleAsync(here, _commune.Tomorrow())).OrThrow();

        Assert.Equal("broadcast.forbidden", Studio.Codes(await _commune.RecallAsync(bulletin.Id, by: _commune.Officer)));
        Assert.Equal("broadcast.bulletin.reason", Studio.Codes(await _commune.RecallAsync(bulletin.Id, " ")));
        var recalled = (await _commune.RecallAsync(bulletin.Id)).OrThrow();
        Assert.Equal(_commune.Site.Now.AddMinutes(60), recalled.Recall!.DueUtc);
        Assert.Equal("broadcast.bulletin.recalled", Studio.Codes(await _commune.RecallAsync(bulletin.Id)));
        Assert.Equal((RelayStates.Recalled, RelayStates.Declined), ((await _commune.NowAsync(here)).State, (await _commune.NowAsync(there)).State));
        Assert.Equal(AiringStatus.Cancelled, Assert.Single(await _commune.AiringsAsync(here)).Status);

        // The deadline passes: one task, however often the watch looks.
        _commune.Site.Clock.Advance(TimeSpan.FromMinutes(61));
        for (var i = 0; i < 2; i++) await _commune.Site.TellAsync((WatchRecalls w) => w.RunAsync(Ct));
        var task = Assert.Single(await _commune.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct)), t => t.Kind == WatchRecalls.TaskKind);
        Assert.Contains("Hậu Nghĩa", task.Details, StringComparison.Ordinal);

        var confirmed = (await _commune.ConfirmAsync(here)).OrThrow();
        Assert.Equal((RelayStates.RecallConfirmed, "Người truyenthanh"), (confirmed.State, confirmed.RecallConfirmedBy));
    }

    [Fact]
    public async Task A_story_taken_down_takes_its_bulletins_with_it()
    {
        var relay = await _commune.ScheduledAsync();
        (await _commune.Site.AskAsync((TakeDownHandler h) => h.HandleAsync(new TakeDown(_commune.Story.ContentItemId, "Rút đồng ý", "Nghị định 356/2025"), Actor.System, Ct))).OrThrow();
        relay = await _commune.NowAsync(relay);
        Assert.Equal(RelayStates.Recalled, relay.State);
        Assert.Contains("broadcast.bulletin", Studio.Codes(await _commune.IssueAsync()), StringComparison.Ordinal);
        Assert.Contains("Rút đồng ý", (await _commune.Site.AskAsync((Relays r) => r.BulletinAsync(relay.BulletinId, Ct)))!.Recall!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_on_hold_recalls_in_the_same_moment_and_offers_nothing_new()
    {
        var relay = (await _commune.AcceptAsync(await _commune.OfferedAsync())).OrThrow();
        (await _commune.Site.AskAsync((HoldHandler h) => h.HandleAsync(new Hold(_commune.Story.ContentItemId, "Đang xác minh"), Actor.System, Ct))).OrThrow();
        (await _commune.Site.AskAsync((HoldHandler h) => h.HandleAsync(new Hold(_commune.Story.ContentItemId, "Vẫn đang xác minh"), Actor.System, Ct))).OrThrow();
        Assert.Equal(RelayStates.Recalled, (await _commune.NowAsync(relay)).State);
        Assert.Equal("broadcast.bulletin.held", Studio.Codes(await _commune.IssueAsync()));
    }

    [Fact]
    public async Task Whoever_reused_a_story_hears_of_its_withdrawal()
    {
        var copy = (await _commune.Site.AskAsync((ReuseStoryHandler h) => h.HandleAsync(new ReuseStory(_commune.Story.ContentItemId), _commune.Studio.Editor, Ct))).OrThrow();
        Assert.NotEqual(_commune.Story.ContentItemId, copy.ContentItemId);
        Assert.Equal(_commune.Story.DisplayText, copy.DisplayText);
        Assert.Equal(_commune.Story.ContentItemId, copy.Part("ReusedFrom")!.Text("ContentItemId"));
        Assert.Contains("Thái Thành", copy.Field("Story", "Source")!.Text("Text"), StringComparison.Ordinal);
        (await _commune.Site.AskAsync((TakeDownHandler h) => h.HandleAsync(new TakeDown(_commune.Story.ContentItemId, "Sai sự thật", "Tổng biên tập"), Actor.System, Ct))).OrThrow();
        Assert.Single(await _commune.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct)), t => t.Kind == "reuse-source" && t.ContentItemId == copy.ContentItemId);
        Assert.Contains(await _commune.Site.AskAsync((TayNinhExemplars.Notices.NoticeBoard n) => n.ListAsync(_commune.Studio.Editor.Id, 0, 20, Ct)), n => n.Kind == "reuse-source");
    }

    [Fact]
    public async Task A_station_sends_its_own_recording_before_it_is_approved_and_no_later()
    {
        var relay = (await _commune.AcceptAsync(await _commune.OfferedAsync())).OrThrow();
        Task<Outcome<Relay>> RecordAsync(Relay to, byte[] sound, Actor? by = null, string name = "doc-tai-xa.wav") => _commune.Site.AskAsync((RecordRelayHandler h) =>
            h.HandleAsync(new RecordRelay(to.Id, to.Revision, name, new MemoryStream(sound)), by ?? _commune.Officer, Ct));
        Assert.Equal("broadcast.forbidden", Studio.Codes(await RecordAsync(relay, Media.Samples.Wav(8000), _commune.Stranger)));
        Assert.NotEqual("", Studio.Codes(await RecordAsync(relay, "không phải âm thanh"u8.ToArray())));
        relay = (await RecordAsync(relay, Media.Samples.Wav(8000 * 90))).OrThrow();
        Assert.Equal((ReadingMode.Recorded, 90d), (relay.Reading, relay.RecordingSeconds));
        // Whoever recorded it does not approve it.
        relay = (await _commune.AdaptAsync(relay, reading: ReadingMode.Recorded)).OrThrow();
        Assert.Equal("broadcast.relay.own", Studio.Codes(await _commune.DecideAsync(relay, true, _commune.Officer)));
        Assert.Equal("broadcast.relay.notAdaptable", Studio.Codes(await RecordAsync(relay, Media.Samples.Wav(8000 * 80))));
        var (bytes, line) = (new MemoryStream(), (await _commune.Site.AskAsync((Relays r) => r.FindAsync(relay.Id, Ct)))!);
        await _commune.Site.InScopeAsync(s => s.GetRequiredService<RelayPack>().WriteAsync(bytes, line, [], Ct));
        using var zip = new ZipArchive(bytes);
        Assert.Contains("ban-thu-cua-dai.wav", zip.Entries.Select(e => e.FullName));
    }

    [Theory]
    [InlineData(149, 7, "broadcast.bulletin.short")]
    [InlineData(150, 7, "")]
    [InlineData(400, 7, "")]
    [InlineData(401, 7, "broadcast.bulletin.long")]
    [InlineData(200, -1, "broadcast.bulletin.useByPast")]
    [InlineData(200, 0, "")]
    [InlineData(200, 400, "broadcast.bulletin.useByFar")]
    public async Task A_bulletin_has_150_to_400_words_and_a_last_day(int words, int days, string code)
    {
        var outcome = await _commune.IssueAsync(_commune.Input(words) with { UseBy = _commune.Studio.Today.AddDays(days) });
        Assert.Equal(code, Studio.Codes(outcome));
    }

    [Fact]
    public async Task After_its_last_day_a_bulletin_is_neither_taken_nor_scheduled()
    {
        var relay = await _commune.OfferedAsync();
        _commune.Site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal("broadcast.relay.expired", Studio.Codes(await _commune.AcceptAsync(relay)));
        (await _commune.DeclineAsync(relay, "Quá hạn")).OrThrow();
        Assert.Equal("broadcast.bulletin.noStation", Studio.Codes(await _commune.IssueAsync(_commune.Input() with { UseBy = _commune.Studio.Today, StationIds = [] })));
        Assert.Equal("broadcast.bulletin.station", Studio.Codes(await _commune.IssueAsync(_commune.Input() with { UseBy = _commune.Studio.Today, StationIds = ["khongco"] })));
        Assert.Equal("broadcast.bulletin.sourceChanged", Studio.Codes(await _commune.IssueAsync(_commune.Input() with { UseBy = _commune.Studio.Today, SourceVersionId = Ids.New() })));
    }

    [Fact]
    public async Task The_pack_holds_script_sound_and_log_form()
    {
        var path = await _commune.Studio.RecordAsync(5);
        var bulletin = (await _commune.IssueAsync(_commune.Input() with { AudioPath = path, Script = Commune.Words(200) + " <b>&" })).OrThrow();
        var line = (await _commune.Site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, Ct)))[0];
        var bytes = new MemoryStream();
        await _commune.Site.InScopeAsync(s => s.GetRequiredService<RelayPack>().WriteAsync(bytes, line, [], Ct));
        using var zip = new ZipArchive(bytes);
        Assert.Equal(["kich-ban.txt", "kich-ban.html", "nhat-ky-phat.html", "ban-tin.wav"], zip.Entries.Select(e => e.FullName));
        using var html = new StreamReader(zip.GetEntry("kich-ban.html")!.Open());
        Assert.Contains("&lt;b&gt;&amp;", await html.ReadToEndAsync(Ct), StringComparison.Ordinal);
        Assert.True(zip.GetEntry("ban-tin.wav")!.Length > 40_000);
    }
}
