using Microsoft.EntityFrameworkCore;
using NetVips;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Media.Imaging;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

public sealed record MediaSynced(int Added, int Removed);

/// <summary>Brings the table in step with the store: files put there by recipe or by hand get a row, rows without a file go. Safe to run twice.</summary>
public sealed class SyncMediaHandler(IMediaStore store, SiteDbContext db, MediaWorkshop workshop)
{
    public async Task<MediaSynced> HandleAsync(CancellationToken ct = default)
    {
        var known = (await db.Set<MediaItem>().AsNoTracking().Select(m => m.Path).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var added = new List<MediaItem>();
        await foreach (var file in store.AllFilesAsync(ct: ct))
        {
            found.Add(file.Path);
            if (!known.Contains(file.Path)) added.Add(await DescribeAsync(file, ct));
        }
        var gone = known.Except(found).ToList();

        await using var write = await WriteScope.BeginAsync(db, ct);
        foreach (var paths in gone.Chunk(500)) await db.Set<MediaItem>().Where(m => paths.Contains(m.Path)).ExecuteDeleteAsync(ct);
        var since = (await db.Set<MediaItem>().AsNoTracking().Select(m => m.Path).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        db.AddRange(added.Where(m => !since.Contains(m.Path)));
        await write.CommitAsync(ct);
        return new MediaSynced(added.Count, gone.Count);
    }

    private async Task<MediaItem> DescribeAsync(MediaEntry file, CancellationToken ct)
    {
        var type = MediaTypes.Of(file.Path);
        var facts = type?.Kind == MediaKind.Image ? await FactsAsync(file.Path, type, ct) : null;
        return new MediaItem
        {
            Path = file.Path,
            Folder = MediaPath.Folder(file.Path),
            ContentType = type?.ContentType ?? "application/octet-stream",
            Kind = type?.Kind ?? MediaKind.Other,
            Bytes = file.Bytes,
            Width = facts?.Width,
            Height = facts?.Height,
            Colour = facts?.Colour,
            UploadedUtc = UtcSeconds.Cut(file.LastWriteUtc),
            SearchText = MediaNames.Fold(file.Path),
        };
    }

    private async Task<ImageFacts?> FactsAsync(string path, MediaType type, CancellationToken ct)
    {
        using var local = await LocalFile.OpenAsync(store, path, workshop.Options, ct);
        if (local is null) return null;
        try
        {
            return await workshop.WorkAsync(() => ImageCleaner.Facts(local.Path, type, workshop.Options), ct);
        }
        catch (VipsException)
        {
            return null;   // shown in the library without a size; nobody is served worse for it
        }
    }
}
