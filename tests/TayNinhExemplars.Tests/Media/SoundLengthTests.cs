using System.Buffers.Binary;
using System.Text;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

/// <summary>How long a recording is, for every kind the newsroom sends, whole and cut short.</summary>
public sealed class SoundLengthTests
{
    private const int V1 = 1152;

    [Theory]
    [InlineData(0x90, 417, 100, 44100, 2.612)]   // 128 kbit/s
    [InlineData(0xE0, 1044, 100, 44100, 2.612)]  // 320 kbit/s: as long, though two and a half times the bytes
    [InlineData(0x94, 384, 200, 48000, 4.8)]
    public void Frames_are_counted_whatever_their_bitrate(int third, int bytes, int frames, int rate, double seconds)
    {
        var mp3 = Frames(frames, (byte)third, bytes);
        Assert.Equal(seconds, Measure(mp3, MediaTypes.Mp3)!.Length.TotalSeconds, 0.001);
        Assert.Equal(frames * V1 / (double)rate, Measure(mp3, MediaTypes.Mp3)!.Length.TotalSeconds, 0.001);
    }

    [Fact]
    public void A_variable_bitrate_is_measured_by_its_frames_and_not_by_its_first()
    {
        byte[] mp3 = [.. Frames(50, 0x90, 417), .. Frames(50, 0xE0, 1044), .. Frames(50, 0x50, 208)];
        Assert.Equal(150 * V1 / 44100d, Measure(mp3, MediaTypes.Mp3)!.Length.TotalSeconds, 0.001);
    }

    [Fact]
    public void Tags_before_and_after_the_sound_and_a_faulty_splice_are_passed_over()
    {
        byte[] tag = [.. "ID3"u8, 4, 0, 0, 0, 0, 2, 0, .. new byte[256]];
        byte[] mp3 = [.. tag, .. Frames(40, 0x90, 417), 0xFF, 0xFB, 1, 2, 3, .. new byte[700], .. Frames(40, 0x90, 417), .. "TAG"u8, .. new byte[125]];
        Assert.Equal(80 * V1 / 44100d, Measure(mp3, MediaTypes.Mp3)!.Length.TotalSeconds, 0.001);
    }

    [Fact]
    public void What_the_encoder_promised_shows_that_the_end_is_missing()
    {
        var promised = 400;
        byte[] whole = [.. Xing(promised), .. Frames(promised, 0x90, 417)];
        var measured = Measure(whole, MediaTypes.Mp3)!;
        Assert.False(measured.IsCutShort);
        Assert.Equal(promised * V1 / 44100d, measured.Length.TotalSeconds, 0.001);

        var cut = Measure(whole[..(whole.Length * 6 / 10)], MediaTypes.Mp3)!;
        Assert.True(cut.IsCutShort);
        Assert.Equal(promised * V1 / 44100d, cut.Promised!.Value.TotalSeconds, 0.001);
        Assert.InRange(cut.Length.TotalSeconds, 6.0, 6.4);
    }

    [Fact]
    public void Sound_in_a_wav_is_what_is_there()
    {
        var wav = Samples.Wav(8000 * 90);
        Assert.Equal(90, Measure(wav, MediaTypes.Wav)!.Length.TotalSeconds, 0.001);
        var cut = Measure(wav[..(44 + 8000 * 60)], MediaTypes.Wav)!;
        Assert.Equal((60, true), ((int)cut.Length.TotalSeconds, cut.IsCutShort));
        BinaryPrimitives.WriteUInt32LittleEndian(wav.AsSpan(40), uint.MaxValue);   // a recorder that streams
        Assert.Equal(90, Measure(wav, MediaTypes.Wav)!.Length.TotalSeconds, 0.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_m4a_tells_the_length_of_its_track_of_sound(byte version)
    {
        byte[] duration = version == 0
            ? [0, 0, 0, 0, .. new byte[8], .. Big(44100), .. Big(44100 * 3605), 0, 0, 0, 0]
            : [1, 0, 0, 0, .. new byte[16], .. Big(44100), .. Big(0), .. Big(44100 * 3605), 0, 0, 0, 0];
        var hdlr = Box("hdlr", [.. new byte[8], .. "soun"u8, .. new byte[13]]);
        var picture = Box("trak", Box("mdia", [.. Box("mdhd", [0, 0, 0, 0, .. new byte[8], .. Big(1000), .. Big(5000), 0, 0, 0, 0]), .. Box("hdlr", [.. new byte[8], .. "text"u8, .. new byte[13]])]));
        byte[] m4a = [.. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0]), .. Box("mdat", new byte[64]), .. Box("moov", [.. Box("mvhd", new byte[100]), .. picture, .. Box("trak", Box("mdia", [.. Box("mdhd", duration), .. hdlr]))])];
        Assert.Equal(3605, Measure(m4a, MediaTypes.M4a)!.Length.TotalSeconds, 0.001);
    }

    [Fact]
    public void Nothing_is_said_of_what_holds_no_sound()
    {
        Assert.Null(Measure(new byte[5000], MediaTypes.Mp3));
        Assert.Null(Measure(Encoding.UTF8.GetBytes(new string('ÿ', 90_000)), MediaTypes.Mp3));
        Assert.Null(Measure("RIFF\0\0\0\0WAVE"u8.ToArray(), MediaTypes.Wav));
        Assert.Null(Measure(Samples.Mp4("soun", "M4A "), MediaTypes.M4a));
        Assert.Null(Measure([], MediaTypes.M4a));
        Assert.Null(Measure(Samples.Pdf(), MediaTypes.Pdf));
    }

    [Fact]
    public void Any_bytes_are_measured_without_an_exception()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(3000)];
            random.NextBytes(bytes);
            if (i % 3 == 0 && bytes.Length > 20) "\0\0\0\x10moov"u8.CopyTo(bytes);
            foreach (var type in new[] { MediaTypes.Mp3, MediaTypes.M4a, MediaTypes.Wav }) Measure(bytes, type);
        }
    }

    private static SoundLength? Measure(byte[] file, MediaType type) => SoundLength.Measure(new MemoryStream(file), type.ContentType);

    public static byte[] Frames(int count, byte third, int bytes)
    {
        var mp3 = new byte[count * bytes];
        for (var i = 0; i < count; i++) new byte[] { 0xFF, 0xFB, third, 0x64 }.CopyTo(mp3, i * bytes);
        return mp3;
    }

    /// <summary>The frame encoders put first: it says how many follow.</summary>
    public static byte[] Xing(int frames)
    {
        var frame = Frames(1, 0x90, 417);
        "Xing"u8.CopyTo(frame.AsSpan(36));
        frame[43] = 1;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(44), frames);
        return frame;
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Box(string type, byte[] content) => [.. Big(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];
}
