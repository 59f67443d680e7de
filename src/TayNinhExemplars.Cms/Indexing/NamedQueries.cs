using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Indexing;

public sealed record NamedQueryResult(DocumentQueryResult Hits, bool ReturnContentItems);

/// <summary>Renders the Liquid template of a query; theming implements it.</summary>
public interface IQueryTemplate
{
    /// <exception cref="FormatException">The template is no valid Liquid.</exception>
    Task<string> RenderAsync(string template, JsonObject parameters, CancellationToken ct);
}

/// <summary>
/// The queries that recipes define: a Liquid template that gives Lucene query JSON, in Orchard's flat form
/// (<c>Template</c>) or under <c>Properties.LuceneQueryMetadata</c>.
/// </summary>
public sealed class NamedQueries(KeyedDocuments documents, SearchIndex index, IQueryTemplate templates)
{
    /// <returns>Null when there is no such query.</returns>
    /// <exception cref="QueryFormatException">The query is of a kind this site does not run, or asks for something unknown.</exception>
    public async Task<NamedQueryResult?> RunAsync(string name, JsonObject parameters, CancellationToken ct = default)
    {
        var entry = (await documents.GetAsync("Queries", ct)).FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value as JsonObject;
        if (entry is null) return null;
        if (!string.Equals(entry.Text("Source"), "Lucene", StringComparison.OrdinalIgnoreCase))
            throw new QueryFormatException($"The query '{name}' is of the kind '{entry.Text("Source")}'; Lucene queries can be run.");
        var template = entry.Text("Template") ?? ((entry.Find("Properties") as JsonObject)?.Find("LuceneQueryMetadata") as JsonObject)?.Text("Template") ?? "";
        using var json = JsonDocument.Parse(await templates.RenderAsync(template, parameters, ct), Json.Lenient);
        return new NamedQueryResult(index.RunQuery(json.RootElement), entry.Flag("ReturnContentItems") ?? false);
    }
}
