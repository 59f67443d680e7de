using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Inspection;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>A paper that is kept and never published: a signed consent, a reader's proof. It has no address under <c>/media</c>.</summary>
public sealed class PrivateFile
{
    /// <summary>Random, and the name of the file on disk.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is: the module that keeps it decides who may open it.</summary>
    public required string Purpose { get; init; }
    public required string FileName { get; init; }
    public required string ContentType { get; init; }
    public required long Bytes { get; init; }
    public required string ContentHash { get; init; }
    public required string AddedBy { get; init; }
    public required DateTime AddedUtc { get; init; }
}

public sealed record KeepPrivateFile(string Purpose, string FileName, Stream Content);

/// <summary>Takes a picture or a document in after judging its content; the name it came with decides nothing.</summary>
public sealed class KeepPrivateFileHandler(SiteDbContext db, MediaOptions options, TimeProvider clock)
{
    private const int LongestName = 200;

    public async Task<Outcome<PrivateFile>> HandleAsync(KeepPrivateFile input, Actor actor, CancellationToken ct = default)
    {
        var name = Named(input.FileName);
        using var incoming = await IncomingFile.ReceiveAsync(input.Content, options, ct);
        if (incoming.LimitPassed is { } limit) return Refusals.Because("media.tooLarge", "File", name, limit >> 20);
        if (incoming.Signature.Type is not { } type) return Refusals.Because(incoming.Signature.Refusal, "File", name);
        if (type.Kind is not (MediaKind.Image or MediaKind.Document)) return Refusals.Because("media.private.kind", "File", name);

        var file = new PrivateFile
        {
            Id = Ids.New(), Purpose = input.Purpose, FileName = Path.GetFileNameWithoutExtension(name) + type.Extension, ContentType = type.ContentType,
            Bytes = incoming.Bytes, ContentHash = incoming.Hash, AddedBy = actor.Id, AddedUtc = clock.UtcSecondsNow(),
        };
        var path = PrivateFiles.PathOf(options, file.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(incoming.Path, path, overwrite: false);
        try
        {
            await using var write = await WriteScope.BeginAsync(db, ct);
            db.Add(file);
            await write.CommitAsync(ct);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
        return file;
    }

    private static string Named(string fileName)
    {
        var name = MediaRules.Text(MediaPath.Name(fileName.Replace('\\', '/')));
        name = string.Concat(name.Split(Path.GetInvalidFileNameChars(), StringSplitOptions.RemoveEmptyEntries)).Trim();
        return name.Length == 0 ? "tep" : name.Length > LongestName ? name[^LongestName..] : name;
    }
}

/// <summary>Finds and opens private files; who may is asked by whoever calls.</summary>
public sealed class PrivateFiles(SiteDbContext db, MediaOptions options)
{
    public async Task<PrivateFile?> FindAsync(string id, CancellationToken ct = default) =>
        Ids.IsValid(id) ? await db.Set<PrivateFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) : null;

    public async Task<IReadOnlyList<PrivateFile>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken ct = default) =>
        ids.Count == 0 ? [] : await db.Set<PrivateFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).OrderBy(f => f.AddedUtc).ToListAsync(ct);

    /// <summary>Null when the file is not on this machine's disk.</summary>
    public Stream? Open(PrivateFile file) => PathOf(options, file.Id) is var path && File.Exists(path) ? File.OpenRead(path) : null;

    internal static string PathOf(MediaOptions options, string id) => Path.Combine(options.DataPath, "private", id[..2], id);
}
