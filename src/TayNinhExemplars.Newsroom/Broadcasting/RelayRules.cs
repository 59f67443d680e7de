using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>What must be true of bulletins and relays beyond what the workflow says. Pure.</summary>
public static class RelayRules
{
    public const int MostAirings = 30, LongestText = 4000, LongestLeadIn = 1500;
    private const int Noon = 12 * 60;

    public static Refusals CanIssue(IssueBulletin input, BroadcastingOptions options, DateOnly today, Actor actor)
    {
        var words = ReadingTime.Words(input.Script);
        return new Refusals()
            .Unless(actor.May(BroadcastingPermissions.IssueBulletins), "broadcast.forbidden")
            .Unless(input.Title.Trim().Length is > 0 and <= 200, "broadcast.bulletin.title", nameof(input.Title))
            .Unless(words >= options.BulletinFewestWords, "broadcast.bulletin.short", nameof(input.Script), words, options.BulletinFewestWords, options.BulletinMostWords)
            .Unless(words <= options.BulletinMostWords, "broadcast.bulletin.long", nameof(input.Script), words, options.BulletinFewestWords, options.BulletinMostWords)
            .Unless(input.UseBy >= today, "broadcast.bulletin.useByPast", nameof(input.UseBy))
            .Unless(input.UseBy <= today.AddYears(1), "broadcast.bulletin.useByFar", nameof(input.UseBy))
            .Unless(input.StationIds.Count > 0, "broadcast.bulletin.noStation", nameof(input.StationIds))
            .Unless(input.SuggestedSlot.Length <= 200, "broadcast.tooLong", nameof(input.SuggestedSlot), 200);
    }

    /// <summary>What every act of a station asks: it is one's own station, the page is not stale, the bulletin still holds.</summary>
    public static Refusals CanAct(bool isOwn, Relay relay, int? revision, Bulletin bulletin, DateOnly today, bool needsValidity = true) => new Refusals()
        .Unless(isOwn, "broadcast.forbidden")
        .Unless(revision is null || revision == relay.Revision, "broadcast.relay.stale")
        .Unless(!needsValidity || !bulletin.IsRecalled, "broadcast.relay.recalled", "", bulletin.Recall?.Reason)
        .Unless(!needsValidity || today <= bulletin.UseBy, "broadcast.relay.expired", "", $"{bulletin.UseBy:dd/MM/yyyy}");

    public static Refusals CanAdapt(AdaptRelay input, Bulletin bulletin) => new Refusals()
        .Unless(input.LeadIn.Length <= LongestLeadIn, "broadcast.tooLong", nameof(input.LeadIn), LongestLeadIn)
        .Unless(input.Reading != ReadingMode.SourceAudio || bulletin.AudioPath.Length > 0, "broadcast.relay.noAudio", nameof(input.Reading));

    /// <summary>Nobody approves what they took or adapted themselves.</summary>
    public static Refusals CanApprove(Relay relay, Actor actor) => new Refusals()
        .Unless(actor.Id.Length > 0 && relay.AcceptedBy != actor.Id && relay.AdaptedBy != actor.Id, "broadcast.relay.own");

    public static Refusals CanSchedule(IReadOnlyList<PlannedAiring> airings, Station station, Bulletin bulletin, DateTime now) => new Refusals()
        .Unless(airings.Count is > 0 and <= MostAirings, "broadcast.relay.airings", "Airings", MostAirings)
        .Unless(airings.All(a => a.Clusters.Count > 0 && a.Clusters.All(c => station.Clusters.Any(s => s.Id == c))), "broadcast.relay.clusters", "Clusters")
        .Unless(airings.All(a => a.StartMinute is >= 0 and < Clock.MinutesOfDay && a.StartMinute < Noon == (a.Session == DaySession.Morning)), "broadcast.relay.session", "Time")
        .Unless(airings.All(a => Clock.ToUtc(a.Day, a.StartMinute) > now), "broadcast.relay.past", "Day")
        .Unless(airings.All(a => a.Day <= bulletin.UseBy), "broadcast.relay.afterUseBy", "Day", $"{bulletin.UseBy:dd/MM/yyyy}")
        .Unless(airings.Select(a => (a.Day, a.StartMinute)).Distinct().Count() == airings.Count, "broadcast.relay.twice", "Time");

    /// <summary>Later entry from paper is welcome; a broadcast that has not happened yet is not.</summary>
    public static Refusals CanLog(LogAiring input, Airing airing, DateTime now) => new Refusals()
        .Unless(airing.Status == AiringStatus.Planned, "broadcast.relay.logged")
        .Unless(input.StartedUtc <= now + AirRules.ClockTolerance, "broadcast.log.future", nameof(input.StartedUtc))
        .Unless((input.StartedUtc - Clock.ToUtc(airing.Day, airing.StartMinute)).Duration() <= TimeSpan.FromHours(12), "broadcast.log.otherDay", nameof(input.StartedUtc))
        .Unless(input.Failed || input.Seconds is > 0 and <= 4 * 3600, "broadcast.log.length", nameof(input.Seconds))
        .Unless(!input.Failed || input.Remark.Trim().Length > 0, "broadcast.relay.failure", nameof(input.Remark))
        .Unless(input.Remark.Length <= LongestText, "broadcast.tooLong", nameof(input.Remark), LongestText);

    public static Refusals CanRecall(RecallBulletin input, Bulletin bulletin, Actor actor) => new Refusals()
        .Unless(actor.May(BroadcastingPermissions.IssueBulletins), "broadcast.forbidden")
        .Unless(!bulletin.IsRecalled, "broadcast.bulletin.recalled")
        .Unless(input.Reason.Trim().Length is > 0 and <= LongestText, "broadcast.bulletin.reason", nameof(input.Reason))
        .Unless(input.Minutes is null or (>= 5 and <= 7 * 24 * 60), "broadcast.bulletin.minutes", nameof(input.Minutes));
}
