using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Features;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Named queries, and trying one out before it is saved.</summary>
[NeedsPermission(nameof(FeaturesPermissions.ManageQueries))]
public sealed class QueriesModel(KeyedDocuments documents, NamedQueries queries, ContentStore store) : AdministrationPage
{
    [BindProperty] public string? QueryName { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public string? Template { get; set; }
    [BindProperty] public string? Parameters { get; set; }
    [BindProperty] public bool ReturnContentItems { get; set; }
    public IReadOnlyList<string> Names { get; private set; } = [];
    public IReadOnlyList<string>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? name)
    {
        var all = await ListAsync();
        if (string.IsNullOrEmpty(name)) return Page();
        if (all.GetValueOrDefault(name) is not JsonObject query) return NotFound();
        (QueryName, Source, ReturnContentItems) = (name, query.Text("Source"), query.Flag("ReturnContentItems") == true);
        Template = query.Text("Template") ?? (query.Find("Properties") as JsonObject)?.Select(p => (p.Value as JsonObject)?.Text("Template")).FirstOrDefault(t => t is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? name)
    {
        var all = await ListAsync();
        var own = Clean(QueryName);
        var refusals = new Refusals().Unless(own.Length > 0 && own.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'), "admin.name-invalid", nameof(QueryName), own).Unless(Clean(Template).Length > 0, "admin.required", nameof(Template));
        if (refusals.Any) return Refused(refusals);
        var kept = all.GetValueOrDefault(own) as JsonObject;
        await ChangeAsync("site.query-saved", "query", own, () => documents.PutAsync("Queries", [KeyValuePair.Create(own, (JsonNode?)Entry(own, kept))], Aborted));
        return Done("form.saved", $"/toa-soan/quan-tri/truy-van/{Uri.EscapeDataString(own)}");
    }

    public async Task<IActionResult> OnPostTryAsync(string? name)
    {
        await ListAsync();
        try
        {
            var parameters = Clean(Parameters) is { Length: > 0 } json ? Json.ParseObject(json) : [];
            var result = await queries.RunAsync(Clean(QueryName), Entry(Clean(QueryName), null), parameters, Aborted);
            var items = (await store.FindManyAsync([.. result.Hits.Items.Select(h => h.Id)], ct: Aborted)).ToDictionary(i => i.ContentItemId);
            Found = [.. result.Hits.Items.Select(h => items.GetValueOrDefault(h.Id) is { } item ? $"{item.DisplayText} ({item.ContentType})" : h.Id)];
            return Page();
        }
        catch (Exception e) when (e is QueryFormatException or FormatException or JsonException)
        {
            return Refused(Refusals.Because("admin.query-failed", nameof(Template), e.Message));
        }
    }

    public async Task<IActionResult> OnPostDeleteAsync(string? name)
    {
        if (string.IsNullOrEmpty(name) || !(await ListAsync()).ContainsKey(name)) return NotFound();
        await ChangeAsync("site.query-removed", "query", name, () => documents.RemoveAsync("Queries", name, Aborted));
        return Done("admin.removed", "/toa-soan/quan-tri/truy-van", name);
    }

    private JsonObject Entry(string name, JsonObject? kept)
    {
        var entry = (JsonObject?)kept?.DeepClone() ?? [];
        entry.Remove("Properties");
        entry["Name"] = name;
        entry[nameof(Source)] = Source == "Sql" ? "Sql" : "Lucene";
        entry[nameof(Template)] = (Template ?? "").ReplaceLineEndings("\n");
        entry[nameof(ReturnContentItems)] = ReturnContentItems;
        return entry;
    }

    private async Task<IReadOnlyDictionary<string, JsonNode?>> ListAsync()
    {
        var all = await documents.GetAsync("Queries", Aborted);
        Names = [.. all.Keys];
        return all;
    }
}
