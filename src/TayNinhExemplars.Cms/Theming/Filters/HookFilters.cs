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
        filters.AddFilter("shortcode", (input, _, context) => StringValue.Create(Shortcodes.Replace(input.ToStringValue(), hooks, PageSession.TryOf(context)?.Context.PathBase ?? "", context.CultureInfo.Name)));
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
