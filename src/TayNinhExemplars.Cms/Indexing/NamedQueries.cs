using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
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
/// The queries that recipes define: a Liquid template that gives Lucene query JSON or SQL over ContentItemIndex, in Orchard's flat form
/// (<c>Template</c>) or under <c>Properties.LuceneQueryMetadata</c>, <c>SqlQueryMetadata</c>.
/// </summary>
public sealed class NamedQueries(KeyedDocuments documents, SearchIndex index, IQueryTemplate templates, ContentSql sql)
{
    /// <returns>Null when there is no such query.</returns>
    /// <exception cref="QueryFormatException">The query is of a kind this site does not run, or asks for something unknown.</exception>
    public async Task<NamedQueryResult?> RunAsync(string name, JsonObject parameters, CancellationToken ct = default)
    {
        var entry = (await documents.GetAsync("Queries", ct)).FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value as JsonObject;
        if (entry is null) return null;
        return await RunAsync(name, entry, parameters, ct);
    }

    /// <summary>Runs a query that need not be stored: for trying it out.</summary>
    /// <exception cref="QueryFormatException">The query is of a kind this site does not run, or asks for something unknown.</exception>
    public async Task<NamedQueryResult> RunAsync(string name, JsonObject entry, JsonObject parameters, CancellationToken ct = default)
    {
        var source = entry.Text("Source") ?? "";
        var isSql = source.Equals("Sql", StringComparison.OrdinalIgnoreCase);
        if (!isSql && !source.Equals("Lucene", StringComparison.OrdinalIgnoreCase))
            throw new QueryFormatException($"The query '{name}' is of the kind '{source}'; Lucene and SQL queries can be run.");
        var template = entry.Text("Template") ?? ((entry.Find("Properties") as JsonObject)?.Find(isSql ? "SqlQueryMetadata" : "LuceneQueryMetadata") as JsonObject)?.Text("Template") ?? "";
        var text = await templates.RenderAsync(template, parameters, ct);
        var asItems = entry.Flag("ReturnContentItems") ?? false;
        if (isSql) return new NamedQueryResult(await SqlAsync(text, parameters, ct), asItems);
        using var json = Parse(text);
        return new NamedQueryResult(index.RunQuery(json.RootElement), asItems);
    }

    private async Task<DocumentQueryResult> SqlAsync(string text, JsonObject parameters, CancellationToken ct)
    {
        try
        {
            var items = await sql.RunAsync(text, parameters, ct);
            var none = new Dictionary<string, IReadOnlyList<string>>();
            return new DocumentQueryResult(items.Count, [.. items.Select(i => new DocumentHit(i.ContentItemId, i.ContentItemVersionId, 0, none))]);
        }
        catch (FormatException e)
        {
            throw new QueryFormatException(e.Message);
        }
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Json.Lenient);
        }
        catch (JsonException e)
        {
            throw new QueryFormatException($"The query is no JSON: {e.Message}");
        }
    }
}
