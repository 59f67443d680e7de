using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

/// <summary>Files in parts over HTTP, as a tus client sends them.</summary>
public sealed class ResumableUploadTests : IAsyncLifetime
{
    private MediaHost _host = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await MediaHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_upload_that_stopped_at_nine_tenths_goes_on_from_there_and_lies_in_the_library()
    {
        // Three hours at 8 kbit/s: as long as a meeting, small enough for a test.
        var frames = 3 * 3600 * 1000 / 36;
        var mp3 = new byte[frames * 36];
        for (var i = 0; i < frames; i++) new byte[] { 0xFF, 0xF3, 0x18, 0xC4 }.CopyTo(mp3, i * 36);
        var address = await StartAsync("Hội nghị ba giờ.mp3", mp3.Length);
        Assert.Equal(HttpStatusCode.NoContent, (await PatchAsync(address, 0, mp3[..(mp3.Length / 2)])).StatusCode);

        // The line breaks in the middle of a part: what came is kept, nobody was told so.
        await SendBrokenAsync(address, mp3.Length / 2, mp3[(mp3.Length / 2)..(mp3.Length * 9 / 10)]);
        var head = await _host.SendAsync(HttpMethod.Head, address);
        Assert.Equal(mp3.Length * 9 / 10, Number(head, "Upload-Offset"));
        Assert.Equal(mp3.Length, Number(head, "Upload-Length"));

        var last = await PatchAsync(address, mp3.Length * 9 / 10, mp3[(mp3.Length * 9 / 10)..]);
        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
        var path = Uri.UnescapeDataString(Assert.Single(last.Headers.GetValues("Upload-Path")));
        await using var stored = (await _host.Store.OpenAsync(path, Ct))!;
        Assert.Equal(mp3.Length, stored.Length);
        Assert.Equal(10800, SoundLength.Measure(stored, "audio/mpeg")!.Length.TotalSeconds, 1.0);
        Assert.Empty(Directory.EnumerateFiles(_host.Options.UploadsPath));

        // The answer was lost; the client asks again and learns the same.
        var again = await PatchAsync(address, mp3.Length, []);
        Assert.Equal(path, Uri.UnescapeDataString(Assert.Single(again.Headers.GetValues("Upload-Path"))));
    }

    [Fact]
    public async Task A_restarted_server_knows_how_far_it_was()
    {
        var mp3 = Samples.Mp3(100);
        var address = await StartAsync("bản tin.mp3", mp3.Length);
        await PatchAsync(address, 0, mp3[..30000]);
        await using var twin = _host.Services.CreateAsyncScope();
        var found = await twin.ServiceProvider.GetRequiredService<PendingUploads>().FindAsync(address[^26..], MediaSite.Journalist, Ct);
        Assert.Equal(30000, found!.Received);
        Assert.True(File.Exists(Path.Combine(_host.Options.UploadsPath, address[^26..] + ".part")));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(0)]
    [InlineData(100000)]
    public async Task A_part_that_does_not_follow_is_refused_and_nothing_is_lost(long offset)
    {
        var mp3 = Samples.Mp3(100);
        var address = await StartAsync("a.mp3", mp3.Length);
        await PatchAsync(address, 0, mp3[..20000]);
        Assert.Equal(HttpStatusCode.Conflict, (await PatchAsync(address, offset, mp3[..500])).StatusCode);
        Assert.Equal(20000, Number(await _host.SendAsync(HttpMethod.Head, address), "Upload-Offset"));
    }

    [Fact]
    public async Task What_is_no_recording_is_refused_with_its_first_part_whatever_its_name_says()
    {
        var address = await StartAsync("ghi âm.mp3", 50_000_000);
        var answer = await PatchAsync(address, 0, Samples.Jpeg(800, 600));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("media.wrongKind", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync(HttpMethod.Head, address)).StatusCode);

        var page = await StartAsync("b.mp3", 60_000);
        Assert.Equal(HttpStatusCode.BadRequest, (await PatchAsync(page, 0, Encoding.UTF8.GetBytes("<html>" + new string('a', 5000)))).StatusCode);
    }

    [Fact]
    public async Task A_video_under_the_name_of_a_recording_is_found_out_at_its_end()
    {
        var video = Samples.Mp4("vide");
        var answer = await PatchAsync(await StartAsync("c.m4a", video.Length), 0, video);
        Assert.Contains("media.wrongKind", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var sound = Samples.Mp4("soun");
        Assert.Equal(HttpStatusCode.NoContent, (await PatchAsync(await StartAsync("c.m4a", sound.Length), 0, sound)).StatusCode);
    }

    [Theory]
    [InlineData(0, "media.empty")]
    [InlineData(600L << 20, "media.tooLarge")]
    [InlineData(long.MaxValue, "media.tooLarge")]
    public async Task A_size_that_cannot_be_is_refused_before_the_first_byte(long length, string code)
    {
        var answer = await PostAsync("d.wav", length);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_was_announced_is_refused()
    {
        var mp3 = Samples.Mp3(20);
        var address = await StartAsync("e.mp3", mp3.Length - 1);
        Assert.Equal(HttpStatusCode.BadRequest, (await PatchAsync(address, 0, mp3)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync(HttpMethod.Head, address)).StatusCode);
    }

    [Fact]
    public async Task An_upload_may_be_given_up_and_belongs_to_who_began_it()
    {
        var address = await StartAsync("f.mp3", 1000);
        await using (var scope = _host.Services.CreateAsyncScope())
            Assert.Null(await scope.ServiceProvider.GetRequiredService<PendingUploads>().FindAsync(address[^26..], MediaSite.Editor, Ct));
        Assert.Equal(HttpStatusCode.NoContent, (await _host.SendAsync(HttpMethod.Delete, address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PatchAsync(address, 0, Samples.Mp3(1))).StatusCode);
    }

    [Fact]
    public async Task Nobody_keeps_more_than_a_days_work_waiting()
    {
        for (var i = 0; i < 20; i++) await StartAsync($"g{i}.mp3", 1000);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await PostAsync("g.mp3", 1000)).StatusCode);
    }

    private async Task<string> StartAsync(string name, long length)
    {
        var answer = await PostAsync(name, length);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Ct));
        return answer.Headers.Location!.OriginalString;
    }

    private Task<HttpResponseMessage> PostAsync(string name, long length) => _host.SendAsync(HttpMethod.Post, "/toa-soan/api/tai-len", null, headers:
        [("Upload-Length", length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))},kind {Convert.ToBase64String("audio"u8)}")]);

    private Task<HttpResponseMessage> PatchAsync(string address, long offset, byte[] bytes) => SendPartAsync(address, offset, new ByteArrayContent(bytes));

    private Task<HttpResponseMessage> SendPartAsync(string address, long offset, HttpContent content)
    {
        content.Headers.ContentType = new("application/offset+octet-stream");
        return _host.SendAsync(HttpMethod.Patch, address, content, headers: [("Upload-Offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private async Task SendBrokenAsync(string address, long offset, byte[] bytes)
    {
        // The server's end of a broken line: the body throws after the last byte that came through.
        await using var scope = _host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ContinueUploadHandler>()
            .HandleAsync(new ContinueUpload(address[^26..], offset, new BrokenLine(bytes)), MediaSite.Journalist, Ct);
        Assert.True(outcome.Succeeded, outcome.Refusals.ToString());
    }

    private static long Number(HttpResponseMessage answer, string header) =>
        long.Parse(Assert.Single(answer.Headers.GetValues(header)), System.Globalization.CultureInfo.InvariantCulture);

    private sealed class BrokenLine(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was reset.");
    }
}
