using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

public static class ReportsPermissions
{
    public static readonly Permission ManageReports = new("ManageReports", "Say which units report for which periods, by when, and who is reminded.");
    public static readonly Permission SignReports = new("SignReports", "Sign the report of a unit for a period.");
    public static readonly Permission ViewReports = new("ViewReports", "See the figures of exemplars, awards, nominations and readers, and take them away.", ManageReports, SignReports);

    public static readonly IReadOnlyList<Permission> All = [ViewReports, SignReports, ManageReports];
}
