using TayNinhExemplars.Reports;

namespace TayNinhExemplars.Web.Newsroom.Reports;

public static class ReportPages
{
    /// <summary>The screens of figures, deadlines and sign-off.</summary>
    public static IServiceCollection AddReportPages(this IServiceCollection services) => services
        .AddScoped<ReportForm>()
        .AddNavigation(new NavigationItem("reports.title", "/toa-soan/bao-cao", ReportsPermissions.ViewReports, 270))
        .AddNavigation(new NavigationItem("reports.dues.title", "/toa-soan/bao-cao/han", ReportsPermissions.ViewReports, 280));
}
