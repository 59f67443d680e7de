namespace TayNinhExemplars.BrowserTests;

/// <summary>Every page of the column, on a phone and on a desk, light and dark: accessible, within its window, without complaints.</summary>
public sealed class PublicPageTests(ColumnFixture column)
{
    private static readonly (string Name, string Path, int Status)[] Pages =
    [
        ("home", "/", 200),
        ("stories", "/tin-bai", 200),
        ("story", "/tin-bai/ngay-thu-bay-khong-hen", 200),
        ("own-comments", "/y-kien/cua-toi", 200),
        ("privacy", "/quyen-rieng-tu", 200),
        ("saved", "/bai-da-luu", 200),
        ("exemplars", "/guong", 200),
        ("exemplar", "/guong/ba-huynh-thi-lua", 200),
        ("awards", "/khen-thuong", 200),
        ("events", "/su-kien", 200),
        ("event", "/su-kien/giao-luu-hoi-nguoi-that", 200),
        ("movements", "/phong-trao", 200),
        ("movement", "/phong-trao/moi-ap-mot-viec-lam-hay", 200),
        ("search", "/tim-kiem?q=phân+trạm+y+tế", 200),
        ("search-nothing", "/tim-kiem?q=zxqwvk", 200),
        ("nominate", "/gioi-thieu-guong", 200),
        ("not-found", "/khong-co-trang-nay", 404),
        ("sign-in", "/dang-nhap", 200),
        ("photo-essay", "/tin-bai/phoi-suong-nhung-ngay-giap-tet", 200),
        ("interview", "/tin-bai/hoc-hai-thu-tieng-khong-cham-lai", 200),
        ("archive", "/tin-bai/luu-tru", 200),
        ("month", "/tin-bai/luu-tru/2026/02", 200),
        ("corrections", "/dinh-chinh", 200),
        ("style", "/_style", 200),
    ];

    public static TheoryData<string, int> EveryPageOnEveryScreen
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var page in Pages)
                foreach (var width in new[] { 390, 1280 }) rows.Add(page.Name, width);
            return rows;
        }
    }

    [Theory, MemberData(nameof(EveryPageOnEveryScreen))]
    public async Task A_page_is_accessible_and_fits(string name, int width)
    {
        var page = Pages.Single(p => p.Name == name);
        await using var reader = await column.VisitAsync(new Screen(width));
        Assert.Equal(page.Status, await reader.OpenAsync(page.Path));
        foreach (var dark in new[] { false, true })
        {
            await reader.PreferAsync(dark);
            await reader.PhotographAsync(name);
            Assert.Empty(await reader.FaultsAsync(coloursOnly: dark));
            Assert.InRange(await reader.OverflowAsync(), 0, 0);
        }
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_opens_whole_and_without_complaint()
    {
        await using var reader = await column.VisitAsync();
        var broken = new List<string>();
        reader.Page.Response += (_, answer) => { if (answer.Status >= 400) broken.Add($"{answer.Status} {answer.Url} on {reader.Page.Url}"); };
        var pages = 0;
        foreach (var part in await PlacesAsync(reader, "/sitemap.xml"))
            foreach (var address in await PlacesAsync(reader, part))
            {
                if (await reader.OpenAsync(address) != 200) broken.Add(address);
                pages++;
            }
        Assert.True(pages > 40, $"{pages} pages");
        Assert.Empty(broken);
        Assert.Empty(reader.Complaints);
    }

    private static async Task<IReadOnlyList<string>> PlacesAsync(Visitor reader, string sitemap)
    {
        var xml = System.Xml.Linq.XDocument.Parse(await (await reader.Page.Context.APIRequest.GetAsync(sitemap)).TextAsync());
        return [.. xml.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery)];
    }

    [Theory, InlineData("/"), InlineData("/tin-bai"), InlineData("/tin-bai/ngay-thu-bay-khong-hen"), InlineData("/guong/ba-huynh-thi-lua"), InlineData("/guong"), InlineData("/khen-thuong"), InlineData("/_style")]
    public async Task A_page_fits_the_narrowest_and_the_widest_window(string path)
    {
        foreach (var width in new[] { 320, 1920 })
        {
            await using var reader = await column.VisitAsync(new Screen(width));
            await reader.OpenAsync(path);
            Assert.InRange(await reader.OverflowAsync(), 0, 0);
        }
    }
}
