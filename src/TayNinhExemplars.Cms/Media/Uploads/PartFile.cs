using TayNinhExemplars.Media.Inspection;

namespace TayNinhExemplars.Media.Uploads;

/// <summary>What has arrived of an upload so far. Held by one sender at a time, and on the disk before the sender is told so.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private readonly FileStream _file;

    private PartFile(FileStream file) => _file = file;

    public long Received => _file.Length;

    public static string PathOf(MediaOptions options, string id) => Path.Combine(options.UploadsPath, id + ".part");

    public static long ReceivedOf(MediaOptions options, string id) => new FileInfo(PathOf(options, id)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Null while another request is still writing to it.</summary>
    public static PartFile? TryOpen(MediaOptions options, string id)
    {
        Directory.CreateDirectory(options.UploadsPath);
        try
        {
            return new PartFile(new FileStream(PathOf(options, id), new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 1,
            }));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Appends until the sender stops, however it stops: what came before a broken line is kept.</summary>
    /// <returns>False when more came than was announced; the surplus is not kept.</returns>
    public async Task<bool> AppendAsync(Stream content, long upTo, CancellationToken ct)
    {
        _file.Position = _file.Length;
        var buffer = new byte[81920];
        try
        {
            while (await content.ReadAsync(buffer, ct) is > 0 and var read)
            {
                var room = upTo - _file.Position;
                await _file.WriteAsync(buffer.AsMemory(0, (int)Math.Min(read, room)), CancellationToken.None);
                if (read > room) return false;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return true;
        }
        finally
        {
            _file.Flush(flushToDisk: true);
        }
        return true;
    }

    public async Task<Signature> SignatureAsync(CancellationToken ct)
    {
        var head = new byte[Signature.HeadLength];
        _file.Position = 0;
        return Signature.Read(head.AsSpan(0, await _file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)));
    }

    public Stream FromStart()
    {
        _file.Position = 0;
        return _file;
    }

    /// <summary>Whoever has it open keeps a nameless file that is gone with the last of them.</summary>
    public static void Delete(MediaOptions options, string id)
    {
        if (Directory.Exists(options.UploadsPath)) File.Delete(PathOf(options, id));
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
