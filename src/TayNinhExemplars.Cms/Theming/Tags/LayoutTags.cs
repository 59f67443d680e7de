using Fluid.Ast;
using TayNinhExemplars.Theming.Liquid;

namespace TayNinhExemplars.Theming.Tags;

/// <summary>The layout, its zones and the title of the page.</summary>
internal static class LayoutTags
{
    public static void Register(LiquidSyntax syntax) => syntax
        .AddTag("layout", (arguments, _, _, context) =>
        {
            PageSession.Of(context).LayoutName = arguments.At(0).ToStringValue();
            return Statement.Normal();
        })
        .AddTag("render_body", async (_, writer, _, context) =>
        {
            var page = PageSession.Of(context);
            if (page.Layout.Find("Content") is { } content) await page.WriteAsync(content, writer);
            return Completion.Normal;
        })
        .AddTag("render_section", async (arguments, writer, _, context) =>
        {
            var page = PageSession.Of(context);
            var name = arguments.Get("name", 0).ToStringValue();
            if (page.Layout.Find(name) is { } zone) await page.WriteAsync(zone, writer);
            else if (arguments.Has("required") && arguments["required"].ToBooleanValue()) page.State.Report(new LiquidDiagnostic("Layout", 1, 1, "theme.section-missing", [name]));
            return Completion.Normal;
        })
        .AddBlock("zone", async (arguments, body, _, encoder, context) =>
        {
            var html = await body.RenderAsync(encoder, context);
            PageSession.Of(context).Layout.Zone(arguments.Get("name", 0).ToStringValue()).Add(Shape.Html(html), arguments.Text("position"));
            return Completion.Normal;
        })
        .AddTag("page_title", async (arguments, writer, encoder, context) =>
        {
            var page = PageSession.Of(context);
            if (!arguments.At(0).IsNil()) page.Title.Add(arguments.At(0).ToStringValue(), arguments.Text("position"));
            await writer.WriteAsync(encoder.Encode(page.Title.Join(arguments.Text("separator") ?? " - ")));
            return Completion.Normal;
        })
        .AddTag("page_title_add_segment", (arguments, _, _, context) =>
        {
            PageSession.Of(context).Title.Add(arguments.Get("segment", 0).ToStringValue(), arguments.Text("position"));
            return Statement.Normal();
        });
}
