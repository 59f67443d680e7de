using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Media;

internal static class MediaRules
{
    public static Refusals CanUpload(UploadMedia input, Actor actor) => new Refusals()
        .Unless(actor.May(MediaPermissions.ManageOwnMediaContent), "media.forbidden")
        .Unless(MediaPath.TryNormalize(input.Folder, out _), "media.badPath", "folder", Shown(input.Folder))
        .Unless(!string.IsNullOrWhiteSpace(input.FileName) && input.FileName.Length <= 500, "media.badName", "file")
        .Unless(Text(input.Alt).Length <= 1000, "media.textTooLong", "alt", 1000)
        .Unless(Text(input.Credit).Length <= 300, "media.textTooLong", "credit", 300);

    public static Refusals CanChange(string uploadedBy, Actor actor) => new Refusals()
        .Unless(actor.May(MediaPermissions.ManageMediaContent)
            || (actor.May(MediaPermissions.ManageOwnMediaContent) && actor.Id.Length > 0 && uploadedBy == actor.Id), "media.notYours");

    public static Refusals CanManageFolders(string path, Actor actor) => new Refusals()
        .Unless(actor.May(MediaPermissions.ManageMediaFolder) || actor.May(MediaPermissions.ManageMediaContent), "media.forbidden")
        .Unless(MediaPath.TryNormalizeNamed(path, out _), "media.badPath", "folder", Shown(path));

    /// <summary>Judged before decoding: a small file may unfold to gigabytes. AVIF is held whole in memory, so it gets a quarter.</summary>
    public static Refusals Fits(long width, long height, MediaType type, MediaOptions options, string fileName)
    {
        var pixels = type == MediaTypes.Avif ? options.Pixels / 4 : options.Pixels;
        return new Refusals().Unless(width > 0 && height > 0 && width <= options.Side && height <= options.Side && width * height <= pixels,
            "media.tooManyPixels", "file", fileName, width, height, pixels / 1_000_000, options.Side);
    }

    public static Refusals Details(DescribeMedia input) => new Refusals()
        .Unless(Text(input.Alt).Length <= 1000, "media.textTooLong", "alt", 1000)
        .Unless(Text(input.Credit).Length <= 300, "media.textTooLong", "credit", 300)
        .Unless(Text(input.Licence).Length <= 300, "media.textTooLong", "licence", 300)
        .Unless(Text(input.Caption).Length <= 2000, "media.textTooLong", "caption", 2000)
        .Unless(input.Focus is not { } f || (f.X is >= 0 and <= 1 && f.Y is >= 0 and <= 1), "media.badFocus", "focus");

    public static IEnumerable<Refusal> NotesOn(string fileName, string path, MediaType type, bool renamed)
    {
        var sent = MediaPath.Extension(MediaPath.Name(fileName.Replace('\\', '/')));
        if (!type.Extensions.Contains(sent, StringComparer.Ordinal))
            yield return new Refusal("media.note.extensionCorrected", "file", fileName, type.Extension);
        if (renamed) yield return new Refusal("media.note.renamed", "file", MediaPath.Name(path));
    }

    /// <summary>Composed, without control characters, never null.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var whole = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\n' || !System.Text.Rune.IsControl(r)));
        return whole.Normalize(System.Text.NormalizationForm.FormC).Trim();
    }

    public static string Shown(string? path) => path is null ? "" : Text(path.Length > 80 ? path[..80] + "…" : path);
}
