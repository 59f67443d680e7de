using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

public sealed class AutoroutePartSettings
{
    public bool AllowCustomPath { get; set; }
    public string? Pattern { get; set; }
    public bool ShowHomepageOption { get; set; }
    public bool AllowUpdatePath { get; set; }
    public bool AllowDisabled { get; set; }
    public bool AllowRouteContainedItems { get; set; }
    public bool ManageContainedItemRoutes { get; set; }
    public bool AllowAbsolutePath { get; set; }

    public const string DefaultPattern = "{{ Model.ContentItem | display_text | transliterate | slugify }}";
}

/// <summary>
/// <c>{ "Path": "tin-bai/slug", "SetHomepage": bool, "Disabled": bool, "RouteContainedItems": bool, "Absolute": bool }</c>. A clash
/// gets "-1", "-2", ... Items kept inside an item that routes them answer below its path: <c>tags/earth</c>.
/// </summary>
public sealed class AutoroutePartKind : PartKind
{
    public const int MaxLength = 1024;
    private const int MaxGenerated = 180;
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(":?#[]@!$&'()*+,.;=<>\\|%\" \t\r\n");

    public override string Name => "AutoroutePart";

    /// <summary>The form in which paths are compared: no slashes at the ends, lower case.</summary>
    public static string Key(string path) => path.Trim().Trim('/').Normalize().ToLowerInvariant();

    public override void Check(KindContext at, Refusals refusals)
    {
        var path = at.Json.Text("Path") ?? "";
        refusals.Unless(path.Length <= MaxLength, "content.too-long", at.Path + ".Path", at.DisplayName, MaxLength)
            .Unless(path.AsSpan().IndexOfAny(Forbidden) < 0 && !path.Contains("//", StringComparison.Ordinal), "content.path-characters", at.Path + ".Path", path);
    }

    public override async Task CompleteAsync(KindContext at, IContentCompletion services, CancellationToken ct)
    {
        if (at.Json.Flag("Disabled") == true) return;
        var path = (at.Json.Text("Path") ?? "").Trim().Trim('/');
        if (path.Length == 0)
        {
            var pattern = at.Settings.Settings<AutoroutePartSettings>().Pattern;
            path = (await services.RenderAsync(string.IsNullOrWhiteSpace(pattern) ? AutoroutePartSettings.DefaultPattern : pattern, at.Item, ct)).Trim().Trim('/').Trim('-');
            path = Shortened(path);
            // A title without a single letter still needs an address of its own.
            if (path.Length == 0 || path.EndsWith('/')) path += at.Item.ContentItemId;
        }
        at.Json["Path"] = await FreeAsync(path, at.Item.ContentItemId, services, ct);
        if (at.Json.Flag("RouteContainedItems") == true) await CompleteContainedAsync(at, services, ct);
    }

    /// <summary>Contained items without a path of their own get one from their type's pattern, once.</summary>
    private static async Task CompleteContainedAsync(KindContext at, IContentCompletion services, CancellationToken ct)
    {
        foreach (var contained in ContainedItems.All(at.Item))
        {
            if (at.Definitions.Type(contained.ContentType)?.Kind("AutoroutePart") is not { } use) continue;
            var json = contained.PartOrNew(use.Name);
            if (json.Flag("Disabled") == true || json.Text("Path") is { Length: > 0 }) continue;
            var pattern = use.Settings.Settings<AutoroutePartSettings>().Pattern;
            var path = Shortened((await services.RenderAsync(string.IsNullOrWhiteSpace(pattern) ? AutoroutePartSettings.DefaultPattern : pattern, contained, ct)).Trim().Trim('/').Trim('-'));
            if (path.Length == 0) path = contained.ContentItemId;
            var taken = ContainedItems.Routes(at.Item, "").Select(r => Key(r.Path)).ToHashSet(StringComparer.Ordinal);
            json["Path"] = path;
            for (var n = 1; ContainedItems.Routes(at.Item, "").Any(r => r.Item.ContentItemId == contained.ContentItemId && taken.Contains(Key(r.Path))); n++) json["Path"] = $"{path}-{n}";
        }
    }

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (at.Json.Flag("Disabled") == true) yield break;
        if (at.Json.Text("Path") is not { Length: > 0 } path) yield break;
        yield return new AutorouteIndexRow { Path = Key(path) };
        if (at.Json.Flag("RouteContainedItems") != true) yield break;
        foreach (var (contained, route) in ContainedItems.Routes(at.Item, path))
            if (Ids.IsValid(contained.ContentItemId)) yield return new AutorouteIndexRow { Path = Key(route), ContainedContentItemId = contained.ContentItemId };
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Path") is { } path) json["Path"] = path.Trim().Trim('/');
        if (form.Has(at.Path + ".SetHomepage")) json["SetHomepage"] = form.First(at.Path + ".SetHomepage") == "true";
        return json;
    }

    private static async Task<string> FreeAsync(string path, string contentItemId, IContentCompletion services, CancellationToken ct)
    {
        if (!await services.PathIsTakenAsync(Key(path), contentItemId, ct)) return path;
        for (var n = 1; ; n++)
            if (!await services.PathIsTakenAsync(Key($"{path}-{n}"), contentItemId, ct)) return $"{path}-{n}";
    }

    private static string Shortened(string path)
    {
        if (path.Length <= MaxGenerated) return path;
        var cut = path.LastIndexOf('-', MaxGenerated);
        return cut > MaxGenerated / 2 ? path[..cut] : path[..MaxGenerated];
    }
}
