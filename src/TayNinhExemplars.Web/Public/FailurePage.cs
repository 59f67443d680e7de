using System.Globalization;
using System.Text;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Views;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public;

/// <summary>What people see when something failed. It asks nothing of the database, which may be what failed.</summary>
public sealed partial class FailurePage(PageRenderer renderer, ColumnOptions options, Texts texts, ILogger<FailurePage> log)
{
    private CompressedBody? _drawn;

    public async Task RespondAsync(HttpContext context)
    {
        CultureInfo.CurrentUICulture = ColumnRenderer.Vietnamese;
        _drawn ??= new CompressedBody(await DrawAsync());
        await BodySender.SendAsync(context, _drawn, "text/html; charset=utf-8", "no-store", StatusCodes.Status500InternalServerError);
    }

    private async Task<byte[]> DrawAsync()
    {
        var name = texts["column.siteName"];
        try
        {
            var page = ErrorPages.Failure(texts, options, name);
            var context = new ThemeContext
            {
                Site = new SiteView { SiteName = name },
                Content = Nothing.Instance,
                Items = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page.Head },
            };
            return Encoding.UTF8.GetBytes((await renderer.RenderAsync(new Page { Content = PageContent.Of(page.Body) }, context)).Html);
        }
        catch (Exception e)
        {
            // A broken theme must not hide the failure behind another one.
            LogTheme(log, e);
            return Encoding.UTF8.GetBytes($"""
                <!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>{texts["column.error.title"]}</title>
                <h1>{texts["column.error.title"]}</h1><p>{texts["column.error.text"]}</p></html>
                """);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The theme could not draw the error page.")]
    private static partial void LogTheme(ILogger logger, Exception e);

    private sealed class Nothing : IThemeContentSource
    {
        public static readonly Nothing Instance = new();

        public ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct) => ValueTask.FromResult(new ContentDefinitions());
        public ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct) => ValueTask.FromResult<ContentItem?>(null);
        public ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct) => None;
        public ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct) => None;
        public ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct) => ValueTask.FromResult(0);
        public ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct) => None;
        private static ValueTask<IReadOnlyList<ContentItem>> None => ValueTask.FromResult<IReadOnlyList<ContentItem>>([]);
    }
}
