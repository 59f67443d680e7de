using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NetVips;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

public sealed class VariantTests : IAsyncLifetime
{
    private MediaSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await MediaSite.CreateAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(ResizeMode.Undefined, 240, 240, 240, 180)]
    [InlineData(ResizeMode.Max, 240, 160, 213, 160)]
    [InlineData(ResizeMode.Crop, 160, 240, 160, 240)]
    [InlineData(ResizeMode.Pad, 240, 240, 240, 240)]
    [InlineData(ResizeMode.BoxPad, 1024, 600, 1024, 600)]
    [InlineData(ResizeMode.Min, 160, 160, 213, 160)]
    [InlineData(ResizeMode.Stretch, 100, 160, 100, 160)]
    [InlineData(ResizeMode.Max, 1024, null, 400, 300)]
    [InlineData(ResizeMode.Max, null, 100, 133, 100)]
    [InlineData(ResizeMode.Crop, 600, 600, 300, 300)]
    public async Task Each_mode_gives_its_size(ResizeMode mode, int? width, int? height, int expectedWidth, int expectedHeight)
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(400, 300));
        using var image = await PictureAsync(new ImageRequest { Width = width, Height = height, Mode = mode });
        Assert.Equal((expectedWidth, expectedHeight), (image.Width, image.Height));
    }

    [Fact]
    public async Task A_crop_keeps_to_its_focal_point()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(400, 100));
        using var left = await PictureAsync(new ImageRequest { Width = 100, Height = 100, Mode = ResizeMode.Crop, Anchor = new FocalPoint(0.1, 0.5) });
        using var right = await PictureAsync(new ImageRequest { Width = 100, Height = 100, Mode = ResizeMode.Crop, Anchor = new FocalPoint(0.9, 0.5) });
        Assert.True(left.Getpoint(50, 50)[0] > 150, "The left half is red.");
        Assert.True(right.Getpoint(50, 50)[2] > 150, "The right half is blue.");
    }

    [Fact]
    public async Task Padding_takes_the_colour_asked_for()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(400, 100));
        using var image = await PictureAsync(new ImageRequest { Width = 100, Height = 100, Mode = ResizeMode.Pad, Background = "00ff00", Format = ImageFormat.Png });
        Assert.Equal([0.0, 255, 0], image.Getpoint(50, 5));
    }

    [Theory]
    [InlineData(ImageFormat.Undefined, null, "image/jpeg")]
    [InlineData(ImageFormat.WebP, null, "image/webp")]
    [InlineData(ImageFormat.Png, null, "image/png")]
    [InlineData(ImageFormat.Auto, "image/avif,image/webp,*/*", "image/webp")]
    [InlineData(ImageFormat.Auto, "text/html, image/webp;q=0.9", "image/webp")]
    [InlineData(ImageFormat.Auto, "image/webp;q=0, */*", "image/jpeg")]
    [InlineData(ImageFormat.Auto, null, "image/jpeg")]
    public async Task The_format_is_the_one_asked_for_or_the_best_accepted(ImageFormat format, string? accept, string expected)
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg());
        var variant = (await GetAsync(new ImageRequest { Width = 100, Format = format }, accept)).OrThrow();
        Assert.Equal(expected, variant.ContentType);
    }

    [Fact]
    public async Task Avif_is_encoded_aside_while_webp_answers()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(80, 60));
        var request = new ImageRequest { Width = 50, Format = ImageFormat.Avif };
        var first = (await GetAsync(request, "image/avif,image/webp")).OrThrow();
        Assert.Equal(("image/webp", false), (first.ContentType, first.IsFinal));

        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var encoding = _site.Get<ImageVariants>().EncodeAsideAsync(stop.Token);
        while (_site.Get<AvifQueue>().Waiting > 0 && !stop.IsCancellationRequested) await Task.Yield();
        var then = (await GetAsync(request, "image/avif,image/webp")).OrThrow();
        Assert.Equal(("image/avif", true), (then.ContentType, then.IsFinal));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoding);
    }

    [Fact]
    public async Task Many_who_ask_at_once_have_it_computed_once()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(1200, 900));
        var computed = new ConcurrentBag<int>();
        using var listener = new MeterListener { InstrumentPublished = (i, l) => { if (i.Name == "media.variants.computed") l.EnableMeasurementEvents(i); } };
        listener.SetMeasurementEventCallback<int>((_, n, tags, _) => { if (tags.ToArray().Any(t => t is { Key: "format", Value: ".png" })) computed.Add(n); });
        listener.Start();
        var variants = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => GetAsync(new ImageRequest { Width = 777, Height = 333, Mode = ResizeMode.Stretch, Format = ImageFormat.Png }))));
        Assert.Single(variants.Select(v => v.OrThrow().File).Distinct());
        Assert.Single(computed);
        Assert.Single(Directory.EnumerateFiles(_site.Options.CachePath, "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task One_reader_who_leaves_does_not_spoil_it_for_the_next()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(1200, 900));
        var file = await _site.Get<IMediaStore>().FindAsync("a.jpg");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var request = new ImageRequest { Width = 480 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.Get<ImageVariants>().GetAsync(file!, request, null, gone.Token));
        Assert.True((await GetAsync(request)).Succeeded);
    }

    [Fact]
    public async Task A_replaced_picture_shows_its_new_self()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(400, 300));
        using var old = await PictureAsync(new ImageRequest { Width = 100 });
        await _site.Get<IMediaStore>().SaveAsync("a.jpg", new MemoryStream(Samples.Jpeg(300, 300)), overwrite: true);
        using var now = await PictureAsync(new ImageRequest { Width = 100 });
        Assert.Equal((75, 100), (old.Height, now.Height));
    }

    [Fact]
    public async Task Markup_that_calls_itself_a_picture_is_never_drawn()
    {
        await _site.Get<IMediaStore>().SaveAsync("a.png", new MemoryStream("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><rect width='100' height='100'/></svg>"u8.ToArray()), overwrite: false);
        Assert.Equal("media.brokenImage", Assert.Single((await GetAsync(new ImageRequest { Width = 50 }, path: "a.png")).Refusals).Code);
        Assert.ThrowsAny<VipsException>(() => Image.NewFromFile(Path.Combine(_site.Options.LibraryPath, "a.png")));
    }

    [Fact]
    public async Task A_picture_put_there_by_hand_that_is_too_large_is_not_decoded()
    {
        await _site.Get<IMediaStore>().SaveAsync("a.png", new MemoryStream(Samples.PngHeader(30_000, 30_000)), overwrite: false);
        Assert.Equal("media.tooManyPixels", Assert.Single((await GetAsync(new ImageRequest { Width = 50 }, path: "a.png")).Refusals).Code);
    }

    [Theory]
    [InlineData(101, null)]
    [InlineData(100, 99)]
    [InlineData(5000, null)]
    [InlineData(2049, null)]
    public void Sizes_nobody_offered_are_refused(int? width, int? height) =>
        Assert.Equal("media.sizeNotAllowed", Allow(new ImageRequest { Width = width, Height = height }, null).Refusals.First().Code);

    [Fact]
    public void What_multiplies_variants_needs_a_signature()
    {
        var request = new ImageRequest { Width = 100, Quality = 33, Anchor = new FocalPoint(0.3, 0.3), Background = "112233" };
        Assert.Equal(new ImageRequest { Width = 100 }, Allow(request, null).Value);
        var url = _site.Get<MediaUrls>().Of("a.jpg", request);
        Assert.Equal(request, Allow(request, url[(url.IndexOf("token=", StringComparison.Ordinal) + 6)..]).Value);
    }

    [Fact]
    public void The_cache_keeps_within_its_size()
    {
        _site.Options.CacheBytes = 1000;
        Directory.CreateDirectory(_site.Options.CachePath);
        for (var i = 0; i < 5; i++)
        {
            var file = Path.Combine(_site.Options.CachePath, $"{i}.jpg");
            File.WriteAllBytes(file, new byte[400]);
            File.SetLastAccessTimeUtc(file, new DateTime(2026, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc));
        }
        Assert.Equal(3, _site.Get<ImageVariants>().TrimCache());
        Assert.Equal(["3.jpg", "4.jpg"], Directory.EnumerateFiles(_site.Options.CachePath).Select(Path.GetFileName).Order());
    }

    private Outcome<ImageRequest> Allow(ImageRequest request, string? token) => _site.Get<ImageVariants>().Allow("a.jpg", request, token);

    private async Task<Outcome<ImageVariant>> GetAsync(ImageRequest request, string? accept = null, string path = "a.jpg") =>
        await _site.Get<ImageVariants>().GetAsync((await _site.Get<IMediaStore>().FindAsync(path))!, request, accept);

    private async Task<Image> PictureAsync(ImageRequest request) => Image.NewFromFile((await GetAsync(request)).OrThrow().File, memory: true);
}
