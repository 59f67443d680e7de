using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace TayNinhExemplars.Tests.Media;

/// <summary>Small real files, made here.</summary>
public static class Samples
{
    /// <summary>Red on the left half, blue on the right, so that turns and crops show.</summary>
    public static Image TwoColours(int width, int height)
    {
        using var left = (Image.Black(width / 2, height, bands: 3) + new double[] { 200, 30, 30 }).Cast(Enums.BandFormat.Uchar);
        using var right = (Image.Black(width - width / 2, height, bands: 3) + new double[] { 30, 60, 200 }).Cast(Enums.BandFormat.Uchar);
        using var both = left.Join(right, Enums.Direction.Horizontal);
        return both.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width = 400, int height = 300) { using var i = TwoColours(width, height); return i.JpegsaveBuffer(q: 90); }
    public static byte[] Png(int width = 400, int height = 300) { using var i = TwoColours(width, height); return i.PngsaveBuffer(); }
    public static byte[] WebP(int width = 400, int height = 300) { using var i = TwoColours(width, height); return i.WebpsaveBuffer(); }
    public static byte[] Gif(int width = 40, int height = 30) { using var i = TwoColours(width, height); return i.GifsaveBuffer(); }
    public static byte[] Avif(int width = 64, int height = 48) { using var i = TwoColours(width, height); return i.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0); }

    /// <summary>Turned by 90 degrees in its metadata, with a place, a camera and XMP.</summary>
    public static byte[] JpegWithPlace()
    {
        using var image = TwoColours(400, 300);
        using var marked = image.Mutate(m =>
        {
            m.Set(GValue.GIntType, "orientation", 6);
            m.Set(GValue.GStrType, "exif-ifd0-Make", "Secretcam");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "11/1 22/1 33/1");
            m.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Secretplace</x:xmpmeta>"));
        });
        return marked.JpegsaveBuffer(q: 90);
    }

    /// <summary>A PNG that says it is this large and holds next to nothing.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR", header);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(new byte[1000]);
        Chunk(file, "IDAT", pixels.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return bytes.ToArray();
    }

    /// <summary>A second of silence.</summary>
    public static byte[] Wav(int samples = 8000)
    {
        var wav = new byte[44 + samples];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), 8000);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), 8000);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 8);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples);
        return wav;
    }

    /// <summary>Frames of 128 kbit/s at 44.1 kHz, 417 bytes each.</summary>
    public static byte[] Mp3(int frames = 20)
    {
        var mp3 = new byte[frames * 417];
        for (var i = 0; i < frames; i++) new byte[] { 0xFF, 0xFB, 0x90, 0x64 }.CopyTo(mp3, i * 417);
        return mp3;
    }

    /// <summary>An MP4 of one track with the given handler: "vide" or "soun".</summary>
    public static byte[] Mp4(string handler, string brand = "isom")
    {
        var hdlr = Box("hdlr", [.. new byte[8], .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]);
        var moov = Box("moov", Box("trak", Box("mdia", hdlr)));
        return [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0]), .. moov, .. Box("mdat", new byte[64])];
    }

    public static byte[] Pdf() => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    private static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }

    private static void Chunk(Stream file, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
