using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>
/// What search knows of the column's own types: the lead, the picture, the byline, and the year a reader means. The year of an
/// award is that of its decision, of an exemplar that of the recognition, of a story that of its publication.
/// </summary>
internal sealed class ColumnSearch : ISearchContributor
{
    public void Contribute(SearchDocumentBuilder document)
    {
        var item = document.Item;
        switch (item.ContentType)
        {
            case "Story":
                document.Lead = Text(item, "Story", "Lead");
                document.Image = FirstFile(item, "Story", "Cover");
                Name(document, Text(item, "Story", "ByLine"));
                if (Text(item, "Story", "Format") is { Length: > 0 } format) document.SetFacet("format", format, format);
                if (Text(item, "Story", "ByLine") is { Length: > 0 } author) document.SetFacet("author", author, author);
                break;
            case "Exemplar":
                document.Lead = Text(item, "Exemplar", "Summary");
                document.Image = FirstFile(item, "Exemplar", "Portrait");
                document.Names.Add(item.DisplayText);
                if (Text(item, "Exemplar", "Kind") is { Length: > 0 } kind) document.SetFacet("kind", kind, kind);
                if (NumericFieldKind.Value(item.Field("Exemplar", "RecognizedYear")) is { } year) Year(document, (int)year);
                break;
            case "Award":
                document.Lead = Text(item, "Award", "Citation");
                Fact(document, Text(item, "Award", "DecisionNumber"));
                Fact(document, Text(item, "Award", "Grantor"));
                Fact(document, Text(item, "Award", "Form"));
                Name(document, Text(item, "Award", "Signer"));
                if (DateFieldKind.Day(item.Field("Award", "DecisionDate")) is { } decided) Year(document, decided.Year);
                break;
            case "Organization":
                document.Lead = Text(item, "Organization", "Summary");
                document.Image = FirstFile(item, "Organization", "Picture");
                document.Names.Add(item.DisplayText);
                break;
            case "Event":
                if (Text(item, "Event", "Place") is { Length: > 0 } place) document.Places.Add(place);
                break;
        }
    }

    private static string Text(ContentItem item, string part, string field) => item.Field(part, field)?.Text("Text") ?? "";

    private static string FirstFile(ContentItem item, string part, string field) => MediaFieldKind.Files(item.Field(part, field)) is [var first, ..] ? first.Path : "";

    private static void Name(SearchDocumentBuilder document, string name)
    {
        if (name.Length > 0) document.Names.Add(name);
    }

    private static void Fact(SearchDocumentBuilder document, string fact)
    {
        if (fact.Length > 0) document.Facts.Add(fact);
    }

    private static void Year(SearchDocumentBuilder document, int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        document.SetFacet("year", text, text);
    }
}
