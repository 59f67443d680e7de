using System.Text.Json.Nodes;

namespace TayNinhExemplars.Content.Fields;

internal static class FormLists
{
    /// <summary>All posted values but the empty one that says "this list was on the form".</summary>
    public static JsonArray Of(IFormValues form, string name) =>
        new([.. form.All(name).Where(v => v.Length > 0).Distinct().Select(v => (JsonNode)v)]);
}
