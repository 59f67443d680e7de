using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>A term given as the bytes the index keeps. Words are encoded once and remembered, instead of at each of their places.</summary>
internal sealed class TermBytes : Attribute, ITermToBytesRefAttribute
{
    public BytesRef BytesRef { get; } = new(64);

    public void FillBytesRef()
    {
        // They are in place when the stream has moved on.
    }

    public void Use(byte[] term) => (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (term, 0, term.Length);

    /// <summary>As <see cref="TermCode.Pair"/> writes a pair, into a buffer that is used again.</summary>
    public void Use(WordForm first, WordForm second, ref byte[] buffer)
    {
        var longest = first.FoldedBytes.Length + second.FoldedBytes.Length + first.MarksBytes.Length + second.MarksBytes.Length + 2;
        if (buffer.Length < longest) buffer = new byte[longest * 2];
        var length = 0;
        Write(buffer, ref length, first.FoldedBytes);
        buffer[length++] = (byte)' ';
        Write(buffer, ref length, second.FoldedBytes);
        buffer[length++] = (byte)TermCode.End;
        Write(buffer, ref length, first.MarksBytes);
        Write(buffer, ref length, second.MarksBytes);
        // What bears no marks at the end is not written.
        while (buffer[length - 1] == TermCode.NoMark) length--;
        (BytesRef.Bytes, BytesRef.Offset, BytesRef.Length) = (buffer, 0, length);
    }

    public override void Clear() => BytesRef.Length = 0;

    public override void CopyTo(IAttribute target) => ((TermBytes)target).BytesRef.CopyBytes(BytesRef);

    private static void Write(byte[] buffer, ref int at, byte[] bytes)
    {
        bytes.CopyTo(buffer, at);
        at += bytes.Length;
    }
}
