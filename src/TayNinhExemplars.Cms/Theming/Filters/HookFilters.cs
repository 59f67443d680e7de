using System.Globalization;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Display;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Filters whose work another module does.</summary>
internal static class HookFilters
{
    public static void Register(FilterCollection filters, ThemingHooks hooks)
    {
        filters.AddFilter("t", (input, arguments, context) => StringValue.Create(Fill(hooks.Translate(input.ToStringValue()), arguments, context)));
        filters.AddFilter("d", (input, _, _) => StringValue.Create(hooks.Translate(input.ToStringValue())));
        filters.AddFilter("markdownify", (input, _, _) => HtmlValue.Of(hooks.Markdown(input.ToStringValue())));
        filters.AddFilter("sanitize_html", (input, _, _) => HtmlValue.Of(hooks.SanitizeHtml(input.ToStringValue())));
        filters.AddFilter("shortcode", async (input, _, context) =>
            StringValue.Create(await Shortcodes.ReplaceAsync(input.ToStringValue(), new ShortcodeSetting(hooks, PageSession.TryOf(context)?.Context.PathBase ?? "", context.CultureInfo.Name, PageSession.TryOf(context)))));
        filters.AddFilter("encrypt", (input, _, _) => StringValue.Create(hooks.Encrypt(input.ToStringValue())));
        filters.AddFilter("decrypt", (input, _, _) => StringValue.Create(hooks.Decrypt(input.ToStringValue())));
        filters.AddFilter("signal_url", (input, _, _) => StringValue.Create(hooks.SignalUrl(input.ToStringValue())));
        // Nothing inline may run on a page, so what would go to the browser's console goes to the page's findings.
        filters.AddFilter("console_log", (input, _, context) =>
        {
            PageSession.TryOf(context)?.Notes.Add(new LiquidDiagnostic("console", 1, 1, "theme.console", [JsonValues.ToJson(input, context)?.ToJsonString() ?? "null"]));
            return NilValue.Instance;
        });
        filters.AddFilter("append_version", (input, _, _) => StringValue.Create(hooks.AppendVersion(input.ToStringValue())));
    }

    private static string Fill(string text, FilterArguments arguments, TemplateContext context)
    {
        if (arguments.Count == 0) return text;
        try
        {
            return string.Format(context.CultureInfo, text, arguments.Values.Select(v => (object?)v.ToStringValue()).ToArray());
        }
        catch (FormatException)
        {
            // A translation whose places do not fit is shown as it is rather than breaking the page.
            return text;
        }
    }
}
