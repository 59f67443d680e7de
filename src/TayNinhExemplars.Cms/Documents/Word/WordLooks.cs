using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TayNinhExemplars.Documents.Word;

/// <summary>The styles and list numberings of a document that is being made. Sizes are half points.</summary>
internal static class WordLooks
{
    public const string Title = "Title", Lead = "Subtitle", Small = "Small", Caption = "Caption", Quote = "Quote", Bullets = "1", Numbers = "2";
    private const string Face = "Times New Roman";

    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Face, HighAnsi = Face, EastAsia = Face, ComplexScript = Face }, new FontSize { Val = "26" }, new FontSizeComplexScript { Val = "26" }, new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "312", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Heading(1, "34"), Heading(2, "30"), Heading(3, "28"), Heading(4, "26"),
            Of(Title, "Title", "44", bold: true), Of(Lead, "Subtitle", "28", italic: true), Of(Small, "Small", "22"), Of(Caption, "caption", "24", italic: true), Of(Quote, "Quote", "26", italic: true, indent: 567),
            Of("TOC1", "toc 1", "26"), Of("TOC2", "toc 2", "26", indent: 284));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            List(1, NumberFormatValues.Bullet, "•"), List(2, NumberFormatValues.Decimal, "%1."),
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }, new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
    }

    public static string HeadingOf(int level) => "Heading" + Math.Clamp(level, 1, 4).ToString(CultureInfo.InvariantCulture);

    private static Style Heading(int level, string size) => new(
        new StyleName { Val = $"heading {level.ToString(CultureInfo.InvariantCulture)}" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = HeadingOf(level) };

    private static Style Of(string id, string name, string size, bool bold = false, bool italic = false, int indent = 0)
    {
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (italic) run.Append(new Italic());
        run.Append(new FontSize { Val = size });
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = id };
        if (indent > 0) style.Append(new StyleParagraphProperties(new Indentation { Left = indent.ToString(CultureInfo.InvariantCulture) }));
        style.Append(run);
        return style;
    }

    private static AbstractNum List(int id, NumberFormatValues format, string text) => new(
        new MultiLevelType { Val = MultiLevelValues.SingleLevel },
        new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "283" })) { LevelIndex = 0 }) { AbstractNumberId = id };
}
