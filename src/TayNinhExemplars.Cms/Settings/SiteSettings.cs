using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Settings;

/// <summary>
/// The site's settings with Orchard's names; whatever else a recipe's Settings step carries is kept whole in
/// <see cref="Properties"/>. Shared and never changed: write a copy.
/// </summary>
public sealed record SiteSettings
{
    public string SiteName { get; init; } = "Điển hình tiên tiến Tây Ninh";
    public string? BaseUrl { get; init; }
    public string? Calendar { get; init; }
    public string TimeZoneId { get; init; } = "Asia/Ho_Chi_Minh";
    public int PageSize { get; init; } = 12;
    public int MaxPageSize { get; init; } = 100;
    public int MaxPagedCount { get; init; }
    public string? PageTitleFormat { get; init; }
    public bool UseCdn { get; init; }
    public string? CdnBaseUrl { get; init; }
    public string? ResourceDebugMode { get; init; }
    public bool AppendVersion { get; init; } = true;
    public string? CacheMode { get; init; }
    public string? SuperUser { get; init; }
    public JsonObject? HomeRoute { get; init; }
    public string Theme { get; init; } = "TayNinh";
    public string? AdminTheme { get; init; }
    public IReadOnlyList<string> Features { get; init; } = [];
    public JsonObject Properties { get; init; } = [];

    /// <summary>Names that the Settings step may set directly; the rest is a property.</summary>
    internal static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        nameof(SiteName), nameof(BaseUrl), nameof(Calendar), nameof(TimeZoneId), nameof(PageSize), nameof(MaxPageSize), nameof(MaxPagedCount),
        nameof(PageTitleFormat), nameof(UseCdn), nameof(CdnBaseUrl), nameof(ResourceDebugMode), nameof(AppendVersion), nameof(CacheMode), nameof(SuperUser), nameof(HomeRoute),
    };

    /// <param name="refused">Names whose value is of the wrong kind; they stay as they were.</param>
    public SiteSettings Merge(JsonObject step, ICollection<string>? refused = null)
    {
        var result = this with { Properties = (JsonObject)Properties.DeepClone() };
        foreach (var (key, value) in step)
        {
            if (key == "name") continue;
            if (!Known.Contains(key)) result.Properties[key] = value?.DeepClone();
            else if (result.TrySet(key, value) is { } changed) result = changed;
            else refused?.Add(key);
        }
        return result;
    }

    private SiteSettings? TrySet(string key, JsonNode? value)
    {
        var json = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(this, Json.Options)!;
        // Expressions of a recipe always give text, flags and enumerations included.
        json[key] = value is JsonValue text && text.TryGetValue<string>(out var word) && bool.TryParse(word, out var flag) ? flag
            : value is JsonValue number && number.GetValueKind() == System.Text.Json.JsonValueKind.Number && key is nameof(ResourceDebugMode) or nameof(CacheMode) ? value!.ToString()
            : value?.DeepClone();
        try
        {
            return System.Text.Json.JsonSerializer.Deserialize<SiteSettings>(json, Json.Options);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public JsonObject ToStep()
    {
        var json = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(this, Json.Options)!;
        var step = new JsonObject { ["name"] = "Settings" };
        foreach (var key in Known.Order(StringComparer.Ordinal))
            if (json[key] is { } value) step[key] = value.DeepClone();
        foreach (var (key, value) in Properties) step[key] = value?.DeepClone();
        return step;
    }
}

public sealed class SettingsStore(DocumentStore documents)
{
    private const string Document = "SiteSettings";

    public Task<SiteSettings> GetAsync(CancellationToken ct = default) => documents.GetAsync<SiteSettings>(Document, ct);

    public Task ChangeAsync(Func<SiteSettings, SiteSettings> change, CancellationToken ct = default) => documents.ChangeAsync(Document, change, ct);
}
