using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Audit;

public static class AuditPermissions
{
    public static readonly Permission ViewAuditTrail = new("ViewAuditTrail", "Read and export the audit trail.");

    public static readonly IReadOnlyList<Permission> All = [ViewAuditTrail];
}
