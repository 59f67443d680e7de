using System.Globalization;
using System.Text;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Themed;
using TayNinhExemplars.Theming.Views;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>Draws a page with the theme.</summary>
public sealed partial class ColumnRenderer(PageRenderer renderer, SiteFace face, ColumnContent content, ThemedRenderer themed, ILogger<ColumnRenderer> log)
{
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<DrawnPage> DrawAsync(ColumnPage page, SiteInfo site, HttpRequest request, CancellationToken ct)
    {
        var drawn = await face.IsColumnAsync(ct) && page.Themed is null ? await ColumnAsync(page, site, request.Path, ct) : await themed.DrawAsync(page, site, request, ct);
        foreach (var finding in drawn.Findings) LogDiagnostic(log, request.Path, finding);
        return drawn;
    }

    private async Task<DrawnPage> ColumnAsync(ColumnPage page, SiteInfo site, string path, CancellationToken ct)
    {
        var context = new ThemeContext
        {
            Site = new SiteView { SiteName = site.Name, BaseUrl = site.BaseUrl },
            Content = content,
            Culture = Vietnamese,
            Request = new RequestView { Path = path, UriPath = path },
            Items = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page.Head },
        };
        var drawn = await renderer.RenderAsync(new Page { Content = PageContent.Of(page.Body), Title = page.Head.Heading }, context, ct);
        return new DrawnPage(Encoding.UTF8.GetBytes(drawn.Html), page.Tags, null) { Findings = [.. drawn.Diagnostics.Select(d => d.ToString())] };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page {Path} asked its theme for something that is not there: {Diagnostic}")]
    private static partial void LogDiagnostic(ILogger logger, string path, string diagnostic);
}
