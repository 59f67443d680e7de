using System.Text;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

public sealed class MediaUrlTests
{
    private static readonly MediaOptions Options = new() { SigningKey = Convert.ToBase64String(new byte[32]) };
    private static readonly MediaUrls Urls = new(Options, new MediaSigner(Options));

    // Orchard Core's own cases.
    [Theory]
    [InlineData("foo bar.jpg", "/media/foo%20bar.jpg")]
    [InlineData("my folder/foo bar.jpg", "/media/my%20folder/foo%20bar.jpg")]
    [InlineData("bàr.jpeg", "/media/b%C3%A0r.jpeg")]
    [InlineData("日本語.jpg", "/media/%E6%97%A5%E6%9C%AC%E8%AA%9E.jpg")]
    [InlineData("sub/dir/file.jpg", "/media/sub/dir/file.jpg")]
    [InlineData("/media/b%C3%A0r.jpeg", "/media/b%C3%A0r.jpeg")]
    [InlineData("bàr.jpeg?width=100", "/media/b%C3%A0r.jpeg?width=100")]
    [InlineData("http://bar", "http://bar")]
    [InlineData("~/bar", "/bar")]
    public void A_path_becomes_an_address(string path, string url) => Assert.Equal(url, Urls.Of(path));

    [Theory]
    [InlineData("foo bar.jpg", 100, "/media/foo%20bar.jpg?width=100")]
    [InlineData("bàr.jpeg", 200, "/media/b%C3%A0r.jpeg?width=200")]
    [InlineData("bàr.jpeg", 201, null)]
    public void A_free_size_needs_no_signature(string path, int width, string? url)
    {
        var made = Urls.Of(path, new ImageRequest { Width = width });
        if (url is not null) Assert.Equal(url, made);
        else Assert.StartsWith("/media/b%C3%A0r.jpeg?width=201&token=", made, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_stand_in_Orchards_order() => Assert.Equal("/media/bar?width=100&height=50&rmode=stretch",
        Urls.Of("bar", new ImageRequest { Width = 100, Height = 50, Mode = ResizeMode.Stretch }));

    [Fact]
    public void Both_forms_of_a_Vietnamese_name_have_one_address() =>
        Assert.Equal(Urls.Of("Gò Dầu.jpg"), Urls.Of("Gò Dầu.jpg".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("?width=480&rmode=crop", "/media/a.jpg?width=480&rmode=crop")]
    [InlineData("", "/media/a.jpg")]
    [InlineData("?width=abc", "/media/a.jpg?width=abc")]
    [InlineData("?width=481&height=7", "/media/a.jpg?width=481&height=7&token=")]
    [InlineData("?width=480&rxy=0.25%2C0.75", "/media/a.jpg?width=480&rxy=0.25,0.75&token=")]
    public void A_template_asks_by_query(string query, string begins) => Assert.StartsWith(begins, Urls.Of("a.jpg", query), StringComparison.Ordinal);

    [Fact]
    public void A_signature_belongs_to_one_picture_and_one_request()
    {
        var request = new ImageRequest { Width = 777, Version = "1" };
        var url = Urls.Of("a.jpg", request);
        var token = url[(url.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        Assert.True(Urls.IsSigned("a.jpg", request, token));
        Assert.True(Urls.IsSigned("a.jpg", request with { Version = "2" }, token));
        Assert.False(Urls.IsSigned("b.jpg", request, token));
        Assert.False(Urls.IsSigned("a.jpg", request with { Width = 778 }, token));
        Assert.False(Urls.IsSigned("a.jpg", request, token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));
        Assert.False(Urls.IsSigned("a.jpg", request, new string('x', 5000)));
    }

    [Theory]
    [InlineData("width", "-1")]
    [InlineData("width", "1e3")]
    [InlineData("width", "99999999999")]
    [InlineData("rmode", "1")]
    [InlineData("rmode", "xoay")]
    [InlineData("format", "bmp")]
    [InlineData("rxy", "2,0")]
    [InlineData("rxy", "a,b")]
    [InlineData("quality", "101")]
    [InlineData("bgcolor", "red")]
    public void A_parameter_that_means_nothing_is_refused(string name, string value) =>
        Assert.True(ImageRequest.Parse(n => n == name ? value : null).Refusals.Any);

    [Fact]
    public void A_query_reads_back_as_it_was_written()
    {
        var request = new ImageRequest { Width = 1, Height = 2, Mode = ResizeMode.BoxPad, Anchor = new FocalPoint(0.25, 1), Format = ImageFormat.Avif, Quality = 5, Background = "aabbcc", Version = "x" };
        var query = System.Web.HttpUtility.ParseQueryString(request.ToQuery());
        Assert.Equal(request, ImageRequest.Parse(n => query[n]).Value);
    }

    [Fact]
    public void A_set_of_sizes_ends_with_the_first_that_covers_the_original()
    {
        var item = new MediaItemView { Path = "a.jpg", Url = "/media/a.jpg", ContentType = "image/jpeg", Kind = MediaKind.Image, Width = 1000, Height = 500, Version = "7", Colour = "#112233" };
        var picture = SrcSet.For(item, Urls, [320, 640, 1280, 1600]);
        Assert.Equal([320, 640, 1000], picture.Sizes.Select(s => s.Width));
        Assert.Equal("/media/a.jpg?width=320&format=auto&v=7", picture.Sizes[0].Url);
        Assert.Equal((1000, 500, "#112233"), (picture.Width, picture.Height, picture.Colour));
        var square = SrcSet.For(item with { Focus = new FocalPoint(0.2, 0.5) }, Urls, [320, 640], ratio: 1);
        Assert.Equal((500, 500), (square.Width, square.Height));
        Assert.Contains("rmode=crop&rxy=0.2,0.5", square.SrcSet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_a_recipe_becomes_a_request()
    {
        var profile = System.Text.Json.JsonSerializer.Deserialize<MediaProfile>("""{ "Hint": "", "Width": 2048, "Height": 600, "Mode": 2, "Format": 6, "Quality": 100 }""", Kernel.Json.Options)!;
        Assert.Equal(new ImageRequest { Width = 2048, Height = 600, Mode = ResizeMode.Crop, Format = ImageFormat.WebP }, profile.ToRequest());
    }
}
