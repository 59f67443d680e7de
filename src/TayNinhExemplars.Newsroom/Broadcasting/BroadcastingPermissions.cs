using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

public static class BroadcastingPermissions
{
    public static readonly Permission ManageBroadcasts = new("ManageBroadcasts", "Write scripts, send recordings, arrange programmes and keep the broadcast log.");
    public static readonly Permission ApproveBroadcasts = new("ApproveBroadcasts", "Listen recordings through and sign the approval sheet.");
    public static readonly Permission ViewBroadcasts = new("ViewBroadcasts", "See scripts, rundowns and the broadcast log.", ManageBroadcasts, ApproveBroadcasts);
    public static readonly Permission IssueBulletins = new("IssueBulletins", "Issue bulletins to the commune stations and recall them.");
    public static readonly Permission ManageStations = new("ManageStations", "Keep the list of commune stations, their members and loudspeakers.");
    public static readonly Permission ReceiveBulletins = new("ReceiveBulletins", "Work at a commune station: take, adapt, schedule and log bulletins.");

    public static readonly IReadOnlyList<Permission> All = [ViewBroadcasts, ManageBroadcasts, ApproveBroadcasts, IssueBulletins, ReceiveBulletins, ManageStations];
}
