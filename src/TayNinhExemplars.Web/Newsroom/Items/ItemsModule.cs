using TayNinhExemplars.Accounts;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Newsroom.Import;

namespace TayNinhExemplars.Web.Newsroom.Items;

public static class ItemsModule
{
    /// <summary>The newsroom's work on content: lists, editor, versions, preview, library, import.</summary>
    public static IServiceCollection AddNewsroomItems(this IServiceCollection services) => services
        .AddScoped<FieldChoices>().AddScoped<ItemForms>().AddScoped<EditItem>().AddScoped<ReadableItem>().AddScoped<ItemSearch>()
        .AddScoped<ImportDocx>()
        .AddNavigation(new NavigationItem("items.dashboard.title", "/toa-soan", AccountsPermissions.AccessAdminPanel, 10))
        .AddNavigation(new NavigationItem("items.list.title", "/toa-soan/noi-dung", AccountsPermissions.AccessAdminPanel, 20))
        .AddNavigation(new NavigationItem("library.title", "/toa-soan/thu-vien", MediaPermissions.ManageOwnMediaContent, 30));

    /// <summary>What the newsroom's pages ask by script.</summary>
    public static void MapNewsroomItems(this IEndpointRouteBuilder app)
    {
        app.MapAutosave();
        app.MapPickers();
    }
}
