namespace TayNinhExemplars.Media.Sound;

/// <summary>The four bytes before each piece of MP3 sound.</summary>
/// <param name="Bytes">Of the whole frame; 0 when there is no frame here.</param>
internal sealed record MpegFrame(int Bytes, int Samples, int Rate, int SideInfo)
{
    private static readonly MpegFrame None = new(0, 0, 0, 0);
    private static readonly int[] BitratesV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] BitratesV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Rates = [44100, 48000, 32000];

    public const int HeaderLength = 4;

    public static MpegFrame Read(ReadOnlySpan<byte> h)
    {
        if (h.Length < HeaderLength || h[0] != 0xFF || (h[1] & 0xE0) != 0xE0 || (h[1] & 6) != 2) return None;   // layer III only
        var version = (h[1] >> 3) & 3;
        var (bitrate, rate) = (h[2] >> 4, (h[2] >> 2) & 3);
        if (version == 1 || bitrate is 0 or 15 || rate == 3) return None;
        var first = version == 3;
        var hertz = Rates[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        var bytes = (first ? 144 : 72) * 1000 * (first ? BitratesV1 : BitratesV2)[bitrate] / hertz + ((h[2] >> 1) & 1);
        var mono = h[3] >> 6 == 3;
        return new MpegFrame(bytes, first ? 1152 : 576, hertz, first ? (mono ? 17 : 32) : (mono ? 9 : 17));
    }
}
