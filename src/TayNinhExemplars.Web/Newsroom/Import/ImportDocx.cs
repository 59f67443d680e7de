using TayNinhExemplars.Content;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Web.Newsroom.Import;

/// <param name="Notes">What could not be kept, and pictures that were refused.</param>
public sealed record ImportedDraft(ContentItem Item, IReadOnlyList<Refusal> Notes);

/// <summary>Makes a draft of a Word document: its text as Markdown, its pictures in the library.</summary>
public sealed class ImportDocx(ContentDefinitionStore definitions, SaveDraftHandler save, UploadMediaHandler upload, TimeProvider clock)
{
    public const long LargestFile = 51L << 20;

    public async Task<Outcome<ImportedDraft>> HandleAsync(string fileName, Stream content, string type, Actor actor, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        if (all.Type(type) is not { } definition) return Refusals.Because("content.type-unknown", "type", type);
        var read = await DocxImport.ReadAsync(content, ct);
        if (read.Value is not { } document) return read.Refusals;

        var notes = document.Warnings.ToList();
        var item = ItemDefaults.New(definition, all, actor);
        item.DisplayText = Shortened(document.Title is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(fileName));
        item.PartOrNew("TitlePart")["Title"] = item.DisplayText;
        item.PartOrNew("MarkdownBodyPart")["Markdown"] = document.WithImages(await PicturesAsync(document, fileName, actor, notes, ct));
        var outcome = await save.HandleAsync(new SaveDraft(item, null), actor, ct);
        return outcome.Value is { } saved ? new ImportedDraft(saved, notes) : outcome.Refusals;
    }

    /// <summary>The address of every picture that the library took.</summary>
    private async Task<IReadOnlyDictionary<string, string>> PicturesAsync(ImportedDocument document, string fileName, Actor actor, List<Refusal> notes, CancellationToken ct)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = clock.GetUtcNow().ToString("yyyy/MM", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var image in document.Images)
        {
            using var bytes = new MemoryStream(image.Bytes);
            var stored = await upload.HandleAsync(new UploadMedia($"{MediaNames.Stem(fileName)}-{image.Name}", folder, bytes) { Alt = image.Alt }, actor, ct);
            if (stored.Value is { } made) addresses[image.Name] = made.Item.Url;
            else notes.AddRange(stored.Refusals.Select(r => r with { Code = "refusal." + r.Code }));
        }
        return addresses;
    }

    private static string Shortened(string title) => title.Length > 300 ? title[..300] : title;
}
