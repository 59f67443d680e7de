using System.Security.Cryptography;

namespace TayNinhExemplars.Media.Inspection;

/// <summary>An upload on its way in: a temporary file that disappears with this object, whatever happens.</summary>
internal sealed class IncomingFile : IDisposable
{
    private IncomingFile(string path) => Path = path;

    public string Path { get; }
    public Signature Signature { get; private set; }
    public string Hash { get; private set; } = "";
    public long Bytes { get; private set; }

    /// <summary>Non-null when the limit of its kind was passed; the rest was not read.</summary>
    public long? LimitPassed { get; private set; }

    public string Sibling(string extension) => Path + extension;

    /// <summary>Reads the stream once, 80 kB at a time, stopping at the limit its first bytes set.</summary>
    public static async Task<IncomingFile> ReceiveAsync(Stream content, MediaOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(options.TemporaryPath);
        var incoming = new IncomingFile(System.IO.Path.Combine(options.TemporaryPath, Guid.NewGuid().ToString("n")));
        try
        {
            await incoming.CopyAsync(content, options, ct);
            return incoming;
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
    }

    private async Task CopyAsync(Stream content, MediaOptions options, CancellationToken ct)
    {
        var head = new byte[Signature.HeadLength];
        var headLength = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        head = head[..headLength];
        Signature = Signature.Read(head);
        if (Signature.Type is not { } type) return;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = new byte[81920];
        var limit = options.Limit(type.Kind);
        for (ReadOnlyMemory<byte> part = head; part.Length > 0; part = buffer.AsMemory(0, await content.ReadAsync(buffer, ct)))
        {
            if ((Bytes += part.Length) > limit)
            {
                LimitPassed = limit;
                return;
            }
            hash.AppendData(part.Span);
            await file.WriteAsync(part, ct);
        }
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        Signature = FileInspector.Inspect(file, head);
    }

    public void Dispose()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, System.IO.Path.GetFileName(Path) + "*")) File.Delete(file);
    }
}
