using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Terms: added, renamed, moved, removed. Stories keep the id of a term, so renaming one renames it everywhere.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageTaxonomy))]
public sealed class TaxonomiesModel(ContentStore store, SaveAndPublishHandler save) : TreePage(store, save)
{
    public override string ContentType => "Taxonomy";
    public override string Path => "/toa-soan/quan-tri/danh-muc";
    public override string TitleKey => "admin.taxonomies.title";

    protected override TreeEdit TreeOf(ContentItem item) => TreeEdit.OfTerms(item.PartOrNew("TaxonomyPart"));

    protected override JsonArray ChildrenOf(JsonObject entry) => TreeEdit.ArrayOf(entry, "Terms");

    protected override JsonObject NewEntry(ContentItem item, string text, string url) => new()
    {
        ["ContentItemId"] = Ids.New(), [nameof(ContentType)] = item.Part("TaxonomyPart")?.Text("TermContentType") ?? "", ["DisplayText"] = text,
        ["TitlePart"] = new JsonObject { ["Title"] = text }, ["TermPart"] = new JsonObject { ["TaxonomyContentItemId"] = item.ContentItemId },
    };

    protected override void Rename(JsonObject entry, string text, string url)
    {
        entry["DisplayText"] = text;
        if (entry["TitlePart"] is JsonObject title) title["Title"] = text;
    }
}
