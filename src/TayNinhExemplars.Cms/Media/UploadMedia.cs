using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Inspection;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>A file sent to the library. The stream is read once and never held in memory.</summary>
public sealed record UploadMedia(string FileName, string Folder, Stream Content)
{
    public string Alt { get; init; } = "";
    public string Credit { get; init; } = "";

    /// <summary>The only kind that is wanted.</summary>
    public MediaKind? Only { get; init; }
}

/// <param name="Notes">What the person should know: the name was corrected, the file was there already. Texts under <c>media.note.</c></param>
public sealed record UploadedMedia(MediaItemView Item, IReadOnlyList<Refusal> Notes);

/// <summary>
/// Takes a file into the library after judging its content. The bytes are stored before the row is written:
/// a crash in between leaves a file without a row, which <see cref="SyncMediaHandler"/> finds.
/// </summary>
public sealed class UploadMediaHandler(IMediaStore store, SiteDbContext db, MediaWorkshop workshop, TimeProvider clock)
{
    public async Task<Outcome<UploadedMedia>> HandleAsync(UploadMedia input, Actor actor, CancellationToken ct = default)
    {
        var refusals = MediaRules.CanUpload(input, actor);
        if (refusals.Any || !MediaPath.TryNormalize(input.Folder, out var folder)) return refusals;
        if (await MediaFolders.FileAboveAsync(store, folder, ct) is { } file) return Refusals.Because("media.folderIsFile", "folder", file);

        using var incoming = await IncomingFile.ReceiveAsync(input.Content, workshop.Options, ct);
        if (incoming.LimitPassed is { } limit) return Refusals.Because("media.tooLarge", "file", input.FileName, limit >> 20);
        if (incoming.Signature.Type is not { } type) return Refusals.Because(incoming.Signature.Refusal, "file", input.FileName);
        if (input.Only is { } only && type.Kind != only) return Refusals.Because("media.wrongKind", "file", input.FileName);

        if (await FindSameAsync(incoming.Hash, ct) is { } same)
            return new UploadedMedia(MediaItemView.Of(same, workshop.Urls), [new Refusal("media.note.duplicate", "file", same.Path)]);

        var prepared = await workshop.PrepareAsync(incoming, type, input.FileName, ct);
        if (prepared.Value is not { } ready) return prepared.Refusals;

        var (path, renamed) = await SaveAsync(ready.File, folder, MediaNames.Stem(input.FileName), type.Extension, ct);
        var item = new MediaItem
        {
            Path = path,
            Folder = folder,
            ContentType = type.ContentType,
            Kind = type.Kind,
            Bytes = new FileInfo(ready.File).Length,
            Width = ready.Facts?.Width,
            Height = ready.Facts?.Height,
            Colour = ready.Facts?.Colour,
            Alt = MediaRules.Text(input.Alt),
            Credit = MediaRules.Text(input.Credit),
            UploadedBy = actor.Id,
            UploadedByName = actor.Name,
            UploadedUtc = clock.UtcSecondsNow(),
            ContentHash = incoming.Hash,
            SearchText = MediaNames.Fold($"{path} {MediaPath.Name(input.FileName.Replace('\\', '/'))} {input.Alt} {input.Credit}"),
        };
        await RecordAsync(item, ct);
        return new UploadedMedia(MediaItemView.Of(item, workshop.Urls), [.. MediaRules.NotesOn(input.FileName, path, type, renamed)]);
    }

    private async Task<MediaItem?> FindSameAsync(string hash, CancellationToken ct)
    {
        var same = await db.Set<MediaItem>().AsNoTracking().Where(m => m.ContentHash == hash).OrderBy(m => m.UploadedUtc).FirstOrDefaultAsync(ct);
        return same is not null && await store.FindAsync(same.Path, ct) is { IsFolder: false } ? same : null;
    }

    private async Task<(string Path, bool Renamed)> SaveAsync(string file, string folder, string stem, string extension, CancellationToken ct)
    {
        for (var n = 0; ; n++)
        {
            var path = MediaPath.Combine(folder, n == 0 ? stem + extension : $"{stem}-{n}{extension}");
            await using var content = File.OpenRead(file);
            if (await store.SaveAsync(path, content, overwrite: false, ct)) return (path, n > 0);
        }
    }

    private async Task RecordAsync(MediaItem item, CancellationToken ct)
    {
        try
        {
            await using var write = await WriteScope.BeginAsync(db, ct);
            await db.Set<MediaItem>().Where(m => m.Path == item.Path).ExecuteDeleteAsync(ct);   // of a file that was removed by hand
            db.Add(item);
            await write.CommitAsync(ct);
        }
        catch
        {
            await store.DeleteAsync(item.Path, CancellationToken.None);
            throw;
        }
    }
}
