using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

public enum PlanKind { Scheduled, Due, Broadcast, Relay }

/// <summary>One thing that is planned.</summary>
/// <param name="Id">Stays the same when the thing is moved.</param>
public sealed record PlanEntry(PlanKind Kind, string Id, DateTime StartUtc, TimeSpan Length, string Title, string Detail, string Url)
{
    public DateOnly Day => Clock.DayOf(StartUtc);
    public string Time => Clock.Say(Clock.MinuteOf(StartUtc));
}

/// <param name="OrganizationId">Only what its desks work on; empty is everybody's.</param>
/// <param name="DeskId">Only what lies with that desk; empty is every desk.</param>
public sealed record PlanFilter(IReadOnlyCollection<PlanKind> Kinds, string OrganizationId = "", string DeskId = "")
{
    public static PlanFilter Everything => new(Enum.GetValues<PlanKind>());
}

/// <summary>Which desks' work is asked for. A programme has no desk: it belongs to whoever has a channel of its kind.</summary>
/// <param name="Desks">Null is all of it, and what lies with no desk.</param>
internal sealed record PlanScope(IReadOnlySet<string>? Desks, IReadOnlySet<Medium> Media)
{
    public static PlanScope Of(DeskBook book, PlanFilter filter)
    {
        if (filter is { OrganizationId.Length: 0, DeskId.Length: 0 }) return new PlanScope(null, new HashSet<Medium>());
        var desks = book.Desks.Where(d => (filter.DeskId.Length == 0 || d.Id == filter.DeskId) && (filter.OrganizationId.Length == 0 || book.ChannelOf(d.Id)?.OrganizationId == filter.OrganizationId)).ToList();
        return new PlanScope(desks.Select(d => d.Id).ToHashSet(StringComparer.Ordinal), desks.Select(d => book.ChannelOf(d.Id)!.Medium).ToHashSet());
    }

    public bool Has(string deskId) => Desks is null || Desks.Contains(deskId);

    public bool Has(AirChannel channel) => Desks is null || Media.Contains(channel == AirChannel.Television ? Medium.Television : Medium.Radio);
}

/// <summary>Stories that go out or are due, broadcasts and relays, as far as the person may see them.</summary>
public sealed class PlanningCalendar(ContentStore store, CopyStore copies, Rundowns rundowns, Relays relays, StationBook stations)
{
    public async Task<IReadOnlyList<PlanEntry>> BetweenAsync(DateOnly from, DateOnly to, PlanFilter filter, Actor actor, CancellationToken ct)
    {
        var entries = new List<PlanEntry>();
        var (start, end) = (Clock.ToUtc(from, 0), Clock.ToUtc(to.AddDays(1), 0));
        var (kinds, scope) = (filter.Kinds, PlanScope.Of(await stations.BookAsync(ct), filter));
        if (kinds.Contains(PlanKind.Scheduled) && actor.MayWithSome(ContentPermissions.PreviewContent, "Story")) entries.AddRange((await ScheduledAsync(scope, actor, ct)).Where(e => e.StartUtc >= start && e.StartUtc < end));
        if (kinds.Contains(PlanKind.Due) && actor.MayWithSome(ContentPermissions.PreviewContent, "Story"))
            entries.AddRange((await copies.DueAsync(start, end, 500, ct)).Where(c => scope.Has(c.DeskId)).Select(c => new PlanEntry(PlanKind.Due, "due-" + c.ContentItemId, c.DueUtc!.Value, TimeSpan.Zero, c.Title, "", "/toa-soan/ban-thao/" + c.ContentItemId)));
        if (kinds.Contains(PlanKind.Broadcast) && actor.May(BroadcastingPermissions.ViewBroadcasts))
            entries.AddRange((await rundowns.BetweenAsync(from, to, ct)).Where(e => scope.Has(e.Programme.Channel)).Select(e => new PlanEntry(PlanKind.Broadcast, e.Episode.Id, Clock.ToUtc(e.Episode.Day, e.Episode.StartMinute), e.Episode.Standard, e.Programme.Name,
                string.Join("; ", e.Episode.Items.Select(i => i.Title)), "/toa-soan/phat-thanh/so/" + e.Episode.Id)));
        if (kinds.Contains(PlanKind.Relay)) entries.AddRange(await RelaysAsync(from, to, scope, actor, ct));
        return [.. entries.OrderBy(e => e.StartUtc).ThenBy(e => e.Title, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<PlanEntry>> ScheduledAsync(PlanScope scope, Actor actor, CancellationToken ct)
    {
        var page = await store.LatestAsync(new ContentFilter { Status = ContentStatus.Scheduled }, 500, ct: ct);
        var desks = (await copies.FindManyAsync([.. page.Items.Select(i => i.ContentItemId)], ct)).ToDictionary(c => c.ContentItemId, c => c.DeskId);
        return page.Items.Where(i => scope.Has(desks.GetValueOrDefault(i.ContentItemId, "")) && actor.May(ContentPermissions.PreviewContent, i))
            .Select(i => (Item: i, At: ContentItemJson.ParseDate(i.Part("PublishLaterPart")?.Text("ScheduledPublishUtc")))).Where(x => x.At is not null)
            .Select(x => new PlanEntry(PlanKind.Scheduled, x.Item.ContentItemId, x.At!.Value, TimeSpan.Zero, x.Item.DisplayText, "", "/toa-soan/noi-dung/" + x.Item.ContentItemId));
    }

    private async Task<IEnumerable<PlanEntry>> RelaysAsync(DateOnly from, DateOnly to, PlanScope scope, Actor actor, CancellationToken ct)
    {
        var all = actor.May(BroadcastingPermissions.IssueBulletins);
        var mine = all ? null : (await stations.OfAsync(actor, ct)).Select(s => s.Id).ToList();
        if (mine is { Count: 0 }) return [];
        return (await relays.BetweenAsync(from, to, mine, ct)).Where(a => a.Airing.Status != AiringStatus.Cancelled && scope.Has(a.Line.Station.DeskId)).Select(a => new PlanEntry(PlanKind.Relay, a.Airing.Id, Clock.ToUtc(a.Airing.Day, a.Airing.StartMinute),
            TimeSpan.FromSeconds(a.Airing.Seconds ?? 300), $"{a.Line.Station.Name}: {a.Line.Bulletin.Title}", a.Line.Station.ClusterNames(a.Airing.Clusters),
            all ? "/toa-soan/truyen-thanh/ban-tin/" + a.Line.Bulletin.Id : "/toa-soan/truyen-thanh/tiep/" + a.Line.Relay.Id));
    }
}
