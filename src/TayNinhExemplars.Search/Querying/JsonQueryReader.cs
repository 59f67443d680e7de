using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Querying;

/// <summary>From Orchard Core's query JSON to Lucene. One method a query type; what is not listed is refused by name.</summary>
internal sealed class JsonQueryReader(KnownTargets known)
{
    private const int Deepest = 32;
    private const int MostExpansions = 1_024;
    private int _depth;

    public Query Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new QueryFormatException("A query is an object with one query type.");
        if (++_depth > Deepest) throw new QueryFormatException("The query is nested too deeply.");
        using var types = json.EnumerateObject();
        Query query = types.MoveNext() ? OfType(types.Current.Name, types.Current.Value) : new MatchAllDocsQuery();
        if (types.MoveNext()) throw new QueryFormatException($"A query has one type; '{types.Current.Name}' is a second one.");
        _depth--;
        return query;
    }

    private Query OfType(string type, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new QueryFormatException($"'{type}' takes an object.");
        return type switch
        {
            "bool" => Bool(json),
            "match_all" => Boosted(new MatchAllDocsQuery(), json),
            "match" => JsonTextQueries.Match(JsonField.Of(type, json), known),
            "match_phrase" => JsonTextQueries.MatchPhrase(JsonField.Of(type, json), known),
            "query_string" => JsonTextQueries.QueryString(json),
            "simple_query_string" => JsonTextQueries.SimpleQueryString(json),
            "term" => Term(JsonField.Of(type, json)),
            "terms" => Terms(json),
            "prefix" => OnField(type, json, (name, value) => new PrefixQuery(new Term(name, value))),
            "wildcard" => OnField(type, json, (name, value) => new WildcardQuery(new Term(name, value))),
            "regexp" => Regexp(type, json),
            "fuzzy" => Fuzzy(JsonField.Of(type, json)),
            "range" => JsonRange.Read(JsonField.Of(type, json), known),
            _ => throw new QueryFormatException($"The query type '{type}' is not known here."),
        };
    }

    private BooleanQuery Bool(JsonElement json)
    {
        var query = new BooleanQuery();
        var filters = new List<Query>();
        foreach (var part in json.EnumerateObject())
        {
            switch (part.Name)
            {
                case "must": Add(Occur.MUST, part.Value); break;
                case "should": Add(Occur.SHOULD, part.Value); break;
                case "must_not" or "mustnot": Add(Occur.MUST_NOT, part.Value); break;
                case "filter": filters.AddRange(Each(part.Value).Select(Read)); break;
                case "minimum_should_match": query.MinimumNumberShouldMatch = JsonField.Whole(part.Value, part.Name); break;
                case "boost": query.Boost = JsonField.Number(part.Value, part.Name); break;
                default: throw new QueryFormatException($"'bool' does not know '{part.Name}'.");
            }
        }
        // A filter decides and does not score.
        foreach (var filter in filters) query.Add(new ConstantScoreQuery(filter) { Boost = 0 }, Occur.MUST);
        // Lucene finds nothing by exclusion alone; whoever writes only must_not means "all but these".
        if (query.Clauses.All(c => c.Occur == Occur.MUST_NOT)) query.Add(new MatchAllDocsQuery(), Occur.MUST);
        return query;

        void Add(Occur occur, JsonElement clauses)
        {
            foreach (var clause in Each(clauses)) query.Add(Read(clause), occur);
        }
    }

    private static IEnumerable<JsonElement> Each(JsonElement clauses) => clauses.ValueKind == JsonValueKind.Array ? clauses.EnumerateArray() : [clauses];

    private Query Term(JsonField field) => field.Boosted(TermOf(field.Name, field.Value("value")));

    private Query TermOf(string name, JsonElement value)
    {
        var text = new TermQuery(new Term(name, JsonField.Text(value, name)));
        if (!known.IsNumber(name) || !JsonField.TryNumber(value, out var number)) return text;
        return NumericRangeQuery.NewDoubleRange(name, number, number, minInclusive: true, maxInclusive: true);
    }

    private BooleanQuery Terms(JsonElement json)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var field in json.EnumerateObject())
        {
            if (field.Name == "boost") query.Boost = JsonField.Number(field.Value, field.Name);
            else if (field.Value.ValueKind == JsonValueKind.Array)
                foreach (var value in field.Value.EnumerateArray()) query.Add(TermOf(IndexFields.Plain(field.Name), value), Occur.SHOULD);
            else throw new QueryFormatException("'terms' takes a list of values.");
        }
        return query;
    }

    private static Query OnField(string type, JsonElement json, Func<string, string, Query> make)
    {
        var field = JsonField.Of(type, json);
        return field.Boosted(make(field.Name, field.Text("value")));
    }

    private static Query Regexp(string type, JsonElement json)
    {
        try
        {
            return OnField(type, json, (name, value) => new ReadableRegexp(new Term(name, value)));
        }
        catch (ArgumentException broken)
        {
            throw new QueryFormatException($"The regular expression does not read: {broken.Message}");
        }
    }

    private static Query Fuzzy(JsonField field)
    {
        var fuzziness = Math.Clamp(field.Whole("fuzziness", FuzzyQuery.DefaultMaxEdits), 0, 2);
        var prefix = Math.Max(0, field.Whole("prefix_length", 0));
        var expansions = Math.Clamp(field.Whole("max_expansions", FuzzyQuery.DefaultMaxExpansions), 1, MostExpansions);
        return field.Boosted(new FuzzyQuery(new Term(field.Name, VietnameseText.Compose(field.Text("value"))), fuzziness, prefix, expansions, transpositions: true));
    }

    private static Query Boosted(Query query, JsonElement json)
    {
        if (json.TryGetProperty("boost", out var boost)) query.Boost = JsonField.Number(boost, "boost");
        return query;
    }
}
