using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Media;
using static TayNinhExemplars.Tests.Documents.WordFile;

namespace TayNinhExemplars.Tests.Documents;

public sealed class DocxImportTests
{
    [Fact]
    public async Task Headings_follow_the_style_names_and_the_first_is_the_title() => await CheckAsync(
        w => w.Add(Styled("u1", "Người giữ rừng"), P("Mở đầu."), Styled("u2", "Chặng một"), Styled("u3", "Nhỏ hơn"), Styled("u1", "Chương sau")),
        "Mở đầu.\n\n### Chặng một\n\n#### Nhỏ hơn\n\n## Chương sau\n", title: "Người giữ rừng");

    [Fact]
    public async Task A_title_style_is_the_title_wherever_it_stands() => await CheckAsync(
        w => w.Add(P("Phóng sự"), Styled("Tiu", "Bà ", Run("Lụa", new Bold())), P("Thân bài.")), "Phóng sự\n\nThân bài.\n", title: "Bà Lụa");

    [Fact]
    public async Task Emphasis_is_joined_over_runs_and_blanks_stay_outside() => await CheckAsync(
        w => w.Add(P("Một ", Run("hai ", new Bold()), Run("ba", new Bold()), Run(" ", new Bold()), Run("bốn", new Italic()), ", ", Run("năm", new Bold(), new Italic()), " ", Run("sáu", new RunStyle { Val = "Manh" }), " ", Run("bảy", new Strike()), Run(" tám", new Bold { Val = false }))),
        "Một **hai ba** *bốn*, ***năm*** **sáu** ~~bảy~~ tám\n");

    [Fact]
    public async Task Fonts_and_colours_are_dropped() => await CheckAsync(
        w => w.Add(P(Run("đỏ ", new RunFonts { Ascii = "VNI-Times" }, new Color { Val = "FF0000" }, new FontSize { Val = "40" }), "đen")), "đỏ đen\n");

    [Fact]
    public async Task Characters_that_mean_something_in_Markdown_are_kept_as_characters() => await CheckAsync(
        w => w.Add(P("5 * 3 _và_ [ô] `mã` <b> a|b ~"), P("# không phải đề mục"), P("1. không phải danh sách"), P("- cũng không")),
        "5 \\* 3 \\_và\\_ \\[ô\\] \\`mã\\` \\<b\\> a\\|b \\~\n\n\\# không phải đề mục\n\n1\\. không phải danh sách\n\n\\- cũng không\n");

    [Fact]
    public async Task Lists_are_nested_and_numbered() => await CheckAsync(
        w => w.Add(Item(1, 0, "một"), Item(1, 1, "một một"), Item(1, 0, "hai"), P("xen giữa"), Item(2, 0, "a"), Item(2, 1, "a1"), Item(2, 1, "a2"), Item(2, 0, "b"), Item(2, 1, "b1")),
        "- một\n  - một một\n- hai\n\nxen giữa\n\n1. a\n   1. a1\n   2. a2\n2. b\n   1. b1\n");

    [Fact]
    public async Task A_table_comes_with_its_first_row_as_head_and_merged_cells_are_told() => await CheckAsync(
        w => w.Add(new Table(
            new TableRow(Cell("Tên"), Cell("Số")),
            new TableRow(Cell("Lúa | ngô"), Cell("5")),
            new TableRow(new TableCell(new TableCellProperties(new GridSpan { Val = 2 }), P("Cộng"))))),
        "| Tên | Số |\n| --- | --- |\n| Lúa \\| ngô | 5 |\n| Cộng |  |\n", warning: "documents.warning.table");

    [Fact]
    public async Task A_table_of_one_cell_is_a_frame() => await CheckAsync(
        w => w.Add(new Table(new TableRow(Cell("Chỉ là khung")))), "Chỉ là khung\n");

    [Fact]
    public async Task Links_lead_out_only_to_safe_places() => await CheckAsync(
        w => w.Add(P("Xem ", w.Link("https://tayninh.gov.vn/tin?a=(1)", "cổng"), " và ", w.Link("javascript:alert(1)", "bẫy"), ".")),
        "Xem [cổng](https://tayninh.gov.vn/tin?a=%281%29) và bẫy.\n");

    [Fact]
    public async Task A_link_made_by_a_field_is_a_link() => await CheckAsync(
        w => w.Add(P(Field(FieldCharValues.Begin), new Run(new FieldCode(" HYPERLINK \"https://a.vn/x\" ")), Field(FieldCharValues.Separate), "báo", Field(FieldCharValues.End), " sau")),
        "[báo](https://a.vn/x) sau\n");

    [Fact]
    public async Task Footnotes_are_numbered_in_the_order_of_mention() => await CheckAsync(
        w => w.Add(P("Một", w.Footnote(7, "Nguồn ", Run("A", new Italic())), " hai", w.Footnote(3, "Nguồn B"), ".")),
        "Một[^1] hai[^2].\n\n[^1]: Nguồn *A*\n\n[^2]: Nguồn B\n");

