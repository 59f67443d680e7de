using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recipes;

/// <summary>What of the site an export writes; the default is all of it.</summary>
public sealed record ExportChoice
{
    /// <summary>Names of the steps to write; null writes all.</summary>
    public IReadOnlyCollection<string>? Steps { get; init; }

    /// <summary>The content types whose items are written; null, with no single items chosen, writes all.</summary>
    public IReadOnlyCollection<string>? ContentTypes { get; init; }

    /// <summary>Single items, besides those of the types.</summary>
    public IReadOnlyCollection<string>? ContentItemIds { get; init; }

    /// <summary>Files of the library, and folders, which end in a slash; null writes all.</summary>
    public IReadOnlyCollection<string>? MediaPaths { get; init; }

    /// <summary>Of steps named here only these entries are written: settings, index profiles, plans; types and parts as "ContentTypes:Story".</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Entries { get; init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>Steps written as they stand, behind the others.</summary>
    public IReadOnlyList<JsonObject> Verbatim { get; init; } = [];

    /// <summary>Texts that stand beside the recipe in a package.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>The recipe's own name, title and so on; null names it after the site.</summary>
    public JsonObject? Envelope { get; init; }

    /// <summary>What was asked for and cannot be written.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    internal bool WantsStep(string name) => Steps is null || Steps.Contains(name, StringComparer.OrdinalIgnoreCase);

    internal bool Wants(ContentItem item) => (ContentTypes is null && ContentItemIds is null) || ContentTypes?.Contains(item.ContentType) == true || ContentItemIds?.Contains(item.ContentItemId) == true;

    internal bool WantsFile(string path) => MediaPaths is null || MediaPaths.Any(p => p.EndsWith('/') ? path.StartsWith(p, StringComparison.Ordinal) || p == "/" : path == p);

    /// <summary>Takes out of an exported step what was not chosen; null when nothing is left.</summary>
    internal JsonObject? Narrow(JsonObject step)
    {
        var name = step.Text("name") ?? "";
        if (Entries.FirstOrDefault(e => e.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is not { } wanted) return step;
        var isByMember = name is "Settings" or "custom-settings";
        foreach (var (key, value) in step.Where(m => m.Key != "name").ToList())
        {
            if (!isByMember && value is JsonArray list) step[key] = new JsonArray([.. list.Where(e => wanted.Contains(NameOf(e)) || wanted.Contains($"{key}:{NameOf(e)}")).Select(e => e!.DeepClone())]);
            else if (isByMember && !wanted.Contains(key)) step.Remove(key);
        }
        return step.Any(m => m.Key != "name" && m.Value is not JsonArray { Count: 0 }) ? step : null;
    }

    private static string NameOf(JsonNode? entry) => entry switch
    {
        JsonObject json => json.Text("Name") ?? json.Text("Id") ?? "",
        JsonValue value => value.ToString(),
        _ => "",
    };
}

/// <summary>The items that a named query finds; by Indexing.</summary>
public interface IQueryItems
{
    /// <returns>Null when there is no such query, or none that can be run.</returns>
    Task<IReadOnlyList<string>?> IdsAsync(string query, JsonObject parameters, CancellationToken ct);
}
