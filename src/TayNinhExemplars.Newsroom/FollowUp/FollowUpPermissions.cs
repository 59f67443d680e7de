using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.FollowUp;

public static class FollowUpPermissions
{
    public static readonly Permission ManageFollowUp = new("ManageFollowUp", "Plan and record checks of exemplars, supervision and the opinions of the Fatherland Front.");

    public static readonly IReadOnlyList<Permission> All = [ManageFollowUp];
}
