using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Addresses;

/// <param name="Path">With its leading slash.</param>
/// <param name="ChangeFrequency">In the words of sitemaps.org; null says nothing.</param>
/// <param name="Priority">0.1 to 1.0; null says nothing.</param>
public sealed record SitemapEntry(string Path, DateTime? ChangedUtc, string? ChangeFrequency, string? Priority);

/// <summary>Orchard's sitemaps: an index of others, or the entries of its sources.</summary>
public sealed class Sitemaps(KeyedDocuments documents, ContentStore store, ContentDefinitionStore definitions)
{
    public const string Document = "Sitemaps";

    /// <summary>The most that sitemaps.org allows in one file.</summary>
    public const int Most = 50_000;

    private const int PageSize = 500;
    private static readonly string[] Frequencies = ["always", "hourly", "daily", "weekly", "monthly", "yearly", "never"];

    /// <summary>Where the host answers with it, whatever its own path is.</summary>
    public static string AddressOf(string id) => "/so-do-trang/" + id;

    public async Task<IReadOnlyList<JsonObject>> AllAsync(CancellationToken ct = default) => [.. (await documents.GetAsync(Document, ct)).Values.OfType<JsonObject>()];

    public async Task<JsonObject?> FindAsync(string id, CancellationToken ct = default) =>
        (await documents.GetAsync(Document, ct)).GetValueOrDefault(id) is JsonObject map && map.Flag("Enabled") != false ? map : null;

    public static bool IsIndex(JsonObject map) => Sources(map).Any(s => KindOf(s) == "SitemapIndexSource");

    /// <summary>The paths of the sitemaps that an index names.</summary>
    public async Task<IReadOnlyList<string>> ContainedAsync(JsonObject index, CancellationToken ct = default)
    {
        var all = await documents.GetAsync(Document, ct);
        return [.. Sources(index).SelectMany(s => s.Strings("ContainedSitemapIds")).Select(id => all.GetValueOrDefault(id) as JsonObject).OfType<JsonObject>()
            .Where(m => m.Flag("Enabled") != false && m.Text("Path") is { Length: > 0 }).Select(m => "/" + m.Text("Path")!.Trim('/'))];
    }

    /// <summary>Where the sitemaps lie that are switched on.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken ct = default) =>
        [.. (await AllAsync(ct)).Where(m => m.Flag("Enabled") != false && m.Text("Path") is { Length: > 0 }).Select(m => "/" + m.Text("Path")!.Trim('/'))];

    /// <returns>Whether there is such a sitemap.</returns>
    public async Task<bool> SwitchAsync(string id, bool enabled, CancellationToken ct = default)
    {
        if ((await documents.GetAsync(Document, ct)).GetValueOrDefault(id) is not JsonObject map) return false;
        var changed = (JsonObject)map.DeepClone();
        changed["Enabled"] = enabled;
        await documents.PutAsync(Document, [KeyValuePair.Create(id, (JsonNode?)changed)], ct);
        return true;
    }

    public async IAsyncEnumerable<SitemapEntry> EntriesAsync(JsonObject map, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var left = Most;
        foreach (var source in Sources(map))
        {
            if (KindOf(source) == "CustomPathSitemapSource" && source.Text("Path") is { } path)
            {
                yield return new SitemapEntry("/" + path.TrimStart('~').Trim('/'), ContentItemJson.ParseDate(source.Text("LastUpdate")), Frequency(source["ChangeFrequency"]), PriorityOf(source["Priority"]));
                continue;
            }
            foreach (var wanted in await WantedAsync(source, ct))
                await foreach (var entry in OfTypeAsync(wanted, ct))
                {
                    if (left-- <= 0) yield break;
                    yield return entry;
                }
        }
    }

    private async Task<IReadOnlyList<Wanted>> WantedAsync(JsonObject source, CancellationToken ct)
    {
        if (KindOf(source) != "ContentTypesSitemapSource") return [];
        var all = await definitions.GetAsync(ct);
        var routable = all.Types.Values.Where(t => t.Parts.Any(p => p.PartName == "AutoroutePart")).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        if (source.Flag("IndexAll") == true) return [.. routable.Order(StringComparer.Ordinal).Select(t => new Wanted(t, source["ChangeFrequency"], source["Priority"], 0, Most))];
        if (source.Flag("LimitItems") == true) return source["LimitedContentType"] is JsonObject limited && Of(limited) is { } one && routable.Contains(one.Type) ? [one] : [];
        return [.. (source["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>().Select(Of).OfType<Wanted>().Where(w => routable.Contains(w.Type))];
    }

    private async IAsyncEnumerable<SitemapEntry> OfTypeAsync(Wanted wanted, [EnumeratorCancellation] CancellationToken ct)
    {
        var (skip, take) = (wanted.Skip, wanted.Take);
        ContentCursor? after = null;
        do
        {
            var page = await store.PublishedAsync(wanted.Type, PageSize, after, ct);
            foreach (var item in page.Items)
            {
                if (skip-- > 0) continue;
                if (take-- <= 0) yield break;
                if (EntryOf(item, wanted) is { } entry) yield return entry;
            }
            after = page.Next;
        }
        while (after is not null);
    }

    private static SitemapEntry? EntryOf(ContentItem item, Wanted wanted)
    {
        var (route, own) = (item.Part("AutoroutePart"), item.Part("SitemapPart"));
        if (route is null || route.Flag("Disabled") == true || own?.Flag("Exclude") == true) return null;
        var path = route.Flag("SetHomepage") == true ? "/" : route.Text("Path") is { Length: > 0 } given ? "/" + given.TrimStart('/') : null;
        if (path is null) return null;
        var overrides = own?.Flag("OverrideSitemapConfig") == true;
        return new SitemapEntry(path, item.ModifiedUtc ?? item.PublishedUtc, Frequency(overrides ? own!["ChangeFrequency"] : wanted.Frequency), PriorityOf(overrides ? own!["Priority"] : wanted.Priority));
    }

    private static Wanted? Of(JsonObject json) => json.Text("ContentTypeName") is not { Length: > 0 } type ? null
        : new Wanted(type, json["ChangeFrequency"], json["Priority"], Number(json["Skip"]) ?? 0, Number(json["Take"]) ?? Most);

    /// <summary>A name, or its place in Orchard's enumeration.</summary>
    private static string? Frequency(JsonNode? value) => Number(value) is { } place
        ? place >= 0 && place < Frequencies.Length ? Frequencies[place] : null
        : value?.ToString().ToLowerInvariant() is { } name && Frequencies.Contains(name) ? name : null;

    /// <summary>1 to 9 tenths.</summary>
    private static string? PriorityOf(JsonNode? value) => Number(value) is >= 1 and <= 10 and var tenths ? (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture) : null;

    private static int? Number(JsonNode? value) => int.TryParse(value?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<JsonObject> Sources(JsonObject map) => (map.Find("SitemapSources") as JsonArray ?? []).OfType<JsonObject>();

    private static string KindOf(JsonObject source)
    {
        var type = (source.Text("$type") ?? source.Text("Type") ?? "").Split(',')[0];
        return type[(type.LastIndexOf('.') + 1)..];
    }

    private sealed record Wanted(string Type, JsonNode? Frequency, JsonNode? Priority, int Skip, int Take);
}
