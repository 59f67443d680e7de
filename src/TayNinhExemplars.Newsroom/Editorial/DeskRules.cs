using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>Whether the newsroom's organisation holds together. Pure; it is asked of the whole book after every change.</summary>
public static class DeskRules
{
    public const int LongestName = 200, MostSeats = 10_000;

    public static Refusals Check(DeskBook book, Func<string, Workflow?> workflowOf)
    {
        var refusals = new Refusals().Unless(book.Seats.Count <= MostSeats, "editorial.desks.too-many", "", MostSeats);
        foreach (var o in book.Organizations)
            refusals.Unless(IsName(o.Name), "editorial.desks.name", "Organization.Name")
                .Unless(o.ValidFrom is null || o.ValidTo is null || o.ValidFrom <= o.ValidTo, "editorial.desks.dates", "Organization.ValidTo", o.Name)
                .Unless(o.MergedInto.Length == 0 || book.Organizations.Any(x => x.Id == o.MergedInto), "editorial.desks.unknown", "Organization.MergedInto", o.MergedInto)
                .Unless(o.MergedInto.Length == 0 || o.ValidTo is not null, "editorial.desks.merged-when", "Organization.ValidTo", o.Name)
                .Unless(!Circles(book, o), "editorial.desks.circle", "Organization.MergedInto", o.Name);
        foreach (var c in book.Channels)
            refusals.Unless(IsName(c.Name), "editorial.desks.name", "Channel.Name")
                .Unless(book.Organizations.Any(o => o.Id == c.OrganizationId), "editorial.desks.unknown", "Channel.OrganizationId", c.OrganizationId)
                .Unless(workflowOf(c.WorkflowId) is not null, "editorial.no-workflow", "Channel.WorkflowId", c.WorkflowId);
        foreach (var d in book.Desks)
            refusals.Unless(IsName(d.Name), "editorial.desks.name", "Desk.Name").Unless(book.Channels.Any(c => c.Id == d.ChannelId), "editorial.desks.unknown", "Desk.ChannelId", d.ChannelId);
        foreach (var s in book.Seats)
            refusals.Unless(s.UserId.Length > 0, "editorial.desks.person", "Seat.UserId")
                .Unless(book.ChannelOf(s.DeskId) is { } channel && workflowOf(channel.WorkflowId)?.Roles.Any(r => r.Id == s.Role) != false, "editorial.desks.role", "Seat.Role", s.Role)
                .Unless(s.From is null || s.To is null || s.From <= s.To, "editorial.desks.dates", "Seat.To", s.Role);
        foreach (var d in book.Deputies)
            refusals.Unless(d.From <= d.To, "editorial.desks.dates", "Deputy.To", "")
                .Unless(d.UserId.Length > 0 && d.UserId != d.ForUserId, "editorial.desks.deputy", "Deputy.UserId")
                .Unless(book.Seats.Any(s => s.DeskId == d.DeskId && s.UserId == d.ForUserId), "editorial.desks.no-seat", "Deputy.ForUserId");
        return refusals;
    }

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName;

    private static bool Circles(DeskBook book, NewsOrganization start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Id };
        for (var next = start.MergedInto; next.Length > 0; next = book.Organizations.FirstOrDefault(o => o.Id == next)?.MergedInto ?? "")
            if (!seen.Add(next)) return true;
        return false;
    }
}
