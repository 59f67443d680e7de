using TayNinhExemplars.Addresses;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Items;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>A screen of the administration: its words, its address, who may open it.</summary>
public sealed record Screen(string TextKey, string Path, Permission Permission);

public static class AdministrationModule
{
    public static readonly IReadOnlyList<Screen> Screens =
    [
        new("admin.types.title", "/toa-soan/quan-tri/loai-noi-dung", FeaturesPermissions.EditContentTypes),
        new("admin.taxonomies.title", "/toa-soan/quan-tri/danh-muc", FeaturesPermissions.ManageTaxonomy),
        new("admin.menus.title", "/toa-soan/quan-tri/trinh-don", FeaturesPermissions.ManageMenu),
        new("admin.layers.title", "/toa-soan/quan-tri/lop", FeaturesPermissions.ManageLayers),
        new("admin.queries.title", "/toa-soan/quan-tri/truy-van", FeaturesPermissions.ManageQueries),
        new("admin.automations.title", AutomationsModel.Path, WorkflowsPermissions.ManageAutomaticWorkflows),
        new("admin.templates.title", "/toa-soan/quan-tri/mau", FeaturesPermissions.ManageTemplates),
        new("admin.recipes.title", "/toa-soan/quan-tri/cong-thuc", FeaturesPermissions.Import),
        new("admin.export.title", "/toa-soan/quan-tri/xuat", FeaturesPermissions.Export),
        new("admin.features.title", "/toa-soan/quan-tri/tinh-nang", FeaturesPermissions.ManageFeatures),
        new("admin.settings.title", "/toa-soan/quan-tri/cai-dat", FeaturesPermissions.ManageSettings),
        new("admin.custom.title", CustomSettingsModel.Path, FeaturesPermissions.ManageSettings),
        new("admin.rules.title", UrlRulesModel.Path, AddressesPermissions.ManageUrlRewritingRules),
        new("admin.sitemaps.title", SitemapListModel.Path, AddressesPermissions.ManageSitemaps),
        new("admin.themes.title", "/toa-soan/quan-tri/giao-dien", FeaturesPermissions.ApplyTheme),
    ];

    public static IServiceCollection AddAdministration(this IServiceCollection services) =>
        services.AddNavigation(new NavigationItem("admin.title", AdministrationPage.Home, FeaturesPermissions.ManageSettings, 890))
            // Who keeps terms or menus is seldom who keeps the site.
            .AddNavigation(new NavigationItem("admin.taxonomies.title", "/toa-soan/quan-tri/danh-muc", FeaturesPermissions.ManageTaxonomy, 880))
            .AddNavigation(new NavigationItem("admin.menus.title", "/toa-soan/quan-tri/trinh-don", FeaturesPermissions.ManageMenu, 881));
}
