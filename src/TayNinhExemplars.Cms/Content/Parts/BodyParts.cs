using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Parts;

public sealed class MarkdownBodyPartSettings
{
    public bool SanitizeHtml { get; set; } = true;
    public bool RenderLiquid { get; set; }
}

public sealed class HtmlBodyPartSettings
{
    public bool SanitizeHtml { get; set; } = true;
    public bool RenderLiquid { get; set; }
}

/// <summary><c>{ "Markdown": text }</c>. Stored as written; made HTML and sanitised when shown.</summary>
public sealed class MarkdownBodyPartKind : PartKind
{
    public const int MaxLength = 1_000_000;

    public override string Name => "MarkdownBodyPart";

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless((at.Json.Text("Markdown") ?? "").Length <= MaxLength, "content.too-long", at.Path + ".Markdown", at.DisplayName, MaxLength);

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Markdown") is { Length: > 0 } markdown)
            yield return new IndexValue("Content.BodyAspect.Body", MarkdownText.ToPlainText(markdown), IndexValueKind.Text, InFullText: true);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Markdown") is { } markdown) json["Markdown"] = markdown.ReplaceLineEndings("\n");
        return json;
    }
}

/// <summary><c>{ "Html": text }</c>, sanitised on the way in unless the definition says otherwise.</summary>
public sealed class HtmlBodyPartKind : PartKind
{
    public const int MaxLength = 2_000_000;

    public override string Name => "HtmlBodyPart";

    public override void Normalise(KindContext at)
    {
        if (at.Json.Text("Html") is { } html && at.Settings.Settings<HtmlBodyPartSettings>().SanitizeHtml) at.Json["Html"] = HtmlText.Sanitize(html);
    }

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless((at.Json.Text("Html") ?? "").Length <= MaxLength, "content.too-long", at.Path + ".Html", at.DisplayName, MaxLength);

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Html") is { Length: > 0 } html)
            yield return new IndexValue("Content.BodyAspect.Body", HtmlText.ToPlainText(html), IndexValueKind.Text, InFullText: true);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Html") is { } html) json["Html"] = html;
        return json;
    }
}