    [Fact]
    public async Task Quotations_captions_and_line_breaks_are_kept() => await CheckAsync(
        w => w.Add(Styled("Trichdan", "Câu một", new Run(new Break()), "câu hai"), Styled("Chuthich", "Ảnh: Văn Nam"), P("a", new Run(new Break { Type = BreakValues.Page }))),
        "> Câu một\\\n> câu hai\n\n*Ảnh: Văn Nam*\n\na\n");

    [Fact]
    public async Task Tracked_changes_are_accepted_and_hidden_text_is_left_out() => await CheckAsync(
        w => w.Add(P("Giữ ", new DeletedRun(new Run(new DeletedText("bỏ "))), new InsertedRun(Run("thêm ")), Run("ẩn", new Vanish()), "hết")),
        "Giữ thêm hết\n");

    [Fact]
    public async Task Decomposed_Vietnamese_comes_out_composed_even_across_runs()
    {
        const string sentence = "Đường về huyện Gò Dầu";
        var decomposed = sentence.Normalize(NormalizationForm.FormD);
        await CheckAsync(w => w.Add(P(decomposed[..7], decomposed[7..])), sentence + "\n");
    }

    [Fact]
    public async Task Pictures_come_with_their_description_and_find_their_place()
    {
        var word = new WordFile();
        word.Add(P("Trước"), P(word.Picture(Samples.Png(20, 20), "Bà con *gặt* lúa")), P("Sau"));
        var document = (await ReadAsync(word.ToBytes())).OrThrow();
        var image = Assert.Single(document.Images);
        Assert.Equal(("anh-1.png", "Bà con *gặt* lúa"), (image.Name, image.Alt));
        Assert.Equal(Samples.Png(20, 20), image.Bytes);
        Assert.Equal("Trước\n\n![Bà con \\*gặt\\* lúa](/media/x.png)\n\nSau\n", document.WithImages(new Dictionary<string, string> { ["anh-1.png"] = "/media/x.png" }));
        Assert.DoesNotContain("docx:", document.WithImages(new Dictionary<string, string>()), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "zip", "documents.notWord" }, { "xlsx", "documents.notWord" }, { "doc", "documents.encrypted" }, { "cut", "documents.broken" }, { "text", "documents.notWord" },
        { "empty", "documents.notWord" }, { "bomb", "documents.bomb" }, { "badXml", "documents.broken" }, { "macro", "documents.macros" }, { "noBody", "documents.broken" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task What_is_no_sound_Word_file_is_refused_in_words(string kind, string code)
    {
        const string types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
        const string rels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
        var bytes = kind switch
        {
            "zip" => Samples.Zip(("a.txt", "x")),
            "xlsx" => Samples.Zip(("[Content_Types].xml", types.Replace("wordprocessingml.document", "spreadsheetml.sheet", StringComparison.Ordinal))),
            "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
            "cut" => new WordFile().Add(P("x")).ToBytes()[..^200],
            "text" => "chữ"u8.ToArray(),
            "bomb" => Samples.Zip(("[Content_Types].xml", types), ("word/document.xml", new string(' ', 40_000_000))),
            "badXml" => Samples.Zip(("[Content_Types].xml", types), ("_rels/.rels", rels), ("word/document.xml", "<w:document")),
            "macro" => Samples.Zip(("[Content_Types].xml", types), ("word/vbaProject.bin", "x")),
            "noBody" => Samples.Zip(("[Content_Types].xml", types), ("_rels/.rels", rels), ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")),
            _ => [],
        };
        var refusal = Assert.Single((await ReadAsync(bytes)).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain("refusal.", new Texts(typeof(DocxImport).Assembly).Of(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_deep_nesting_is_survived()
    {
        OpenXmlElement inner = P("đáy");
        for (var i = 0; i < 300; i++) inner = new SdtBlock(new SdtContentBlock(inner));
        Assert.StartsWith("mặt", (await ReadAsync(new WordFile().Add(P("mặt"), inner).ToBytes())).OrThrow().Markdown, StringComparison.Ordinal);
    }

    private static TableCell Cell(string text) => new(P(text));

    private static Run Field(FieldCharValues type) => new(new FieldChar { FieldCharType = type });

    private static Task<Outcome<ImportedDocument>> ReadAsync(byte[] bytes) => DocxImport.ReadAsync(new MemoryStream(bytes));

    private static async Task CheckAsync(Action<WordFile> build, string markdown, string? title = null, string? warning = null)
    {
        var word = new WordFile();
        build(word);
        var document = (await ReadAsync(word.ToBytes())).OrThrow();
        Assert.Equal(markdown, document.Markdown);
        Assert.Equal(title, document.Title);
        Assert.Equal(warning is null ? [] : [warning], document.Warnings.Select(w => w.Code));
    }
}
