using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows;

public static class WorkflowsPermissions
{
    /// <summary>Not Orchard's name: that one is the newsroom's own workflows' here.</summary>
    public static readonly Permission ManageAutomaticWorkflows = new("ManageAutomaticWorkflows", "Bật, tắt và theo dõi quy trình tự động.");

    public static readonly IReadOnlyList<Permission> All = [ManageAutomaticWorkflows];
}
