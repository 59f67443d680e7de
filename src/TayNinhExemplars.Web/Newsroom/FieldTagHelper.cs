using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>
/// <c>&lt;form-field for="DisplayName" label="accounts.displayName" /&gt;</c>: a label, an input, its hint and its errors,
/// tied together for screen readers. Further attributes go to the input.
/// </summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext] public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Key of the label's words.</summary>
    public string Label { get; set; } = "";

    /// <summary>Key of the hint's words.</summary>
    public string? Hint { get; set; }

    public string Type { get; set; } = "text";
    public bool Multiline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        ViewContext.ModelState.TryGetValue(name, out var state);
        var errors = state?.Errors.Select(e => e.ErrorMessage).ToList() ?? [];
        var input = Input(output, name, id, state?.AttemptedValue ?? For.Model?.ToString() ?? "");
        if (errors.Count > 0) input.Attributes["aria-invalid"] = "true";
        var describedBy = string.Join(' ', new[] { Hint is null ? "" : id + "-hint", errors.Count == 0 ? "" : id + "-error" }.Where(s => s.Length > 0));
        if (describedBy.Length > 0) input.Attributes["aria-describedby"] = describedBy;

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field has-error" : "field");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(texts[Label]);
        output.Content.AppendHtml(label);
        if (Hint is not null) output.Content.AppendHtml(Paragraph("field-hint", id + "-hint", [texts[Hint]]));
        if (errors.Count > 0) output.Content.AppendHtml(Paragraph("field-error", id + "-error", errors));
        output.Content.AppendHtml(input);
    }

    private TagBuilder Input(TagHelperOutput output, string name, string id, string value)
    {
        var input = new TagBuilder(Multiline ? "textarea" : "input");
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        if (Multiline)
        {
            input.InnerHtml.Append("\n" + value); // the parser of HTML drops the first line break
            return input;
        }
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Type != "password") input.Attributes["value"] = value; // a secret is never sent back
        return input;
    }

    private static TagBuilder Paragraph(string cssClass, string id, IEnumerable<string> lines)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(string.Join(' ', lines));
        return paragraph;
    }
}
