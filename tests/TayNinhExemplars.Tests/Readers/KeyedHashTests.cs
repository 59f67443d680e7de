using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Tests.Readers;

public sealed class KeyedHashTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 16).Select(n => (byte)n)];

    /// <summary>The first vectors that the authors of SipHash publish for 128 bits: the message is 0, 1, 2 and so on.</summary>
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    public void It_is_SipHash(int length, string expected)
    {
        var hash = KeyedHash.Of(Key, [.. Enumerable.Range(0, length).Select(n => (byte)n)]);
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void Every_byte_and_the_key_count()
    {
        var data = Enumerable.Range(0, 300).Select(n => (byte)n).ToArray();
        var seen = new HashSet<UInt128> { KeyedHash.Of(Key, data), KeyedHash.Of([.. Key.Reverse()], data), KeyedHash.Of(Key, data.AsSpan(1)) };
        for (var i = 0; i < data.Length; i++)
        {
            var changed = data.ToArray();
            changed[i] ^= 1;
            Assert.True(seen.Add(KeyedHash.Of(Key, changed)));
        }
    }
}
