using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

public sealed class TextFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public string? DefaultValue { get; set; }
    public string? Placeholder { get; set; }
    public string? Type { get; set; }
    public string? Pattern { get; set; }
}

public sealed record ListOption(string? Name, string? Value, bool Default = false);

/// <summary>Settings of the PredefinedList editor: the only values the field may take.</summary>
public sealed class TextFieldPredefinedListEditorSettings
{
    public List<ListOption> Options { get; set; } = [];
    public string? Editor { get; set; }
    public string? DefaultValue { get; set; }
}

/// <summary><c>{ "Text": text }</c>; editors: one line, TextArea, PredefinedList, Email, Tel, Url, Color.</summary>
public sealed class TextFieldKind : FieldKind
{
    public const int MaxLength = 100_000;

    public override string Name => "TextField";

    protected override bool IsEmpty(JsonObject json) => string.IsNullOrWhiteSpace(json.Text("Text"));

    public override void Check(KindContext at, Refusals refusals)
    {
        var text = at.Json.Text("Text") ?? "";
        refusals.Unless(text.Length <= MaxLength, "content.too-long", at.Path + ".Text", at.DisplayName, MaxLength);
        if (at.Settings.Settings<ContentPartFieldSettings>().Editor != "PredefinedList" || text.Length == 0) return;
        var options = at.Settings.Settings<TextFieldPredefinedListEditorSettings>().Options;
        refusals.Unless(options.Count == 0 || options.Exists(o => o.Value == text), "content.not-in-list", at.Path + ".Text", at.DisplayName, text);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Text") is { Length: > 0 } text) yield return new IndexValue(at.Path, text, IndexValueKind.Text);
    }

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (at.Settings.Settings<ContentPartFieldSettings>().Editor == "PredefinedList" && at.Json.Text("Text") is { Length: > 0 and <= 200 } choice)
            yield return new ChoiceIndexRow { Field = at.Path, Value = choice };
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Text") is { } text) json["Text"] = text.ReplaceLineEndings("\n").Trim();
        return json;
    }
}

public sealed class HtmlFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public bool SanitizeHtml { get; set; } = true;
    public bool RenderLiquid { get; set; }
}

/// <summary><c>{ "Html": text }</c>, sanitised on the way in.</summary>
public sealed class HtmlFieldKind : FieldKind
{
    public override string Name => "HtmlField";

    protected override bool IsEmpty(JsonObject json) => string.IsNullOrWhiteSpace(json.Text("Html"));

    public override void Normalise(KindContext at)
    {
        if (at.Json.Text("Html") is { } html && at.Settings.Settings<HtmlFieldSettings>().SanitizeHtml) at.Json["Html"] = HtmlText.Sanitize(html);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Html") is { Length: > 0 } html) yield return new IndexValue(at.Path, HtmlText.ToPlainText(html), IndexValueKind.Text);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Html") is { } html) json["Html"] = html;
        return json;
    }
}

/// <summary><c>{ "Markdown": text }</c>.</summary>
public sealed class MarkdownFieldKind : FieldKind
{
    public override string Name => "MarkdownField";

    protected override bool IsEmpty(JsonObject json) => string.IsNullOrWhiteSpace(json.Text("Markdown"));

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Markdown") is { Length: > 0 } markdown) yield return new IndexValue(at.Path, MarkdownText.ToPlainText(markdown), IndexValueKind.Text);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Markdown") is { } markdown) json["Markdown"] = markdown.ReplaceLineEndings("\n");
        return json;
    }
}

public sealed class MultiTextFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public List<ListOption> Options { get; set; } = [];
}

/// <summary><c>{ "Values": [text] }</c>, each one of the options.</summary>
public sealed class MultiTextFieldKind : FieldKind
{
    public override string Name => "MultiTextField";

    protected override bool IsEmpty(JsonObject json) => json.Strings("Values").Count == 0;

    public override void Check(KindContext at, Refusals refusals)
    {
        var options = at.Settings.Settings<MultiTextFieldSettings>().Options;
        foreach (var value in at.Json.Strings("Values"))
            refusals.Unless(options.Count == 0 || options.Exists(o => o.Value == value), "content.not-in-list", at.Path + ".Values", at.DisplayName, value);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at) => at.Json.Strings("Values").Select(v => new IndexValue(at.Path, v, IndexValueKind.Keyword));

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.Has(at.Path + ".Values")) json["Values"] = FormLists.Of(form, at.Path + ".Values");
        return json;
    }
}
