using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ReportsModel>().AddPermissions([.. ReportsPermissions.All])
        .AddSingleton<IContentIndexSource, ReportItems>().AddSingleton<IContentIndexSource, ReportLinks>()
        .AddScoped<ReportScope>().AddScoped<CountContent>().AddScoped<CountWork>().AddScoped<CountReport>().AddScoped<ReportWords>().AddScoped<ReportLists>().AddScoped<ReportTitles>().AddScoped<ReaderFigures>()
        .AddScoped<ReportPlans>().AddScoped<SaveReportDutyHandler>().AddScoped<ReportDesk>().AddScoped<SeedDemoReportsHandler>().AddScoped<SignReportHandler>()
        .AddRecurring<ReportWatch>("reports", TimeSpan.FromHours(1));
}
