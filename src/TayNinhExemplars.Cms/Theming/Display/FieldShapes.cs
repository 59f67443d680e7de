using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Display;

/// <summary>The shape of one field: its JSON members by name, and HTML where the field holds any.</summary>
internal static class FieldShapes
{
    public static Shape Build(PageSession page, FieldPlan plan, JsonObject json)
    {
        var field = plan.Field;
        var hooks = page.Engine.Options.Hooks;
        var shape = new Shape(field.FieldName);
        foreach (var (name, value) in json) shape.Properties[name] = value;
        switch (field.FieldName)
        {
            case "HtmlField":
                shape.Properties["Html"] = new LateValue(async () => new SafeHtml(await BodyText.WithShortcodesAsync(page, json.Text("Html") ?? "", BodyText.Sanitizes(field.Settings, field.FieldName))));
                break;
            case "MarkdownField":
                shape.Properties["Html"] = new LateValue(async () => new SafeHtml(hooks.Markdown(await BodyText.WithShortcodesAsync(page, json.Text("Markdown") ?? "", sanitize: false))));
                break;
            case "MediaField":
                shape.Properties["Files"] = MediaFieldKind.Files(json).Select(f => new Views.MediaFileView(f.Path, f.Text)).ToList();
                break;
            case "TextField":
                // A predefined list stores values; readers see the names.
                var text = json.Text("Text");
                shape.Properties["Label"] = plan.Options.FirstOrDefault(o => o.Value == text)?.Name ?? text;
                break;
        }

        return shape;
    }
}
