using TayNinhExemplars.Accounts;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

public static class DeskModule
{
    /// <summary>The desk: what waits for me, the board, one copy, workflows, and who sits where.</summary>
    public static IServiceCollection AddDeskPages(this IServiceCollection services) => services
        .AddScoped<CopyView>().AddScoped<DeskChoices>().AddScoped<WorkflowChoices>()
        .AddNavigation(new NavigationItem("desk.waiting.title", "/toa-soan/cho-toi", AccountsPermissions.AccessAdminPanel, 12))
        .AddNavigation(new NavigationItem("desk.board.title", "/toa-soan/bang-viec", AccountsPermissions.AccessAdminPanel, 14))
        .AddNavigation(new NavigationItem("desk.workflows.title", "/toa-soan/quy-trinh", EditorialPermissions.ManageWorkflows, 800))
        .AddNavigation(new NavigationItem("desk.desks.title", "/toa-soan/cac-ban", EditorialPermissions.ManageDesks, 810));
}
