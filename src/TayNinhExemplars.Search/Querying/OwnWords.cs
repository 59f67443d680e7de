using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util.Automaton;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>
/// Orchard's fields of the whole text are not indexed a second and third time: the words of the document are there already. A query on one of them is
/// turned here into one on those words, the body's being those that stand behind the lead. As in a field of its own, a word without marks finds
/// every way of marking it, and one with marks just itself.
/// </summary>
internal sealed class OwnWords(IndexReader reader)
{
    // As many as Lucene lets a query grow to by itself.
    private const int MostTerms = 1_024;

    public static bool Has(string? field) => field is IndexFields.FullText or IndexFields.Body;

    public Query Read(Query query) => query switch
    {
        BooleanQuery all => Each(all),
        ConstantScoreQuery { Query: { } inner } constant => new ConstantScoreQuery(Read(inner)) { Boost = constant.Boost },
        DisjunctionMaxQuery any => Best(any),
        TermQuery term when Has(term.Term.Field) => Scored(query, term.Term.Field, Word(term.Term.Text)),
        PhraseQuery phrase when Has(phrase.GetTerms().FirstOrDefault()?.Field) => Phrase(phrase),
        PrefixQuery prefix when Has(prefix.Field) => Constant(prefix, Matching(prefix.Prefix.Text, form => form.StartsWith(prefix.Prefix.Text, StringComparison.Ordinal))),
        WildcardQuery wildcard when Has(wildcard.Field) => Constant(wildcard, Matching(Literal(wildcard.Term.Text), Automaton(WildcardQuery.ToAutomaton(wildcard.Term)))),
        ReadableRegexp regexp when Has(regexp.Field) => Constant(regexp, Matching("", Automaton(new RegExp(regexp.Pattern).ToAutomaton()))),
        FuzzyQuery fuzzy when Has(fuzzy.Field) => Scored(fuzzy, fuzzy.Field, Near(fuzzy)),
        TermRangeQuery range when Has(range.Field) => Constant(range, Matching("", form => Inside(range, form))),
        _ => query,
    };

    private BooleanQuery Each(BooleanQuery all)
    {
        var read = new BooleanQuery(all.CoordDisabled) { Boost = all.Boost, MinimumNumberShouldMatch = all.MinimumNumberShouldMatch };
        foreach (var clause in all.Clauses) read.Add(Read(clause.Query), clause.Occur);
        return read;
    }

    private DisjunctionMaxQuery Best(DisjunctionMaxQuery any)
    {
        var read = new DisjunctionMaxQuery(0) { Boost = any.Boost };
        foreach (var one in any) read.Add(Read(one));
        return read;
    }

    private Query Phrase(PhraseQuery phrase)
    {
        var words = phrase.GetTerms();
        var clauses = words.Select(w => Spans(Word(w.Text))).ToList();
        if (clauses.Any(c => c is null)) return new BooleanQuery();
        SpanQuery together = clauses is [{ } only] ? only : new SpanNearQuery([.. clauses.Select(c => c!)], phrase.Slop, inOrder: phrase.Slop == 0);
        return Boosted(In(words[0].Field, together), phrase);
    }

    private static Query Scored(Query asked, string field, IReadOnlyList<string> terms) =>
        Spans(terms) is { } spans ? Boosted(In(field, spans), asked) : new BooleanQuery();

    private static Query Constant(MultiTermQuery asked, IReadOnlyList<string> terms) =>
        Spans(terms) is { } spans ? Boosted(new ConstantScoreQuery(In(asked.Field, spans)), asked) : new BooleanQuery();

    private static Query In(string field, SpanQuery spans) => field == IndexFields.Body ? new BodySpanQuery(spans) : spans;

    private static Query Boosted(Query query, Query asked)
    {
        query.Boost = asked.Boost;
        return query;
    }

    private static SpanQuery? Spans(IReadOnlyList<string> terms) => terms switch
    {
        [] => null,
        [var only] => new SpanTermQuery(new Term(IndexFields.Words, only)),
        _ => new SpanOrQuery([.. terms.Select(t => new SpanTermQuery(new Term(IndexFields.Words, t)))]),
    };

    private IReadOnlyList<string> Word(string text)
    {
        var form = WordForms.Of(text);
        // A term is compared as it is; what no analysis leaves so is in no field.
        if (form.Exact != text && form.Folded != text) return [];
        return form.Exact == form.Folded ? Matching(text, f => f == text) : [form.Term];
    }

    private IReadOnlyList<string> Near(FuzzyQuery fuzzy)
    {
        var word = fuzzy.Term.Text;
        var kept = word[..Math.Min(word.Length, fuzzy.PrefixLength)];
        if (fuzzy.MaxEdits == 0) return Word(word);
        var near = Automaton(new LevenshteinAutomata(word, fuzzy.Transpositions).ToAutomaton(fuzzy.MaxEdits));
        return Matching(kept, form => form.StartsWith(kept, StringComparison.Ordinal) && near(form));
    }

    /// <param name="start">What the form begins with, whatever else is asked: the dictionary is read from there.</param>
    private IReadOnlyList<string> Matching(string start, Func<string, bool> matches)
    {
        var from = new Lucene.Net.Util.BytesRef(WordForms.Of(start).Folded);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(IndexFields.Words)?.GetEnumerator() is not { } terms || terms.SeekCeil(from) == TermsEnum.SeekStatus.END) continue;
            do
            {
                if (!Lucene.Net.Util.StringHelper.StartsWith(terms.Term, from)) break;
                var term = terms.Term.Utf8ToString();
                if (matches(TermCode.FoldedOf(term)) || matches(TermCode.ExactOf(term))) found.Add(term);
            }
            while (found.Count < MostTerms && terms.MoveNext());
        }
        return [.. found.Take(MostTerms)];
    }

    private static Func<string, bool> Automaton(Automaton automaton) => new CharacterRunAutomaton(automaton).Run;

    private static string Literal(string pattern) => pattern.IndexOfAny(['*', '?', '\\']) is >= 0 and var end ? pattern[..end] : pattern;

    private static bool Inside(TermRangeQuery range, string form)
    {
        var (lower, upper) = (range.LowerTerm?.Utf8ToString(), range.UpperTerm?.Utf8ToString());
        return (lower is null || Above(string.CompareOrdinal(form, lower), range.IncludesLower)) && (upper is null || Above(string.CompareOrdinal(upper, form), range.IncludesUpper));

        static bool Above(int order, bool included) => included ? order >= 0 : order > 0;
    }
}

/// <summary>Lucene's own keeps its pattern to itself.</summary>
internal sealed class ReadableRegexp(Term term) : RegexpQuery(term)
{
    public string Pattern { get; } = term.Text;
}
