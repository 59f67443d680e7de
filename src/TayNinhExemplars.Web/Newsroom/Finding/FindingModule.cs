using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Finding;

public static class FindingModule
{
    /// <summary>The newsroom's search over drafts, and the words that search takes for one another.</summary>
    public static IServiceCollection AddNewsroomSearch(this IServiceCollection services) => services
        .AddScoped<DraftSearch>()
        .AddNavigation(new NavigationItem("newsroomSearch.title", "/toa-soan/tim-kiem", AccountsPermissions.AccessAdminPanel, 25))
        .AddNavigation(new NavigationItem("synonyms.title", "/toa-soan/tim-kiem/tu-dong-nghia", ContentPermissions.EditContent, 800));
}
