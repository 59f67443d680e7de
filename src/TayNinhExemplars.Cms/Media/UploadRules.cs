using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Media;

internal static class UploadRules
{
    /// <summary>Enough for a day's recordings; more are leftovers or mischief.</summary>
    public const int MostPending = 20;

    public static Refusals CanStart(StartUpload input, int pending, MediaOptions options, Actor actor)
    {
        var limit = input.Only is { } kind ? options.Limit(kind) : Enum.GetValues<MediaKind>().Max(k => options.Limit(k));
        return new Refusals()
            .Unless(actor.May(MediaPermissions.ManageOwnMediaContent), "media.forbidden")
            .Unless(MediaPath.TryNormalize(input.Folder, out _), "media.badPath", "folder", MediaRules.Shown(input.Folder))
            .Unless(!string.IsNullOrWhiteSpace(input.FileName) && input.FileName.Length <= 500, "media.badName", "file")
            .Unless(input.Length > 0, "media.empty", "file", input.FileName)
            .Unless(input.Length <= limit, "media.tooLarge", "file", input.FileName, limit >> 20)
            .Unless(pending < MostPending, "media.upload.tooMany", "file", MostPending);
    }

    /// <summary>The first bytes of an MP4 do not tell whether it shows pictures; the whole file will.</summary>
    public static bool MayBe(MediaType type, MediaKind? only) => only is null || type.Kind == only || (only == MediaKind.Audio && type == MediaTypes.Mp4);
}
