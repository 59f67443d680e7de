using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

internal static class TaxonomyFilters
{
    public static void Register(FilterCollection filters)
    {
        // A field's value (Model.ContentItem.Content.Story.Field | taxonomy_terms), or a taxonomy's id with the ids of terms.
        filters.AddFilter("taxonomy_terms", async (input, arguments, context) =>
        {
            var field = (input.ToObjectValue() as JsonMembers)?.Json;
            var taxonomyId = field?.Text("TaxonomyContentItemId") ?? (field is null ? input.ToStringValue() : "");
            var ids = field?.Strings("TermContentItemIds") ?? Ids(arguments.At(0), context);
            var terms = await TermsAsync(PageSession.Of(context), taxonomyId);
            return ContentFilters.Items(ids.Select(id => terms.FirstOrDefault(t => t.ContentItemId == id)).OfType<Term>().Select(t => t.Json.ToContentItem()));
        });

        // The term itself and those above it, from the root down.
        filters.AddFilter("inherited_terms", async (input, arguments, context) =>
        {
            var terms = await TermsAsync(PageSession.Of(context), arguments.At(0).ToStringValue());
            var path = terms.FirstOrDefault(t => t.ContentItemId == ContentFilters.Id(input))?.Path ?? [];
            return ContentFilters.Items(path.Select(id => terms.First(t => t.ContentItemId == id).Json.ToContentItem()));
        });
    }

    private static async ValueTask<IReadOnlyList<Term>> TermsAsync(PageSession page, string taxonomyId)
    {
        if (taxonomyId.Length == 0 || await ContentFilters.FindAsync(page, taxonomyId) is not { } taxonomy) return [];
        page.Cache.DependOn($"contentitemid:{taxonomyId}");
        return TaxonomyPartKind.Terms(taxonomy).ToList();
    }

    private static IReadOnlyList<string> Ids(FluidValue value, TemplateContext context) =>
        value.Type == FluidValues.Array ? value.Enumerate(context).Select(v => v.ToStringValue()).ToList() : value.IsNil() ? [] : [value.ToStringValue()];
}
