using System.Text;
using NetVips;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

public sealed class UploadTests : IAsyncLifetime
{
    private MediaSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await MediaSite.CreateAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_picture_comes_back_with_its_facts()
    {
        var uploaded = (await _site.UploadAsync("Ảnh Bà Đen.JPG", Samples.Jpeg(), "tin-bai/2026")).OrThrow();
        Assert.Equal("tin-bai/2026/anh-ba-den.jpg", uploaded.Item.Path);
        Assert.Equal("/media/tin-bai/2026/anh-ba-den.jpg", uploaded.Item.Url);
        Assert.Equal((400, 300), (uploaded.Item.Width, uploaded.Item.Height));
        Assert.Matches("^#[0-9a-f]{6}$", uploaded.Item.Colour);
        Assert.Equal((await _site.ReadAsync(uploaded.Item.Path)).Length, uploaded.Item.Bytes);
        Assert.Empty(uploaded.Notes);
    }

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "jpeg", "a.jpg", "image/jpeg" }, { "png", "a.png", "image/png" }, { "webp", "a.webp", "image/webp" },
        { "gif", "a.gif", "image/gif" }, { "avif", "a.avif", "image/avif" }, { "mp3", "a.mp3", "audio/mpeg" }, { "tagged", "a.mp3", "audio/mpeg" },
        { "m4a", "a.m4a", "audio/mp4" }, { "wav", "a.wav", "audio/wav" }, { "mp4", "a.mp4", "video/mp4" },
        { "pdf", "a.pdf", "application/pdf" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_is_known_by_its_content(string kind, string expectedPath, string contentType)
    {
        var uploaded = (await _site.UploadAsync("a.xyz", Bytes(kind))).OrThrow();
        Assert.Equal((expectedPath, contentType), (uploaded.Item.Path, uploaded.Item.ContentType));
        Assert.Equal("media.note.extensionCorrected", Assert.Single(uploaded.Notes).Code);
    }

    [Fact]
    public async Task A_png_named_jpg_gets_the_right_extension_and_the_person_is_told()
    {
        var uploaded = (await _site.UploadAsync("hinh.jpg", Samples.Png())).OrThrow();
        Assert.Equal("hinh.png", uploaded.Item.Path);
        var note = Assert.Single(uploaded.Notes);
        Assert.Contains(".png", _site.Get<Texts>().Get(note.Code, note.Args), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_camera_and_turn_are_gone_and_the_picture_stands_upright()
    {
        var sent = Samples.JpegWithPlace();
        Assert.Contains("Secretcam", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);   // the sample really carries it
        var uploaded = (await _site.UploadAsync("a.jpg", sent)).OrThrow();
        Assert.Equal((300, 400), (uploaded.Item.Width, uploaded.Item.Height));

        var bytes = await _site.ReadAsync("a.jpg");
        Assert.DoesNotContain("Secret", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        using var image = Image.NewFromBuffer(bytes);
        Assert.DoesNotContain(image.GetFields(), f => f.StartsWith("exif", StringComparison.Ordinal) || f is "xmp-data" or "icc-profile-data");
        Assert.True(image.Getpoint(150, 20)[0] > 150, "Turned by 90 degrees, red is on top.");
        Assert.True(image.Getpoint(150, 380)[2] > 150, "Turned by 90 degrees, blue is below.");
    }

    [Fact]
    public async Task What_hides_behind_the_last_pixel_is_not_kept()
    {
        byte[] polyglot = [.. Samples.Jpeg(), .. "<script>alert(1)</script>"u8];
        (await _site.UploadAsync("a.jpg", polyglot)).OrThrow();
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(await _site.ReadAsync("a.jpg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_30000_by_30000_is_refused_before_it_is_decoded()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("media.tooManyPixels", await _site.RefusalOfAsync("bom.png", Samples.PngHeader(30_000, 30_000)));
        Assert.Equal("media.tooManyPixels", await _site.RefusalOfAsync("dai.png", Samples.PngHeader(20_000, 10)));
        Assert.True(GC.GetTotalAllocatedBytes() - before < 50_000_000);
    }

    [Fact]
    public async Task A_truncated_picture_is_refused()
    {
        Assert.Equal("media.brokenImage", await _site.RefusalOfAsync("a.jpg", Samples.Jpeg()[..^600]));
        Assert.Equal("media.brokenImage", await _site.RefusalOfAsync("a.png", Samples.PngHeader(100, 100)));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "zip", "media.zip" }, { "exe", "media.executable" }, { "elf", "media.executable" }, { "script", "media.executable" },
        { "svg", "media.svg" }, { "html", "media.html" }, { "bomHtml", "media.html" }, { "empty", "media.empty" }, { "text", "media.unknownKind" },
        { "doc", "media.oldOffice" }, { "heic", "media.heic" }, { "cutPdf", "media.brokenDocument" }, { "cutWav", "media.brokenAudio" },
        { "cutMp4", "media.brokenVideo" }, { "tagOnly", "media.brokenAudio" }, { "macro", "media.macros" }, { "brokenZip", "media.brokenDocument" }, { "bomb", "media.bomb" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_library_does_not_take_is_refused_whatever_its_name(string kind, string code)
    {
        foreach (var name in new[] { "a.jpg", "a.docx" }) Assert.Equal(code, await _site.RefusalOfAsync(name, Bytes(kind)));
        var text = _site.Get<Texts>().Of(new Refusal(code, "", "a.jpg", 1, 2, 3, 4));
        Assert.DoesNotContain("refusal.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_are_by_kind_and_the_stream_is_left_where_it_passed_them()
    {
        await using var site = await MediaSite.CreateAsync(o => (o.ImageBytes, o.AudioBytes) = (5_000, 50_000));
        var endless = new EndlessStream(Samples.Wav());
        var outcome = await site.Get<UploadMediaHandler>().HandleAsync(new UploadMedia("a.wav", "", endless), MediaSite.Journalist);
        Assert.Equal("media.tooLarge", Assert.Single(outcome.Refusals).Code);
        Assert.True(endless.Position < 200_000);
        Assert.Equal("media.tooLarge", await site.RefusalOfAsync("a.png", [.. Samples.Png(), .. new byte[6_000]]));
        Assert.True((await site.UploadAsync("a.wav", Samples.Wav())).Succeeded);
    }

    [Theory]
    [InlineData("../../etc/passwd.jpg", "passwd.jpg")]
    [InlineData("..\\..\\windows\\a b.jpg", "a-b.jpg")]
    [InlineData("Đường về Tây Ninh (bản 2).jpg", "duong-ve-tay-ninh-ban-2.jpg")]
    [InlineData("anh\u202Egpj.jpg", "anhgpj.jpg")]
    [InlineData("\u0000\u0001.jpg", "tep.jpg")]
    [InlineData("日本.jpg", "riben.jpg")]
    [InlineData(".jpg", "jpg.jpg")]
    public async Task Names_are_folded_to_plain_letters(string sent, string stored) =>
        Assert.Equal(stored, (await _site.UploadAsync(sent, Samples.Jpeg())).OrThrow().Item.Path);

    [Fact]
    public async Task Decomposed_names_give_the_same_file_name() =>
        Assert.Equal("huyen-go-dau.jpg", (await _site.UploadAsync("Huyện Gò Dầu.jpg".Normalize(NormalizationForm.FormD), Samples.Jpeg())).OrThrow().Item.Path);

    [Fact]
    public async Task A_very_long_name_is_cut() =>
        Assert.True((await _site.UploadAsync(new string('ạ', 400) + ".jpg", Samples.Jpeg())).OrThrow().Item.Name.Length <= 90);

    [Theory]
    [InlineData("../ngoai")]
    [InlineData("a/../../b")]
    [InlineData(".an")]
    [InlineData("a\u0000b")]
    [InlineData("a//b")]
    public async Task Folders_cannot_lead_out_or_hide(string folder)
    {
        var outcome = await _site.UploadAsync("a.jpg", Samples.Jpeg(), folder);
        Assert.Equal("media.badPath", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task Two_pictures_of_one_name_both_stay()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(100, 100));
        await _site.UploadAsync("a.jpg", Samples.Jpeg(200, 100));
        var third = (await _site.UploadAsync("a.jpg", Samples.Jpeg(300, 100))).OrThrow();
        Assert.Equal("a-2.jpg", third.Item.Path);
        Assert.Equal("media.note.renamed", Assert.Single(third.Notes).Code);
        using var first = Image.NewFromBuffer(await _site.ReadAsync("a.jpg"));
        Assert.Equal(100, first.Width);
    }

    [Fact]
    public async Task The_same_file_sent_twice_is_kept_once()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg());
        var again = (await _site.UploadAsync("b.jpg", Samples.Jpeg(), "khac")).OrThrow();
        Assert.Equal("a.jpg", again.Item.Path);
        Assert.Equal("media.note.duplicate", Assert.Single(again.Notes).Code);
    }

    [Fact]
    public async Task Uploads_at_the_same_time_lose_nothing()
    {
        var sites = Enumerable.Range(1, 6).Select(async i =>
        {
            await Task.Yield();
            return await _site.Get<IMediaStore>().SaveAsync("cung-ten.bin", new MemoryStream([(byte)i]), overwrite: false);
        });
        Assert.Single(await Task.WhenAll(sites), saved => saved);
    }

    [Fact]
    public async Task Who_may_nothing_uploads_nothing()
    {
        var outcome = await _site.UploadAsync("a.jpg", Samples.Jpeg(), actor: Actor.Nobody);
        Assert.Equal("media.forbidden", Assert.Single(outcome.Refusals).Code);
    }

    private static byte[] Bytes(string kind) => kind switch
    {
        "jpeg" => Samples.Jpeg(),
        "png" => Samples.Png(),
        "webp" => Samples.WebP(),
        "gif" => Samples.Gif(),
        "avif" => Samples.Avif(),
        "mp3" => Samples.Mp3(),
        "m4a" => Samples.Mp4("soun"),
        "mp4" => Samples.Mp4("vide"),
        "wav" => Samples.Wav(),
        "pdf" => Samples.Pdf(),
        "zip" => Samples.Zip(("a.txt", "chữ")),
        "macro" => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("word/vbaProject.bin", "x")),
        "bomb" => Samples.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string('a', 30_000_000))),
        "brokenZip" => Samples.Zip(("a.txt", "chữ"))[..^30],
        "exe" => [.. "MZ"u8, .. new byte[100]],
        "elf" => [0x7F, .. "ELF"u8, .. new byte[100]],
        "script" => "#!/bin/sh\nrm -rf /"u8.ToArray(),
        "svg" => "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
        "html" => "  <!DOCTYPE html><p>Chào"u8.ToArray(),
        "bomHtml" => [0xEF, 0xBB, 0xBF, .. "<script>"u8],
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100]],
        "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
        "text" => "chỉ là chữ"u8.ToArray(),
        "cutPdf" => Samples.Pdf()[..40],
        "cutWav" => Samples.Wav()[..2000],
        "tagOnly" => [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 10, .. new byte[10], .. "<script>alert(1)</script>"u8],
        "tagged" => [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 10, .. new byte[10], .. new byte[50], .. Samples.Mp3()],
        "cutMp4" => Samples.Mp4("vide")[..^80],
        _ => [],
    };

    /// <summary>Starts like a file and never ends.</summary>
    private sealed class EndlessStream(byte[] start) : Stream
    {
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (var i = 0; i < count; i++, Position++) buffer[offset + i] = Position < start.Length ? start[Position] : (byte)0;
            return count;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
