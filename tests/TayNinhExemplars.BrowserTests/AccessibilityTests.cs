using System.Text.Json;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>The column for those who see badly, see nothing, or use no mouse.</summary>
public sealed class AccessibilityTests(ColumnFixture column)
{
    private const string Story = "/tin-bai/ngay-thu-bay-khong-hen";
    private static readonly string[] Paths = ["/", "/tin-bai", Story, "/tin-bai/phoi-suong-nhung-ngay-giap-tet", "/guong", "/guong/ba-huynh-thi-lua", "/khen-thuong", "/tim-kiem?q=phân+trạm", "/gioi-thieu-guong", "/bai-da-luu", "/tin-bai/luu-tru", "/_style"];

    public static TheoryData<string> Everywhere => [.. Paths];

    /// <summary>Light and dark as the system has them are judged with every page (<see cref="PublicPageTests"/>).</summary>
    [Theory, MemberData(nameof(Everywhere))]
    public async Task Every_way_of_seeing_is_without_a_fault(string path)
    {
        await using var reader = await column.VisitAsync(Screen.Phone);
        await reader.OpenAsync(path);
        foreach (var (name, media) in new (string, PageEmulateMediaOptions)[]
        {
            ("more contrast", new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.More, ForcedColors = ForcedColors.None }),
            ("more contrast, dark", new() { ColorScheme = ColorScheme.Dark, Contrast = Contrast.More, ForcedColors = ForcedColors.None }),
            ("forced colours", new() { ColorScheme = ColorScheme.Dark, Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.Active }),
        })
        {
            await reader.Page.EmulateMediaAsync(media);
            await PaintedAsync(reader.Page);
            // In forced colours the reader's own palette decides what stands out from what, not this page.
            var faults = (await reader.FaultsAsync()).Where(f => media.ForcedColors != ForcedColors.Active || !f.StartsWith("color-contrast", StringComparison.Ordinal));
            Assert.Empty(faults.Select(f => $"{name}: {f}"));
        }
        // The reader's own choices stand above the system's.
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.None });
        await reader.Page.EvaluateAsync("() => { document.documentElement.dataset.contrast = 'more'; document.documentElement.dataset.scheme = 'dark'; }");
        await PaintedAsync(reader.Page);
        Assert.Empty((await reader.FaultsAsync()).Select(f => $"chosen contrast in the dark: {f}"));
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Text_of_twice_the_size_stays_within_the_window(string path)
    {
        await using var reader = await column.VisitAsync(Screen.Phone);
        await reader.OpenAsync(path);
        await reader.Page.EvaluateAsync("() => { document.documentElement.dataset.size = '4'; }");
        await PaintedAsync(reader.Page);
        Assert.Equal(32, await reader.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.documentElement).fontSize)"));
        Assert.InRange(await reader.OverflowAsync(), 0, 0);
        Assert.Empty(await reader.FaultsAsync());
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_screen_reader_finds_its_way(string path)
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(path);
        var outline = await reader.Page.EvaluateAsync<JsonElement>("""
            () => {
              const seen = e => e.checkVisibility();
              const name = e => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ').map(i => document.getElementById(i)?.textContent.trim() || '').join(' ').trim();
              const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(seen);
              return {
                levels: headings.map(h => Number(h.tagName[1])),
                emptyHeadings: headings.filter(h => !h.textContent.trim()).length,
                banner: document.querySelectorAll('body > header').length,
                main: document.querySelectorAll('main').length,
                foot: document.querySelectorAll('body > footer').length,
                search: document.querySelectorAll('[role=search]').length,
                navigations: [...document.querySelectorAll('nav')].map(name),
                sections: [...document.querySelectorAll('section, aside')].filter(seen).filter(s => s.hasAttribute('aria-label') || s.hasAttribute('aria-labelledby')).map(name),
                nameless: [...document.querySelectorAll('a[href]:not([aria-hidden=true]), button, summary')].filter(seen)
                  .filter(e => !(e.getAttribute('aria-label') || e.textContent.trim() || e.querySelector('img[alt]:not([alt=""])'))).map(e => e.outerHTML.slice(0, 120)),
                unlabelled: [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(seen).filter(e => !e.labels?.length && !name(e)).map(e => e.outerHTML.slice(0, 120)),
                pictures: [...document.images].filter(i => !i.hasAttribute('alt')).length,
                skip: document.querySelector('a')?.getAttribute('href'),
                language: document.documentElement.lang,
              };
            }
            """);
        var levels = outline.GetProperty("levels").EnumerateArray().Select(l => l.GetInt32()).ToList();
        Assert.Single(levels, 1);
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
        Assert.Equal(0, outline.GetProperty("emptyHeadings").GetInt32());
        foreach (var landmark in new[] { "banner", "main", "foot", "search" }) Assert.True(1 == outline.GetProperty(landmark).GetInt32(), landmark);
        var navigations = Strings(outline, "navigations");
        Assert.All(navigations, Assert.NotEmpty);
        Assert.Equal(navigations.Count, navigations.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Strings(outline, "sections"), Assert.NotEmpty);
        Assert.Empty(Strings(outline, "nameless"));
        Assert.Empty(Strings(outline, "unlabelled"));
        Assert.Equal(0, outline.GetProperty("pictures").GetInt32());
        Assert.Equal("#noi-dung", outline.GetProperty("skip").GetString());
        Assert.Equal("vi", outline.GetProperty("language").GetString());
    }

    private static List<string> Strings(JsonElement outline, string name) => [.. outline.GetProperty(name).EnumerateArray().Select(e => e.GetString() ?? "")];

    private static Task PaintedAsync(IPage page) => page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 50))))");
}
