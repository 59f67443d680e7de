using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using TayNinhExemplars.Media;
using TayNinhExemplars.Tests.Documents;

namespace TayNinhExemplars.Tests.Media;

public sealed class MediaEndpointTests : IAsyncLifetime
{
    private MediaHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await MediaHost.StartAsync();
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_file_comes_with_its_type_tag_and_time_and_is_not_sent_twice()
    {
        await PutAsync("ảnh/bà đen.jpg", Samples.Jpeg());
        var answer = await _host.GetAsync("/media/%E1%BA%A3nh/b%C3%A0%20%C4%91en.jpg");
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Samples.Jpeg(), await answer.Content.ReadAsByteArrayAsync());
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("bytes", answer.Headers.AcceptRanges.Single());
        var again = await _host.GetAsync("/media/%E1%BA%A3nh/b%C3%A0%20%C4%91en.jpg", ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_recording_is_sent_in_the_parts_asked_for()
    {
        var wav = Samples.Wav();
        await PutAsync("a.wav", wav);
        var part = await _host.GetAsync("/media/a.wav", ("Range", "bytes=100-199"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal($"bytes 100-199/{wav.Length}", part.Content.Headers.ContentRange!.ToString());
        Assert.Equal(wav[100..200], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await _host.GetAsync("/media/a.wav", ("Range", "bytes=999999-"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync("/media/a.wav", ("Range", "bytes=0-9"), ("If-Range", "\"cũ\""))).StatusCode);
    }

    [Fact]
    public async Task A_head_request_tells_the_size_and_sends_nothing()
    {
        await PutAsync("a.wav", Samples.Wav());
        var answer = await _host.SendAsync(HttpMethod.Head, "/media/a.wav", may: "");
        Assert.Equal(Samples.Wav().Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Documents_are_downloads_under_their_own_name()
    {
        await PutAsync("Báo cáo.pdf", Samples.Pdf());
        var disposition = (await _host.GetAsync("/media/B%C3%A1o%20c%C3%A1o.pdf")).Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "Báo cáo.pdf"), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Fact]
    public async Task Only_an_address_with_a_version_may_be_kept_for_ever()
    {
        await PutAsync("a.jpg", Samples.Jpeg());
        Assert.DoesNotContain("immutable", (await _host.GetAsync("/media/a.jpg")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", (await _host.GetAsync("/media/a.jpg?v=1")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", (await _host.GetAsync("/media/a.jpg?width=100&v=1")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var interim = await _host.GetAsync("/media/a.jpg?width=100&v=1&format=auto", ("Accept", "image/avif,image/webp"));
        Assert.Equal(("image/webp", TimeSpan.FromSeconds(30)), (interim.Content.Headers.ContentType!.MediaType, interim.Headers.CacheControl!.MaxAge));
    }

    [Fact]
    public async Task The_accept_header_counts_only_when_the_format_is_automatic()
    {
        await PutAsync("a.jpg", Samples.Jpeg());
        var plain = await _host.GetAsync("/media/a.jpg?width=100", ("Accept", "image/webp"));
        Assert.Equal(("image/jpeg", false), (plain.Content.Headers.ContentType!.MediaType, plain.Headers.Vary.Count > 0));
        var auto = await _host.GetAsync("/media/a.jpg?width=100&format=auto", ("Accept", "image/webp"));
        Assert.Equal(("image/webp", "Accept"), (auto.Content.Headers.ContentType!.MediaType, auto.Headers.Vary.Single()));
    }

    [Theory]
    [InlineData("/media/a.jpg?width=101", HttpStatusCode.BadRequest)]
    [InlineData("/media/a.jpg?width=abc", HttpStatusCode.BadRequest)]
    [InlineData("/media/a.jpg?width=101&token=AAAAAAAAAAAAAAAAAAAAAA", HttpStatusCode.BadRequest)]
    [InlineData("/media/a.jpg?format=tga", HttpStatusCode.BadRequest)]
    [InlineData("/media/a.pdf?width=100", HttpStatusCode.BadRequest)]
    [InlineData("/media/missing.jpg", HttpStatusCode.NotFound)]
    [InlineData("/media/", HttpStatusCode.NotFound)]
    [InlineData("/media/..%2f..%2fsite.db", HttpStatusCode.NotFound)]
    [InlineData("/media/%2e%2e/site.db", HttpStatusCode.NotFound)]
    [InlineData("/media/.incoming/x", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_given_is_refused_in_plain_words(string url, HttpStatusCode status)
    {
        await PutAsync("a.jpg", Samples.Jpeg());
        await PutAsync("a.pdf", Samples.Pdf());
        var answer = await _host.GetAsync(url);
        Assert.Equal(status, answer.StatusCode);
        if (url.StartsWith("/media/a", StringComparison.Ordinal)) Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_signed_address_gives_any_size()
    {
        await PutAsync("a.jpg", Samples.Jpeg());
        var url = _host.Services.GetRequiredService<MediaUrls>().Of("a.jpg", new ImageRequest { Width = 123, Height = 77, Mode = ResizeMode.Crop });
        using var image = Image.NewFromBuffer(await (await _host.GetAsync(url)).Content.ReadAsByteArrayAsync());
        Assert.Equal((123, 77), (image.Width, image.Height));
    }

    [Fact]
    public async Task The_newsroom_uploads_describes_lists_and_deletes()
    {
        var form = new MultipartFormDataContent { { new StringContent("tin bài"), "folder" } };
        form.Add(new ByteArrayContent(Samples.Png()), "files", "Ảnh một.jpg");
        form.Add(new ByteArrayContent("MZ..."u8.ToArray()), "files", "virus.jpg");
        var stored = await JsonAsync(await _host.SendAsync(HttpMethod.Post, "/toa-soan/api/media", form));
        Assert.Equal("tin bài/anh-mot.png", stored["items"]![0]!["path"]!.GetValue<string>());
        Assert.Contains(".png", stored["items"]![0]!["notes"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("virus.jpg", "media.executable"), (stored["refused"]![0]!["name"]!.GetValue<string>(), stored["refused"]![0]!["code"]!.GetValue<string>()));

        var details = JsonContent.Create(new { path = "tin bài/anh-mot.png", alt = "Gặt lúa", focus = new { x = 0.25, y = 0.5 } });
        Assert.Equal("Gặt lúa", (await JsonAsync(await _host.SendAsync(HttpMethod.Put, "/toa-soan/api/media", details)))["alt"]!.GetValue<string>());
        var found = await JsonAsync(await _host.SendAsync(HttpMethod.Get, "/toa-soan/api/media?q=gat%20lua"));
        var item = Assert.Single(found["items"]!.AsArray())!;
        Assert.Equal(HttpStatusCode.OK, (await _host.GetAsync(item["thumb"]!.GetValue<string>())).StatusCode);
        Assert.Equal("tin bài", (await JsonAsync(await _host.SendAsync(HttpMethod.Get, "/toa-soan/api/media?folder=")))["folders"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NoContent, (await _host.SendAsync(HttpMethod.Delete, "/toa-soan/api/media?path=" + Uri.EscapeDataString("tin bài/anh-mot.png"))).StatusCode);
        Assert.Null(await _host.Store.FindAsync("tin bài/anh-mot.png"));
    }

    [Fact]
    public async Task A_refused_upload_is_a_problem_with_its_reason_in_Vietnamese()
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent("<svg/>"u8.ToArray()), "files", "a.svg" } };
        var answer = await _host.SendAsync(HttpMethod.Post, "/toa-soan/api/media", form, headers: ("Accept", "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("SVG", (await JsonAsync(answer))["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await _host.SendAsync(HttpMethod.Post, "/toa-soan/api/media", new StringContent("x"))).StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Unauthorized)]
    [InlineData("ViewContent", HttpStatusCode.Forbidden)]
    public async Task Others_have_no_business_in_the_library(string may, HttpStatusCode status)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            Assert.Equal(status, (await _host.SendAsync(method, "/toa-soan/api/media?path=a", method == HttpMethod.Get ? null : JsonContent.Create(new { path = "a" }), may)).StatusCode);
        Assert.Equal(status, (await _host.SendAsync(HttpMethod.Post, "/toa-soan/api/docx", new StringContent(""), may)).StatusCode);
    }

    [Fact]
    public async Task A_Word_document_becomes_Markdown_with_its_pictures_in_the_library()
    {
        var word = new WordFile();
        word.Add(WordFile.Styled("u1", "Tựa"), WordFile.P("Thân", word.Picture(Samples.Png(30, 30), "Hình")));
        var form = new MultipartFormDataContent { { new StringContent("word"), "folder" }, { new ByteArrayContent(word.ToBytes()), "file", "Bài viết.docx" } };
        var read = await JsonAsync(await _host.SendAsync(HttpMethod.Post, "/toa-soan/api/docx", form));
        Assert.Equal(("Tựa", "Thân![Hình](/media/word/bai-viet-anh-1.png)\n"), (read["title"]!.GetValue<string>(), read["markdown"]!.GetValue<string>()));
        Assert.NotNull(await _host.Store.FindAsync("word/bai-viet-anh-1.png"));
    }

    private Task PutAsync(string path, byte[] bytes) => _host.Store.SaveAsync(path, new MemoryStream(bytes), overwrite: true);

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
