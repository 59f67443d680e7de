using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Relay;

public sealed class AiringForm
{
    public string? Day { get; set; }
    public DaySession Session { get; set; }
    public string? Time { get; set; }
    public List<string> Clusters { get; set; } = [];
}

/// <summary>One bulletin at one station, from the source store to the report. Each state shows what can be done in it.</summary>
[NeedsPermission(nameof(BroadcastingPermissions.ReceiveBulletins))]
public sealed class CaseModel(Relays relays, StationBook stations, CopyStore copies, BroadcastingOptions options) : NewsroomPage
{
    private const int Rows = 3;

    [BindProperty] public int Revision { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? LeadIn { get; set; }
    [BindProperty] public ReadingMode Reading { get; set; }
    [BindProperty] public List<AiringForm> Airings { get; set; } = [];
    [BindProperty] public string? AiringId { get; set; }
    [BindProperty] public string? StartedDay { get; set; }
    [BindProperty] public string? Started { get; set; }
    [BindProperty] public string? Length { get; set; }
    [BindProperty] public string? Remark { get; set; }
    [BindProperty] public string? Feedback { get; set; }
    public RelayLine Line { get; private set; } = null!;
    public IReadOnlyList<Airing> Timetable { get; private set; } = [];
    public IReadOnlyList<CopyEvent> History { get; private set; } = [];
    public TimeSpan ReadingLength => ReadingTime.Of(Line.Relay.LeadIn + " " + Line.Bulletin.Script, options.LoudspeakerSyllablesPerMinute);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Revision, LeadIn, Reading) = (Line.Relay.Revision, Line.Relay.LeadIn, Line.Relay.Reading);
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(string id, [FromServices] AcceptRelayHandler accept) => ActAsync(id, () => accept.HandleAsync(new AcceptRelay(id, Revision), Actor, Aborted));

    public Task<IActionResult> OnPostDeclineAsync(string id, [FromServices] DeclineRelayHandler decline) => ActAsync(id, () => decline.HandleAsync(new DeclineRelay(id, Revision, Reason ?? ""), Actor, Aborted));

    public Task<IActionResult> OnPostAdaptAsync(string id, [FromServices] AdaptRelayHandler adapt) => ActAsync(id, () => adapt.HandleAsync(new AdaptRelay(id, Revision, LeadIn ?? "", Reading, false), Actor, Aborted));

    public Task<IActionResult> OnPostSubmitAsync(string id, [FromServices] AdaptRelayHandler adapt) => ActAsync(id, () => adapt.HandleAsync(new AdaptRelay(id, Revision, LeadIn ?? "", Reading, true), Actor, Aborted));

    public async Task<IActionResult> OnPostRecordAsync(string id, IFormFile? audio, [FromServices] RecordRelayHandler record)
    {
        if (audio is not { Length: > 0 }) return await ActAsync(id, () => Task.FromResult<Outcome<Broadcasting.Relay>>(Refusals.Because("media.noFile", "audio")));
        await using var content = audio.OpenReadStream();
        return await ActAsync(id, () => record.HandleAsync(new RecordRelay(id, Revision, audio.FileName, content), Actor, Aborted));
    }

    public Task<IActionResult> OnPostApproveAsync(string id, [FromServices] DecideRelayHandler decide) => ActAsync(id, () => decide.HandleAsync(new DecideRelay(id, Revision, true, Reason ?? ""), Actor, Aborted));

    public Task<IActionResult> OnPostReturnAsync(string id, [FromServices] DecideRelayHandler decide) => ActAsync(id, () => decide.HandleAsync(new DecideRelay(id, Revision, false, Reason ?? ""), Actor, Aborted));

    public Task<IActionResult> OnPostScheduleAsync(string id, [FromServices] ScheduleRelayHandler schedule)
    {
        var plan = Airings.Where(a => !string.IsNullOrWhiteSpace(a.Time) || a.Clusters.Count > 0)
            .Select(a => new PlannedAiring(FormTime.Day(a.Day) ?? default, a.Session, Clock.Read(a.Time) ?? -1, a.Clusters)).Where(a => a.Day != default || a.Clusters.Count > 0).ToList();
        return plan.Exists(a => a.Day == default || a.StartMinute < 0)
            ? ActAsync(id, () => Task.FromResult<Outcome<Broadcasting.Relay>>(Refusals.Because("broadcast.relay.session", "Time")))
            : ActAsync(id, () => schedule.HandleAsync(new ScheduleRelay(id, Revision, plan), Actor, Aborted));
    }

    public Task<IActionResult> OnPostLogAsync(string id, [FromServices] LogAiringHandler log) => ActAsync(id, () => LogAsync(log, failed: false));

    public Task<IActionResult> OnPostFailAsync(string id, [FromServices] LogAiringHandler log) => ActAsync(id, () => LogAsync(log, failed: true));

    public Task<IActionResult> OnPostReportAsync(string id, [FromServices] ReportRelayHandler report) => ActAsync(id, () => report.HandleAsync(new ReportRelay(id, Revision, Feedback ?? ""), Actor, Aborted));

    public Task<IActionResult> OnPostStopAsync(string id, [FromServices] ConfirmRecallHandler confirm) => ActAsync(id, () => confirm.HandleAsync(new ConfirmRecall(id, null, Remark ?? ""), Actor, Aborted));

    private Task<Outcome<Airing>> LogAsync(LogAiringHandler log, bool failed)
    {
        if (Timetable.FirstOrDefault(a => a.Id == AiringId) is not { } airing) return Task.FromResult<Outcome<Airing>>(Refusals.Because("broadcast.relay.missing"));
        if (Clock.Read(Started) is not { } minute) return Task.FromResult<Outcome<Airing>>(Refusals.Because("broadcast.episode.time", nameof(Started)));
        var started = Clock.ToUtc(FormTime.Day(StartedDay) ?? airing.Day, minute);
        return log.HandleAsync(new LogAiring(airing.Id, started, FormTime.Seconds(Length), failed, Remark ?? ""), Actor, Aborted);
    }

    private async Task<IActionResult> ActAsync<T>(string id, Func<Task<Outcome<T>>> act) where T : class
    {
        if (!await LoadAsync(id)) return NotFound();
        var outcome = await act();
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/truyen-thanh/tiep/" + id) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await relays.FindAsync(id, Aborted) is not { } line || (await stations.OfAsync(Actor, Aborted)).All(s => s.Id != line.Station.Id)) return false;
        Line = line;
        Timetable = await relays.AiringsAsync(id, Aborted);
        History = await copies.HistoryAsync(id, 30, Aborted);
        while (Airings.Count < Rows) Airings.Add(new AiringForm());
        return true;
    }
}
