using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>
/// Reads a mapped file. Clones share the mapping, which is given back when the last of them is collected, never before:
/// so no reader can reach into memory that is gone. A deleted file stays readable until then.
/// </summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly Mapping? _mapping;
    private readonly byte* _start;
    private long _position;

    private MappedInput(string path, Mapping? mapping, long length) : base($"MappedInput(path=\"{path}\")")
    {
        (_mapping, Length) = (mapping, length);
        _start = mapping is null ? null : mapping.Start;
    }

    public static MappedInput Open(string path)
    {
        var length = new FileInfo(path).Length;
        // An empty file cannot be mapped.
        return new(path, length == 0 ? null : new Mapping(path), length);
    }

    public override long Length { get; }
    public override long Position => _position;

    public override void Seek(long pos)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pos);
        _position = pos;
    }

    public override byte ReadByte()
    {
        if (_position >= Length) throw Ended();
        var value = _start[_position++];
        GC.KeepAlive(_mapping);
        return value;
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        if (_position > Length - len) throw Ended();
        if (len == 0) return;
        new ReadOnlySpan<byte>(_start + _position, len).CopyTo(b.AsSpan(offset, len));
        _position += len;
        GC.KeepAlive(_mapping);
    }

    public override int ReadVInt32()
    {
        if (_position > Length - 5) return base.ReadVInt32();
        int value = _start[_position++];
        if (value >= 0x80)
        {
            value &= 0x7F;
            for (var shift = 7; ; shift += 7)
            {
                int next = _start[_position++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80) break;
                if (shift >= 28) throw new IOException($"A number in {this} has no end.");
            }
        }
        GC.KeepAlive(_mapping);
        return value;
    }

    protected override void Dispose(bool disposing)
    {
        // The mapping lives as long as a clone does.
    }

    private EndOfStreamException Ended() => new($"Read past the end of {this}.");

    private sealed class Mapping
    {
        private readonly MemoryMappedViewAccessor _view;

        public Mapping(string path)
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
            byte* start = null;
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            Start = start + _view.PointerOffset;
        }

        // Only the collector knows when the last clone is gone.
#pragma warning disable MA0055
        ~Mapping() => _view.SafeMemoryMappedViewHandle.ReleasePointer();
#pragma warning restore MA0055

        public byte* Start { get; }
    }
}
