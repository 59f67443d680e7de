using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

/// <summary><c>{ "Url", "Text", "Target" }</c>. Only web, mail and phone addresses and paths of this site.</summary>
public sealed class LinkFieldKind : FieldKind
{
    public override string Name => "LinkField";

    protected override bool IsEmpty(JsonObject json) => string.IsNullOrWhiteSpace(json.Text("Url"));

    public static bool IsSafe(string url) =>
        url.StartsWith('/') || url.StartsWith("~/", StringComparison.Ordinal) || url.StartsWith('#')
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel");

    public override void Check(KindContext at, Refusals refusals)
    {
        var url = at.Json.Text("Url") ?? "";
        refusals.Unless(url.Length == 0 || IsSafe(url), "content.not-a-link", at.Path + ".Url", at.DisplayName)
            .Unless(url.Length <= 2000 && (at.Json.Text("Text") ?? "").Length <= 2000, "content.too-long", at.Path + ".Url", at.DisplayName, 2000);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Text") is { Length: > 0 } text) yield return new IndexValue(at.Path, text, IndexValueKind.Text);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        foreach (var member in new[] { "Url", "Text", "Target" })
            if (form.First($"{at.Path}.{member}") is { } text) json[member] = text.Trim();
        return json;
    }
}

/// <summary><c>{ "RawAddress", "EmbeddedAddress" }</c>: the address as pasted, and the one an embedding frame uses.</summary>
public sealed partial class YoutubeFieldKind : FieldKind
{
    public override string Name => "YoutubeField";

    protected override bool IsEmpty(JsonObject json) => string.IsNullOrWhiteSpace(json.Text("RawAddress"));

    public override void Check(KindContext at, Refusals refusals)
    {
        var raw = at.Json.Text("RawAddress") ?? "";
        refusals.Unless(raw.Length == 0 || VideoId(raw) is not null, "content.not-youtube", at.Path + ".RawAddress", at.DisplayName);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".RawAddress") is not { } raw) return json;
        json["RawAddress"] = raw.Trim();
        json["EmbeddedAddress"] = VideoId(raw.Trim()) is { } id ? $"https://www.youtube.com/embed/{id}" : "";
        return json;
    }

    private static string? VideoId(string url) => Pattern().Match(url) is { Success: true } m ? m.Groups["id"].Value : null;

    [GeneratedRegex(@"^https?://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/|live/)|youtu\.be/)(?<id>[\w-]{11})(?:[?&#/].*)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
