using System.Buffers;
using System.Globalization;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Analysis;
using TayNinhExemplars.Search.Querying;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>From a search document to the fields of the index.</summary>
internal static class DocumentMapper
{
    // A single term may not exceed 32,766 bytes; nothing that long is a keyword.
    private const int LongestKeyword = 4_000;

    // As char.IsControl says; line ends and tabs may stay.
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(IsControl)]);

    private static readonly FieldType Words = Frozen(new FieldType(TextField.TYPE_NOT_STORED));
    private static readonly FieldType Pairs = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS, OmitNorms = true });

    public static Document Map(SearchDocument source, bool hasDraft)
    {
        var title = Clean(source.Title);
        var lead = Clean(source.Lead);
        var body = Clean(source.Body);
        var (people, places, facts) = (Lines(source.Names), Lines(source.Places), Lines(source.Facts));
        var tokens = new TextTokens();
        var zones = Zones.Of([tokens.Add(title), tokens.Add(people), tokens.Add(places), tokens.Add(facts), tokens.Add(lead)]);
        tokens.Add(body);

        var document = new Document
        {
            new StringField(IndexFields.Id, Keyword(source.Id), Field.Store.NO),
            new BinaryDocValuesField(IndexFields.Reference, new BytesRef(DocumentReference.Of(source).Write())),
            new NumericDocValuesField(IndexFields.Date, DateOf(source)),
            new NumericDocValuesField(IndexFields.Zones, zones.Packed),
            new Field(IndexFields.Words, tokens.Words(), Words),
            new Field(IndexFields.Pairs, tokens.Pairs(), Pairs),
            new Field(IndexFields.Title, title, Words),
            new Field(IndexFields.TitleFolded, title, Words),
            new StoredField(IndexFields.StoredLead, lead),
            new StoredField(IndexFields.StoredBody, body),
        };
        var names = string.Join('\n', new[] { people, places }.Where(n => n.Length > 0));
        document.Add(new BinaryDocValuesField(IndexFields.Shown, new BytesRef(new ShownText(title, source.Url, source.Image, people, places).Write())));
        if (source.Published) document.Add(new StringField(IndexFields.Visibility, Visibilities.Public, Field.Store.NO));
        if (!source.Published || !hasDraft) document.Add(new StringField(IndexFields.Visibility, Visibilities.Latest, Field.Store.NO));
        if (names.Length > 0)
        {
            document.Add(new Field(IndexFields.Names, names, Words));
            document.Add(new Field(IndexFields.NamesFolded, names, Words));
        }
        AddFacets(document, source);
        foreach (var fields in source.Fields.Where(f => !f.Name.StartsWith('_') && !OwnWords.Has(f.Name)).GroupBy(f => IndexFields.Plain(f.Name))) AddFields(document, fields.Key, [.. fields]);
        return document;
    }

    /// <summary>Composed, and without control characters, which no reader sees and no page may carry.</summary>
    public static string Clean(string text)
    {
        text = VietnameseText.Compose(text);
        if (!text.AsSpan().ContainsAny(Controls)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(IsControl(c) ? ' ' : c);
        return clean.ToString();
    }

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    public static string Keyword(string text)
    {
        text = VietnameseText.Compose(text);
        return text.Length <= LongestKeyword ? text : VietnameseText.Compose(text[..LongestKeyword]);
    }

    private static string Lines(IReadOnlyList<string> texts) => string.Join('\n', texts.Select(Clean).Where(t => t.Length > 0));

    private static long DateOf(SearchDocument source) =>
        (source.PublishedUtc ?? source.ModifiedUtc ?? DateTimeOffset.UnixEpoch).ToUnixTimeMilliseconds();

    private static void AddFacets(Document document, SearchDocument source)
    {
        var facets = source.Facets.Any(f => f.Facet == IndexFields.TypeFacet)
            ? source.Facets
            : [.. source.Facets, new FacetValue(IndexFields.TypeFacet, source.Type, source.Type)];
        foreach (var facet in facets.DistinctBy(f => (f.Facet, f.Value)))
        {
            var value = Clean(facet.Value).Replace(IndexFields.LabelMark, ' ');
            var entry = value + IndexFields.LabelMark + Clean(facet.Label);
            document.Add(new SortedSetDocValuesField(IndexFields.FacetPrefix + facet.Facet, new BytesRef(Keyword(entry))));
        }
    }

    private static void AddFields(Document document, string name, IReadOnlyList<IndexField> fields)
    {
        var sortText = false;
        var sortNumber = false;
        foreach (var field in fields)
        {
            switch (field.Kind)
            {
                case IndexFieldKind.Text:
                    document.Add(new Field(name, Clean(field.Value), Words));
                    break;
                case IndexFieldKind.Number when double.TryParse(field.Value, CultureInfo.InvariantCulture, out var number):
                    document.Add(new DoubleField(name, number, Field.Store.NO));
                    document.Add(new StoredField(name, field.Value));
                    if (!sortNumber) document.Add(new DoubleDocValuesField(IndexFields.SortNumber(name), number));
                    sortNumber = true;
                    break;
                default:
                    var keyword = Keyword(field.Value);
                    document.Add(new StringField(name, keyword, Field.Store.YES));
                    if (!sortText) document.Add(new SortedDocValuesField(IndexFields.SortText(name), new BytesRef(keyword)));
                    sortText = true;
                    break;
            }
        }
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
