using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.QueryParsers.Simple;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Query types whose text is cut into words: match, match_phrase, query_string, simple_query_string.</summary>
internal static partial class JsonTextQueries
{
    private const string DefaultField = IndexFields.FullText;

    public static Query Match(JsonField field, KnownTargets known)
    {
        var text = field.Text("query", "value");
        if (IsKeywordOnly(field.Name, known)) return field.Boosted(new TermQuery(new Term(field.Name, text)));

        var words = QueryReader.WordsOf(text, BooleanQuery.MaxClauseCount);
        if (words.Count == 0) return MatchesAll(field) ? new MatchAllDocsQuery() : new BooleanQuery();
        var occur = field.TryGet("operator", out var op) && string.Equals(JsonField.Text(op, "operator"), "and", StringComparison.OrdinalIgnoreCase) ? Occur.MUST : Occur.SHOULD;
        var query = new BooleanQuery(disableCoord: true);
        foreach (var word in words) query.Add(new TermQuery(new Term(field.Name, word.Exact)), occur);
        return field.Boosted(query);
    }

    public static Query MatchPhrase(JsonField field, KnownTargets known)
    {
        var text = field.Text("value", "query");
        if (IsKeywordOnly(field.Name, known)) return field.Boosted(new TermQuery(new Term(field.Name, text)));
        var phrase = new PhraseQuery { Slop = field.Whole("slop", 0) };
        foreach (var word in QueryReader.WordsOf(text, 256)) phrase.Add(new Term(field.Name, word.Exact));
        return field.Boosted(phrase);
    }

    public static Query QueryString(JsonElement json)
    {
        var text = LongName().Replace(QueryText(json, "query_string"), "${part}.");
        var field = json.TryGetProperty("default_field", out var named) ? IndexFields.Plain(JsonField.Text(named, "default_field")) : DefaultField;
        using var analyzer = new VietnameseAnalyzer(Forms.Exact);
        // A parser serves one query: it is not safe for two at once.
        var parser = new Parser(field, analyzer) { AllowLeadingWildcard = true };
        try
        {
            return Boosted(parser.Parse(text), json);
        }
        catch (Exception broken) when (broken is ParseException or ArgumentException or BooleanQuery.TooManyClausesException)
        {
            // A reader's stray quote or bracket: read the text as words.
            return Boosted(parser.Parse(QueryParserBase.Escape(text)), json);
        }
    }

    public static Query SimpleQueryString(JsonElement json)
    {
        var text = QueryText(json, "simple_query_string");
        var fields = new Dictionary<string, float>();
        if (json.TryGetProperty("fields", out var named) && named.ValueKind == JsonValueKind.Array)
            foreach (var field in named.EnumerateArray()) AddField(fields, JsonField.Text(field, "fields"));
        if (fields.Count == 0) fields[DefaultField] = 1;

        using var analyzer = new VietnameseAnalyzer(Forms.Exact);
        var parser = new SimpleQueryParser(analyzer, fields);
        if (json.TryGetProperty("default_operator", out var op) && string.Equals(JsonField.Text(op, "default_operator"), "and", StringComparison.OrdinalIgnoreCase)) parser.DefaultOperator = Occur.MUST;
        return Boosted(parser.Parse(text) ?? new BooleanQuery(), json);
    }

    private sealed class Parser(string field, VietnameseAnalyzer analyzer) : QueryParser(LuceneVersion.LUCENE_48, field, analyzer)
    {
        protected override Query NewRegexpQuery(Term regexp) => new ReadableRegexp(regexp) { MultiTermRewriteMethod = MultiTermRewriteMethod };
    }

    private static void AddField(Dictionary<string, float> fields, string field)
    {
        field = IndexFields.Plain(field);
        var mark = field.LastIndexOf('^');
        if (mark > 0 && float.TryParse(field.AsSpan(mark + 1), CultureInfo.InvariantCulture, out var boost)) fields[field[..mark]] = boost;
        else fields[field] = 1;
    }

    private static string QueryText(JsonElement json, string type) =>
        json.TryGetProperty("query", out var query) ? VietnameseText.Compose(JsonField.Text(query, "query")) : throw new QueryFormatException($"'{type}' has no 'query'.");

    // As IndexFields.Plain, for names inside the text of a query: "Story.Story.Lead:".
    [GeneratedRegex(@"(?<![\w.])(?<part>\w+)\.\k<part>\.(?=\w[\w.]*:)", RegexOptions.ExplicitCapture)]
    private static partial Regex LongName();

    private static bool MatchesAll(JsonField field) =>
        field.TryGet("zero_terms_query", out var zero) && string.Equals(JsonField.Text(zero, "zero_terms_query"), "all", StringComparison.OrdinalIgnoreCase);

    private static bool IsKeywordOnly(string field, KnownTargets known) => known.IsKeyword(field) && !known.IsText(field);

    private static Query Boosted(Query query, JsonElement json)
    {
        if (json.TryGetProperty("boost", out var boost)) query.Boost = JsonField.Number(boost, "boost");
        return query;
    }
}
