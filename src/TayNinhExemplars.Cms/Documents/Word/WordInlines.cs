using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TayNinhExemplars.Kernel;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>The inside of a paragraph as Markdown. Deleted and hidden text is left out, inserted text is in.</summary>
internal sealed partial class WordInlines(MainDocumentPart main, WordStyles styles, WordImages images, List<Refusal> warnings)
{
    private const int MaxDepth = 40;
    private readonly List<OpenXmlElement?> _notes = [];
    private readonly Dictionary<(bool End, long Id), int> _noteNumbers = [];
    private readonly List<TextBoxContent> _boxes = [];
    private readonly Stack<Field> _fields = new();

    /// <summary>In the order of their first mention; a note that is missing keeps its number.</summary>
    public IReadOnlyList<OpenXmlElement?> Notes => _notes;

    public IReadOnlyList<TextBoxContent> TakeTextBoxes()
    {
        var taken = _boxes.ToList();
        _boxes.Clear();
        return taken;
    }

    public string Write(Paragraph paragraph)
    {
        var spans = new SpanWriter();
        _fields.Clear();
        Children(paragraph, spans, 0);
        return spans.Finish();
    }

    /// <summary>The words alone, for a title.</summary>
    public string Plain(Paragraph paragraph) => Markdowning.Clean(string.Concat(paragraph.Descendants().Select(d => d switch
    {
        Text t when !t.Ancestors<DeletedRun>().Any() => t.Text,
        Break or TabChar => " ",
        _ => "",
    })));

    private void Children(OpenXmlElement parent, SpanWriter spans, int depth)
    {
        if (depth > MaxDepth) return;
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Run run: Run(run, spans, depth); break;
                case Hyperlink link: Link(spans, Address(link), () => Children(link, spans, depth + 1)); break;
                case SimpleField field: Link(spans, AddressIn(field.Instruction?.Value), () => Children(field, spans, depth + 1)); break;
                case InsertedRun or MoveToRun or SdtRun or SdtContentRun or CustomXmlRun or BidirectionalEmbedding or BidirectionalOverride: Children(element, spans, depth + 1); break;
                case AlternateContent alternate: Alternate(alternate, spans, depth); break;
                case OpenXmlUnknownElement { LocalName: "smartTag" }: Children(element, spans, depth + 1); break;
                case DocumentFormat.OpenXml.Math.OfficeMath or DocumentFormat.OpenXml.Math.Paragraph:
                    Warn("documents.warning.math");
                    spans.Text(element.InnerText, default);
                    break;
            }
        }
    }

    private void Run(Run run, SpanWriter spans, int depth)
    {
        var properties = run.RunProperties;
        if (WordStyles.IsOn(properties?.Vanish)) return;
        var (bold, italic) = styles.EmphasisOf(properties?.RunStyle?.Val?.Value);
        var look = new SpanLook(
            properties?.Bold is { } b ? WordStyles.IsOn(b) : bold,
            properties?.Italic is { } i ? WordStyles.IsOn(i) : italic,
            WordStyles.IsOn(properties?.Strike) || WordStyles.IsOn(properties?.DoubleStrike));
        foreach (var element in run.ChildElements) Piece(element, run, look, spans, depth);
    }

    private void Piece(OpenXmlElement element, Run run, SpanLook look, SpanWriter spans, int depth)
    {
        if (element is FieldChar or FieldCode)
        {
            FieldPiece(element, spans);
            return;
        }
        if (_fields.TryPeek(out var field) && !field.ShowsResult) return;
        switch (element)
        {
            case Text text: spans.Text(text.Text, look); break;
            case TabChar: spans.Text(" ", look); break;
            case NoBreakHyphen: spans.Text("-", look); break;
            case Break { Type: null } or CarriageReturn: spans.LineBreak(); break;
            case Break { Type: { } type } when type.Value == BreakValues.TextWrapping: spans.LineBreak(); break;
            case FootnoteReference { Id.Value: var id }: spans.Raw(Note(end: false, id)); break;
            case EndnoteReference { Id.Value: var id }: spans.Raw(Note(end: true, id)); break;
            case Drawing or Picture or EmbeddedObject: Graphic(element, spans); break;
            case AlternateContent alternate: Alternate(alternate, spans, depth); break;
            case SymbolChar: Warn("documents.warning.symbol"); break;
        }
    }

    private void Alternate(AlternateContent alternate, SpanWriter spans, int depth)
    {
        OpenXmlElement? chosen = alternate.GetFirstChild<AlternateContentChoice>();
        chosen ??= alternate.GetFirstChild<AlternateContentFallback>();
        if (chosen is null) return;
        foreach (var element in chosen.ChildElements)
        {
            if (element is Drawing or Picture) Graphic(element, spans);
            else if (element is Run run) Run(run, spans, depth + 1);
        }
    }

    private void Graphic(OpenXmlElement element, SpanWriter spans)
    {
        _boxes.AddRange(element.Descendants<TextBoxContent>().Where(b => !b.Ancestors<TextBoxContent>().Any()));
        var alt = element.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().FirstOrDefault()?.Description?.Value;
        foreach (var blip in element.Descendants<DocumentFormat.OpenXml.Drawing.Blip>())
            spans.Raw(images.Take(main, blip.Embed?.Value, alt));
        foreach (var data in element.Descendants<DocumentFormat.OpenXml.Vml.ImageData>())
            spans.Raw(images.Take(main, data.RelationshipId?.Value, data.Title?.Value));
        if (element.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Any()) Warn("documents.warning.chart");
    }

    private string Note(bool end, long id)
    {
        if (!_noteNumbers.TryGetValue((end, id), out var number))
        {
            OpenXmlElement? note = end
                ? main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.Value == id)
                : main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.Value == id);
            _notes.Add(note);
            _noteNumbers[(end, id)] = number = _notes.Count;
        }
        return $"[^{number}]";
    }

    private static void Link(SpanWriter spans, string? address, Action inside)
    {
        if (address is not null) spans.OpenLink(address);
        inside();
        if (address is not null) spans.CloseLink();
    }

    private string? Address(Hyperlink link) => link.Id?.Value is { } id
        ? Allowed(main.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString)
        : null;

    private static string? AddressIn(string? instruction) =>
        instruction is not null && HyperlinkField().Match(instruction) is { Success: true } match ? Allowed(match.Groups["url"].Value) : null;

    private static string? Allowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel"
            ? uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : null;

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<url>[^"]{1,2000})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HyperlinkField();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();
        public bool ShowsResult { get; set; }
        public bool IsLink { get; set; }
    }

    /// <summary>A field is spread over runs: begin, instruction, separate, result, end.</summary>
    private void FieldPiece(OpenXmlElement element, SpanWriter spans)
    {
        if (element is FieldCode code && _fields.TryPeek(out var open) && open.Instruction.Length < 4000) open.Instruction.Append(code.Text);
        if (element is not FieldChar { FieldCharType: { } type }) return;
        if (type.Value == FieldCharValues.Begin)
        {
            if (_fields.Count < MaxDepth) _fields.Push(new Field());
        }
        else if (type.Value == FieldCharValues.Separate && _fields.TryPeek(out var field))
        {
            field.ShowsResult = true;
            if (AddressIn(field.Instruction.ToString()) is not { } address) return;
            field.IsLink = true;
            spans.OpenLink(address);
        }
        else if (type.Value == FieldCharValues.End && _fields.TryPop(out var closed) && closed.IsLink)
        {
            spans.CloseLink();
        }
    }

    private void Warn(string code)
    {
        if (!warnings.Exists(w => w.Code == code)) warnings.Add(new Refusal(code));
    }
}
