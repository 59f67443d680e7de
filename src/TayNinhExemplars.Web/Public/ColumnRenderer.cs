using System.Globalization;
using System.Text;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Views;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>Draws a page with the theme.</summary>
public sealed partial class ColumnRenderer(PageRenderer renderer, ThemeOverrides overrides, ColumnContent content, ILogger<ColumnRenderer> log)
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<byte[]> DrawAsync(ColumnPage page, SiteInfo site, string path, CancellationToken ct)
    {
        await overrides.LoadAsync(ct);
        var context = new ThemeContext
        {
            Site = new SiteView { SiteName = site.Name, BaseUrl = site.BaseUrl },
            Content = content,
            Culture = Vietnamese,
            Request = new RequestView { Path = path, UriPath = path },
            Items = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page.Head },
        };
        var drawn = await renderer.RenderAsync(new Page { Content = PageContent.Of(page.Body), Title = page.Head.Heading }, context, ct);
        foreach (var diagnostic in drawn.Diagnostics) LogDiagnostic(log, path, diagnostic.ToString());
        return Encoding.UTF8.GetBytes(drawn.Html);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} asked its theme for something that is not there: {Diagnostic}")]
    private static partial void LogDiagnostic(ILogger logger, string path, string diagnostic);
}
