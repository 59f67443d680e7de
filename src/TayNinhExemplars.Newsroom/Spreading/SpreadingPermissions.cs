using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Spreading;

public static class SpreadingPermissions
{
    public static readonly Permission ManageSpreading = new("ManageSpreading", "Report on exchange events and call them off; make teaching packs of exemplars and stories.");

    public static readonly IReadOnlyList<Permission> All = [ManageSpreading];
}
