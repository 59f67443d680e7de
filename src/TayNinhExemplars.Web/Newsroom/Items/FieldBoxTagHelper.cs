using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>
/// <c>&lt;field-box field="Model"&gt;input&lt;/field-box&gt;</c>: label, hint and errors around the input of an editor partial.
/// With <c>group</c> it is a fieldset, for inputs that have labels of their own.
/// </summary>
[HtmlTargetElement("field-box")]
public sealed class FieldBoxTagHelper(Texts texts) : TagHelper
{
    public EditorField Field { get; set; } = null!;
    public bool Group { get; set; }

    /// <summary>Another label than the field's, for one of several inputs.</summary>
    public string? Label { get; set; }

    /// <summary>The id the label points to, when it is not the field's.</summary>
    public string? InputId { get; set; }

    /// <summary>Further classes.</summary>
    public string? Kind { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = Group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "field", Kind, Field.Errors.Count > 0 ? "has-error" : null }.Where(c => c is not null)));
        var label = new TagBuilder(Group ? "legend" : "label");
        label.AddCssClass("label");
        if (!Group) label.Attributes["for"] = InputId ?? Field.Id;
        label.InnerHtml.Append(Label ?? Field.Label);
        if (Field.IsRequired)
        {
            var required = new TagBuilder("span");
            required.AddCssClass("required");
            required.InnerHtml.Append(" " + texts["items.field.required"]);
            label.InnerHtml.AppendHtml(required);
        }
        output.Content.AppendHtml(label).AppendHtml(inside);
        if (Field.Hint is { } hint) output.Content.AppendHtml(Paragraph("hint", Field.Id + "-hint", hint));
        if (Field.Errors.Count > 0) output.Content.AppendHtml(Paragraph("error", Field.Id + "-error", string.Join(' ', Field.Errors)));
    }

    private static TagBuilder Paragraph(string cssClass, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}
