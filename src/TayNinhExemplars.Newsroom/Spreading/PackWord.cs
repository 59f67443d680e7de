using System.Globalization;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Spreading;

/// <summary>A composed pack as blocks of a Word document.</summary>
public sealed class PackWord(PackPictures pictures, Texts texts)
{
    public async Task WriteAsync(Stream to, PackDocument document, CancellationToken ct)
    {
        var pack = document.Pack;
        var blocks = new List<DocxBlock> { new DocxText(pack.Title, DocxLook.Title) };
        if (pack.Audience.Length > 0) blocks.Add(new DocxText(pack.Audience, DocxLook.Lead));
        blocks.Add(new DocxText(texts.Get("spreading.pack.builtOn", Moment(pack.BuiltUtc)), DocxLook.Small));
        blocks.Add(new DocxContents(texts["spreading.pack.contents"]));
        if (pack.Introduction.Length > 0)
        {
            blocks.Add(new DocxHeading(1, texts["spreading.pack.introduction"], NewPage: true));
            blocks.Add(new DocxMarkdown(pack.Introduction, Below: 2));
        }
        foreach (var chapter in document.Chapters) await AddAsync(chapter, blocks, ct);
        if (pack.QuestionList.Count > 0)
        {
            blocks.Add(new DocxHeading(1, texts["spreading.pack.questions"], NewPage: true));
            blocks.Add(new DocxList(pack.QuestionList, Numbered: true));
        }
        if (document.LeftOut.Count > 0)
        {
            blocks.Add(new DocxHeading(1, texts["spreading.pack.leftOut"]));
            blocks.Add(new DocxList([.. document.LeftOut.Select(g => $"{g.Title}: {texts["spreading.pack.out." + g.Reason]}")]));
        }
        DocxExport.Write(to, new DocxInfo(pack.Title, pack.BuiltBy, pack.BuiltUtc ?? pack.ChangedUtc, pack.Title), blocks);
    }

    private async Task AddAsync(PackChapter chapter, List<DocxBlock> blocks, CancellationToken ct)
    {
        blocks.Add(new DocxHeading(1, chapter.Title, NewPage: true));
        if (chapter.Lead.Length > 0) blocks.Add(new DocxText(chapter.Lead, DocxLook.Lead));
        if (chapter.Picture is { } picture && await pictures.JpegAsync(picture, ct) is { } jpeg) blocks.Add(new DocxPicture(jpeg, picture.Width, picture.Height, picture.Alt, picture.Caption));
        blocks.Add(new DocxMarkdown(chapter.Markdown, Below: 2));
        if (chapter.Awards.Count > 0)
        {
            blocks.Add(new DocxHeading(2, texts["spreading.pack.awards"]));
            blocks.Add(new DocxTable([texts["spreading.pack.award.form"], texts["spreading.pack.award.decision"], texts["spreading.pack.award.date"], texts["spreading.pack.award.grantor"]],
                [.. chapter.Awards.Select(a => (IReadOnlyList<string>)[a.Form.Length > 0 ? a.Form : a.Title, a.DecisionNumber, a.DecidedOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "", a.Grantor])]));
        }
        if (chapter.Sources.Count > 0)
        {
            blocks.Add(new DocxHeading(2, texts["spreading.pack.sources"]));
            blocks.Add(new DocxList(chapter.Sources));
        }
    }

    private static string Moment(DateTime? utc) => utc is { } at ? VietnamDays.ClockAt(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "";
}
