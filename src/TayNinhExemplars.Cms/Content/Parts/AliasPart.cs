using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

public sealed class AliasPartSettings
{
    public string? Pattern { get; set; }
    public string? Options { get; set; }

    public const string DefaultPattern = "{{ Model.ContentItem | display_text | transliterate | slugify }}";
}

/// <summary><c>{ "Alias": "main-menu" }</c>: a name by which templates find the item, unique on the site.</summary>
public sealed class AliasPartKind : PartKind
{
    public const int MaxLength = 735;

    public override string Name => "AliasPart";

    public static string Key(string alias) => alias.Trim().Normalize().ToLowerInvariant();

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless((at.Json.Text("Alias") ?? "").Length <= MaxLength, "content.too-long", at.Path + ".Alias", at.DisplayName, MaxLength);

    public override async Task CompleteAsync(KindContext at, IContentCompletion services, CancellationToken ct)
    {
        var alias = at.Json.Text("Alias")?.Trim() ?? "";
        if (alias.Length == 0)
        {
            var pattern = at.Settings.Settings<AliasPartSettings>().Pattern;
            alias = (await services.RenderAsync(string.IsNullOrWhiteSpace(pattern) ? AliasPartSettings.DefaultPattern : pattern, at.Item, ct)).Trim();
            if (alias.Length == 0) alias = at.Item.ContentItemId;
        }
        var free = alias;
        for (var n = 1; await services.AliasIsTakenAsync(Key(free), at.Item.ContentItemId, ct); n++) free = $"{alias}-{n}";
        at.Json["Alias"] = free;
    }

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (at.Json.Text("Alias") is { Length: > 0 } alias) yield return new AliasIndexRow { Alias = Key(alias) };
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Alias") is { } alias) json["Alias"] = alias.Trim();
        return json;
    }
}
