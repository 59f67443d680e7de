using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

public sealed class TitlePartSettings
{
    /// <summary>Editable, GeneratedDisabled, GeneratedHidden or EditableRequired.</summary>
    public string? Options { get; set; }
    public string? Pattern { get; set; }
    public bool RenderTitle { get; set; } = true;
    public string? Placeholder { get; set; }

    public bool IsGenerated => Options is "GeneratedDisabled" or "GeneratedHidden";
}

/// <summary><c>{ "Title": text }</c>. The item's DisplayText is the truth and follows the title.</summary>
public sealed class TitlePartKind : PartKind
{
    public const int MaxLength = 300;

    public override string Name => "TitlePart";
    public override int Order => -10;

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless((at.Json.Text("Title") ?? "").Length <= MaxLength, "content.too-long", at.Path + ".Title", at.DisplayName, MaxLength);

    public override void CheckForPublication(KindContext at, Refusals refusals) =>
        refusals.Unless(!string.IsNullOrWhiteSpace(at.Json.Text("Title") ?? at.Item.DisplayText), "content.required", at.Path + ".Title", at.DisplayName);

    public override async Task CompleteAsync(KindContext at, IContentCompletion services, CancellationToken ct)
    {
        var settings = at.Settings.Settings<TitlePartSettings>();
        if (settings.IsGenerated && !string.IsNullOrWhiteSpace(settings.Pattern))
        {
            // A pattern that gives nothing (or cannot be rendered) leaves the title that stands there.
            var title = (await services.RenderAsync(settings.Pattern, at.Item, ct)).Trim();
            if (title.Length > 0) at.Json["Title"] = title;
        }
        at.Item.DisplayText = at.Json.Text("Title")?.Trim() ?? at.Item.DisplayText;
        at.Json["Title"] = at.Item.DisplayText;
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Title") is { } title) json["Title"] = title.Trim();
        return json;
    }
}
