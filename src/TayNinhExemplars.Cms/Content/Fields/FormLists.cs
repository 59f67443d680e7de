using System.Text.Json.Nodes;

namespace TayNinhExemplars.Content.Fields;

internal static class FormLists
{
    /// <summary>
    /// Two lists posted side by side, kept side by side: a name goes with its id, also when another id has the same name.
    /// </summary>
    public static (JsonArray Ids, JsonArray Names) Pairs(IFormValues form, string ids, string names)
    {
        var given = form.All(names).Where(v => v.Length > 0).ToList();
        var pairs = form.All(ids).Where(v => v.Length > 0).Select((id, i) => (id, name: i < given.Count ? given[i] : "")).DistinctBy(p => p.id).ToList();
        return (new([.. pairs.Select(p => (JsonNode)p.id)]), new([.. pairs.Select(p => (JsonNode)p.name)]));
    }

    /// <summary>All posted values but the empty one that says "this list was on the form".</summary>
    public static JsonArray Of(IFormValues form, string name) =>
        new([.. form.All(name).Where(v => v.Length > 0).Distinct().Select(v => (JsonNode)v)]);
}
