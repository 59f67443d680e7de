using System.Text.Json.Serialization;

namespace TayNinhExemplars.Editorial;

public enum Medium { Print, Online, Radio, Television, Portal, Loudspeaker }

/// <summary>An organisation that publishes. Units come, go and are merged: district level ended on 1 July 2025.</summary>
/// <param name="MergedInto">Who goes on with its work.</param>
public sealed record NewsOrganization(string Id, string Name, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, string MergedInto = "")
{
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <param name="WorkflowId">How its copy gets out.</param>
public sealed record NewsChannel(string Id, string OrganizationId, string Name, Medium Medium, string WorkflowId);

/// <param name="ServesAll">Its people also act on copy of other organisations' desks in the same workflow, as the province does for the communes.</param>
public sealed record NewsDesk(string Id, string ChannelId, string Name, bool ServesAll = false);

/// <summary>Somebody has a part at a desk, for a time.</summary>
public sealed record Seat(string Id, string DeskId, string UserId, string Role, DateOnly? From = null, DateOnly? To = null)
{
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Stands in for somebody at a desk, in all the parts they have there.</summary>
public sealed record Deputy(string Id, string DeskId, string ForUserId, string UserId, DateOnly From, DateOnly To)
{
    public bool IsValidOn(DateOnly day) => From <= day && day <= To;
}

/// <summary>The newsroom's organisation as one document: small, read at every step, changed seldom.</summary>
public sealed record DeskBook
{
    public const string Document = "NewsDesks";

    public IReadOnlyList<NewsOrganization> Organizations { get; init; } = [];
    public IReadOnlyList<NewsChannel> Channels { get; init; } = [];
    public IReadOnlyList<NewsDesk> Desks { get; init; } = [];
    public IReadOnlyList<Seat> Seats { get; init; } = [];
    public IReadOnlyList<Deputy> Deputies { get; init; } = [];

    public NewsDesk? Desk(string id) => Desks.FirstOrDefault(d => d.Id == id);

    public NewsChannel? ChannelOf(string deskId) => Desk(deskId) is { } desk ? Channels.FirstOrDefault(c => c.Id == desk.ChannelId) : null;

    public IEnumerable<NewsDesk> DesksOf(string workflowId) => Desks.Where(d => ChannelOf(d.Id)?.WorkflowId == workflowId);

    [JsonIgnore] public bool IsEmpty => Organizations.Count == 0;

    /// <summary>The organisation that answers for the desk on that day: a merged one's work is its successor's.</summary>
    public NewsOrganization? AnswersFor(string deskId, DateOnly day)
    {
        var organization = Organizations.FirstOrDefault(o => o.Id == ChannelOf(deskId)?.OrganizationId);
        for (var i = 0; i < 20 && organization is not null && !organization.IsValidOn(day) && organization.MergedInto.Length > 0; i++)
            organization = Organizations.FirstOrDefault(o => o.Id == organization.MergedInto);
        return organization;
    }

    /// <summary>Whose parts somebody plays that day: their own, and those they stand in for.</summary>
    public IEnumerable<Seat> SeatsOf(string userId, DateOnly day) => Seats
        .Where(s => s.IsValidOn(day) && (s.UserId == userId || Deputies.Any(d => d.UserId == userId && d.ForUserId == s.UserId && d.DeskId == s.DeskId && d.IsValidOn(day))))
        .Where(s => Organizations.FirstOrDefault(o => o.Id == ChannelOf(s.DeskId)?.OrganizationId)?.IsValidOn(day) == true);

    /// <summary>Whether a seat at one desk has a say over copy that lies at another.</summary>
    public bool Reaches(Seat seat, string copyDeskId, DateOnly day) =>
        copyDeskId.Length == 0 || seat.DeskId == copyDeskId || Desk(seat.DeskId)?.ServesAll == true || AnswersFor(seat.DeskId, day)?.Id == AnswersFor(copyDeskId, day)?.Id;
}
