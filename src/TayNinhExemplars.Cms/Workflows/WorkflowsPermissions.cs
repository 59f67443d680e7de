using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Workflows;

public static class WorkflowsPermissions
{
    public static readonly Permission ManageWorkflows = new("ManageWorkflows", "Bật, tắt và theo dõi quy trình tự động.");

    public static readonly IReadOnlyList<Permission> All = [ManageWorkflows];
}
