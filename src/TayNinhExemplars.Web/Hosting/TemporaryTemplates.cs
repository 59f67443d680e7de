using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Web.Hosting;

internal sealed class TemporaryTemplates : IPatternRenderer, IQueryTemplate
{
    public Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct) =>
        Task.FromResult(pattern[..Math.Max(0, pattern.IndexOf('{', StringComparison.Ordinal))] + Slug.Of(item.DisplayText));

    public Task<string> RenderAsync(string template, JsonObject parameters, CancellationToken ct) => Task.FromResult(template);
}
