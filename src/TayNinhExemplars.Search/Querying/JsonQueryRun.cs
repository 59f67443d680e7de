using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Runs { query, from, size, sort } and reads back who was found.</summary>
internal static class JsonQueryRun
{
    private const int DefaultSize = 10;
    private const int LargestPage = 10_000;

    public static DocumentQueryResult Run(IndexSearcher searcher, JsonElement json, bool includeDrafts)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new QueryFormatException("A query is a JSON object.");
        var known = KnownTargets.Of(searcher.IndexReader);
        var query = json.TryGetProperty("query", out var asked) ? new OwnWords(searcher.IndexReader).Read(new JsonQueryReader(known).Read(asked)) : new MatchAllDocsQuery();
        var from = Whole(json, "from", 0);
        var size = Math.Min(Whole(json, "size", DefaultSize), LargestPage);
        var sort = json.TryGetProperty("sort", out var order) ? JsonSort.Read(order, known) : null;

        var visible = new QueryWrapperFilter(new TermQuery(new Term(IndexFields.Visibility, includeDrafts ? Visibilities.Latest : Visibilities.Public)));
        var wanted = Math.Clamp((long)from + size, 1, Math.Max(1, searcher.IndexReader.MaxDoc));
        var top = sort is null
            ? searcher.Search(query, visible, (int)wanted)
            : searcher.Search(query, visible, (int)wanted, sort, doDocScores: true, doMaxScore: false);
        return new(top.TotalHits, [.. top.ScoreDocs.Skip(from).Take(size).Select(d => Hit(searcher, d))]);
    }

    private static DocumentHit Hit(IndexSearcher searcher, ScoreDoc found)
    {
        var reference = HitReader.Reference(searcher.IndexReader, found.Doc);
        var fields = searcher.Doc(found.Doc).Fields
            .Where(f => !f.Name.StartsWith('_'))
            .GroupBy(f => f.Name)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(f => f.GetStringValue(CultureInfo.InvariantCulture) ?? "")]);
        return new(reference.Id, reference.VersionId, float.IsNaN(found.Score) ? 0 : found.Score, fields);
    }

    private static int Whole(JsonElement json, string name, int otherwise)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return otherwise;
        // A template may print the number as text.
        if (value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), out var written)) return Math.Max(0, written);
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)) return Math.Max(0, number);
        throw new QueryFormatException($"'{name}' is a whole number.");
    }
}
