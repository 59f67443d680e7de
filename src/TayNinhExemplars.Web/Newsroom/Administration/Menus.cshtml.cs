using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

[NeedsPermission(nameof(FeaturesPermissions.ManageMenu))]
public sealed class MenusModel(ContentStore store, SaveAndPublishHandler save) : TreePage(store, save)
{
    public override string ContentType => "Menu";
    public override string Path => "/toa-soan/quan-tri/trinh-don";
    public override string TitleKey => "admin.menus.title";
    public override bool HasUrl => true;

    protected override TreeEdit TreeOf(ContentItem item) => TreeEdit.OfMenu(item.PartOrNew("MenuItemsListPart"));

    protected override JsonArray ChildrenOf(JsonObject entry)
    {
        if (entry["MenuItemsListPart"] is not JsonObject list) entry["MenuItemsListPart"] = list = [];
        return TreeEdit.ArrayOf(list, "MenuItems");
    }

    protected override JsonObject NewEntry(ContentItem item, string text, string url) => new()
    {
        ["ContentItemId"] = Ids.New(), [nameof(ContentType)] = "LinkMenuItem", ["DisplayText"] = text, ["LinkMenuItemPart"] = new JsonObject { ["Name"] = text, ["Url"] = url },
    };

    protected override void Rename(JsonObject entry, string text, string url)
    {
        entry["DisplayText"] = text;
        if (entry["LinkMenuItemPart"] is not JsonObject link) return;
        link["Name"] = text;
        link["Url"] = url;
    }
}
