using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Nominations;

public static class NominationsPermissions
{
    public static readonly Permission ManageNominations = new("ManageNominations", "Read what readers nominate, have it confirmed, take it up or decline it.");

    public static readonly IReadOnlyList<Permission> All = [ManageNominations];
}
