using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

/// <summary>A term with its place: <paramref name="Path"/> holds the ids from the root down to the term itself.</summary>
public sealed record Term(string ContentItemId, string DisplayText, string TaxonomyContentItemId, IReadOnlyList<string> Path, JsonObject Json);

/// <summary><c>{ "TermContentType", "Terms": [item, nested under "Terms"] }</c>.</summary>
public sealed class TaxonomyPartKind : PartKind
{
    public const int MaxTerms = 5000;

    public override string Name => "TaxonomyPart";

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless(Terms(at.Item).Take(MaxTerms + 1).Count() <= MaxTerms, "content.too-many", at.Path, at.DisplayName, MaxTerms);

    /// <summary>All terms of a taxonomy item, parents before their children.</summary>
    public static IEnumerable<Term> Terms(ContentItem taxonomy) =>
        taxonomy.Part("TaxonomyPart")?["Terms"] is JsonArray terms ? Walk(terms, taxonomy.ContentItemId, []) : [];

    private static IEnumerable<Term> Walk(JsonArray terms, string taxonomyId, IReadOnlyList<string> above)
    {
        foreach (var json in terms.OfType<JsonObject>())
        {
            var id = json.Text("ContentItemId") ?? "";
            IReadOnlyList<string> path = [.. above, id];
            yield return new Term(id, json.Text("DisplayText") ?? "", taxonomyId, path, json);
            if (json["Terms"] is JsonArray children)
                foreach (var child in Walk(children, taxonomyId, path)) yield return child;
        }
    }
}

/// <summary><c>{ "TaxonomyContentItemId" }</c> on each term.</summary>
public sealed class TermPartKind : PartKind
{
    public override string Name => "TermPart";
}
