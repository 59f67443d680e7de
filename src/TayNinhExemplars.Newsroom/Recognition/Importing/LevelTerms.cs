using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition.Importing;

/// <summary>The level of an award, from the catalogue, as a term of the taxonomy <c>cap-khen</c>.</summary>
public sealed class LevelTerms(ContentStore store, AwardCatalogue catalogue)
{
    public async Task<LevelIndex> ReadAsync(CancellationToken ct)
    {
        var taxonomy = await store.FindByAliasAsync("cap-khen", ct: ct);
        var terms = taxonomy is null ? [] : TaxonomyPartKind.Terms(taxonomy)
            .Select(t => (Slug: (t.Json["AutoroutePart"] as JsonObject)?.Text("Path") ?? "", t.ContentItemId)).Where(t => t.Slug.Length > 0).DistinctBy(t => t.Slug).ToDictionary(t => t.Slug, t => t.ContentItemId, StringComparer.Ordinal);
        return new LevelIndex(taxonomy?.ContentItemId ?? "", terms, await catalogue.ListAsync(ct));
    }
}

public sealed record LevelIndex(string TaxonomyId, IReadOnlyDictionary<string, string> Terms, IReadOnlyList<AwardTitle> Titles)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The field's value; null when the catalogue does not say.</summary>
    public JsonObject? Of(AwardLine line)
    {
        var key = $"{line.Form}\n{line.Date}";
        if (!_known.TryGetValue(key, out var level)) _known[key] = level = AwardTitleRules.Find(Titles, line.Form, line.Date).Title?.Level ?? "";
        // The path of a term may stand below its taxonomy's.
        var term = Terms.FirstOrDefault(t => t.Key == level || t.Key.EndsWith("/" + level, StringComparison.Ordinal)).Value;
        return term is null ? null : new JsonObject { ["TaxonomyContentItemId"] = TaxonomyId, ["TermContentItemIds"] = new JsonArray(term) };
    }
}
