using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Import;

/// <summary>Makes a draft of a Word document: its text as Markdown, its pictures in the library.</summary>
public sealed class ImportDocx(ContentDefinitionStore definitions, SaveDraftHandler save, UploadMediaHandler upload, TimeProvider clock)
{
    public const long LargestFile = 50L << 20;

    public async Task<Outcome<ContentItem>> HandleAsync(string fileName, Stream content, string type, Actor actor, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await content.CopyToAsync(file, ct);
        file.Position = 0;
        DocxText text;
        try
        {
            using var document = WordprocessingDocument.Open(file, isEditable: false);
            var pictures = await PicturesAsync(document, actor, ct);
            text = new DocxReader(document, pictures).Read();
        }
        // What is no Word document, or a broken one, throws any of these inside the library.
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return Refusals.Because("import.unreadable", "document", Path.GetFileName(fileName));
        }
        var all = await definitions.GetAsync(ct);
        if (all.Type(type) is not { } definition) return Refusals.Because("content.type-unknown", "type", type);
        var item = ItemDefaults.New(definition, all, actor);
        var title = text.Title.Length > 0 ? text.Title : Path.GetFileNameWithoutExtension(fileName);
        item.PartOrNew("TitlePart")["Title"] = title.Length > 300 ? title[..300] : title;
        item.DisplayText = title;
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = text.Markdown;
        if (text.Lead.Length > 0 && all.Fields(type).FirstOrDefault(f => f.Name is "Lead") is not null)
            item.PartOrNew(type)["Lead"] = new JsonObject { ["Text"] = text.Lead };
        return await save.HandleAsync(new SaveDraft(item, null), actor, ct);
    }

    /// <summary>The address of every picture by its relation in the document; one that is refused is left out of the text.</summary>
    private async Task<IReadOnlyDictionary<string, string>> PicturesAsync(WordprocessingDocument document, Actor actor, CancellationToken ct)
    {
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        if (document.MainDocumentPart is not { } main || !actor.May(MediaPermissions.ManageOwnMediaContent)) return urls;
        var folder = clock.GetUtcNow().ToString("yyyy/MM", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var picture in main.ImageParts.Take(100))
        {
            await using var bytes = picture.GetStream();
            var outcome = await upload.HandleAsync(new UploadMedia(Path.GetFileName(picture.Uri.OriginalString), folder, bytes), actor, ct);
            if (outcome.Value is { } stored) urls[main.GetIdOfPart(picture)] = stored.Item.Url;
        }
        return urls;
    }
}
