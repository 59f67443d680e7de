using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Everything a reader can do with a mouse, done with keys alone.</summary>
public sealed class KeyboardTests(ColumnFixture column)
{
    private const string Story = "/tin-bai/ngay-thu-bay-khong-hen";
    private const string PhotoStory = "/tin-bai/phoi-suong-nhung-ngay-giap-tet";

    [Fact]
    public async Task The_first_key_leads_past_the_masthead()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(Story);
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#noi-dung", await Focused(reader.Page, "e.getAttribute('href')"));
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#noi-dung", reader.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_opens_turns_and_closes_and_gives_the_focus_back()
    {
        await using var reader = await column.VisitAsync(Screen.Phone);
        await reader.OpenAsync(PhotoStory);
        var first = reader.Page.Locator("button.enlarge").First;
        await first.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        var box = reader.Page.Locator("dialog.lightbox");
        await Assertions.Expect(box).ToBeVisibleAsync();
        var shown = await box.Locator("img").GetAttributeAsync("alt");
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEqual(shown, await box.Locator("img").GetAttributeAsync("alt"));
        await reader.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(shown, await box.Locator("img").GetAttributeAsync("alt"));
        await reader.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToBeHiddenAsync();
        Assert.Equal("enlarge", await Focused(reader.Page, "e.className"));
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Text_grows_contrast_and_darkness_come_and_are_remembered()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(Story);
        foreach (var selector in new[] { "[data-set=size][data-by='1']", "[data-set=contrast]", "[data-set=scheme]" })
        {
            await reader.Page.Locator(selector).FocusAsync();
            await reader.Page.Keyboard.PressAsync("Enter");
        }
        await reader.OpenAsync("/");
        Assert.Equal("1 more dark", await reader.Page.EvaluateAsync<string>("() => { const d = document.documentElement.dataset; return `${d.size} ${d.contrast} ${d.scheme}`; }"));
        Assert.Equal("true", await reader.Page.Locator("[data-set=contrast]").GetAttributeAsync("aria-pressed"));
        await reader.Page.Locator("[data-set=size][data-by='-1']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Space");
        Assert.Null(await reader.Page.Locator("html").GetAttributeAsync("data-size"));
    }

    [Fact]
    public async Task The_table_of_contents_opens_and_leads_to_its_chapter()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(Story);
        await reader.Page.Locator(".contents summary").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        var target = await Focused(reader.Page, "e.getAttribute('href')");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.EndsWith(target, reader.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(reader.Page.Locator(target)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_story_is_saved_read_without_a_network_and_removed()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(Story);
        var save = reader.Page.Locator("[data-save]");
        await save.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(save).ToHaveAttributeAsync("aria-pressed", "true");
        await reader.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        // The worker takes over the next page it sees.
        await reader.OpenAsync("/bai-da-luu");
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.OpenAsync(Story);
        await Assertions.Expect(reader.Page.Locator("h1")).ToBeVisibleAsync();
        await reader.Page.Context.SetOfflineAsync(false);
        await reader.OpenAsync("/bai-da-luu");
        await reader.Page.Locator("[data-saved-list] button").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("[data-saved-list] li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_citation_opens_from_the_tools()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync(Story);
        await reader.Page.Locator(".tools a[href='#trich-dan']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(reader.Page.Locator("#trich-dan")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_player_changes_speed_jumps_to_a_part_and_goes_on_where_one_stopped()
    {
        await using var reader = await column.VisitAsync();
        var sound = Silence(seconds: 300);
        await reader.Page.RouteAsync("**/media/mau.wav", route => route.FulfillAsync(Part(sound, route.Request.Headers.GetValueOrDefault("range"))));
        await reader.OpenAsync("/_style");
        var speed = reader.Page.Locator(".speeds select");
        await speed.FocusAsync();
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(1.25, await Audio<double>(reader.Page, "a.playbackRate"));

        await reader.Page.Locator(".chapters summary").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Locator(".chapters a[data-at='80']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime >= 80");
        await reader.Page.WaitForFunctionAsync("() => Number(localStorage.getItem('listened./media/mau.wav')) >= 80");
        await reader.Page.Locator("[data-back='15']").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForFunctionAsync("() => document.querySelector('audio').currentTime < 80");

        // Written on the next page: the one left may still say where it stopped while it goes.
        await reader.OpenAsync("/_style");
        await reader.Page.EvaluateAsync("() => { localStorage.setItem('listened./media/mau.wav', '120'); document.querySelector('audio').load(); }");
        await reader.Page.WaitForFunctionAsync("() => { const a = document.querySelector('audio'); if (a.readyState === 0) a.preload = 'metadata'; return a.currentTime === 120; }");
        await Assertions.Expect(reader.Page.Locator("[data-resumed]")).Not.ToBeEmptyAsync();
        Assert.Empty(reader.Complaints);
    }

    private static Task<T> Audio<T>(IPage page, string what) => page.EvaluateAsync<T>($"() => {{ const a = document.querySelector('audio'); return {what}; }}");

    /// <summary>As the site answers: a player jumps only where it may ask for a part.</summary>
    private static RouteFulfillOptions Part(byte[] whole, string? range)
    {
        var from = range is null ? 0 : int.Parse(range["bytes=".Length..].Split('-')[0], System.Globalization.CultureInfo.InvariantCulture);
        return new RouteFulfillOptions
        {
            Status = range is null ? 200 : 206,
            ContentType = "audio/wav",
            BodyBytes = whole[from..],
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept-Ranges"] = "bytes", ["Content-Range"] = $"bytes {from}-{whole.Length - 1}/{whole.Length}" },
        };
    }

    /// <summary>A WAV of eight thousand bytes a second.</summary>
    private static byte[] Silence(int seconds)
    {
        var bytes = seconds * 8000;
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(8000);
        writer.Write(8000);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(bytes);
        writer.Write(Enumerable.Repeat((byte)128, bytes).ToArray());
        writer.Flush();
        return file.ToArray();
    }

    private static Task<string> Focused(IPage page, string what) => page.EvaluateAsync<string>($"() => {{ const e = document.activeElement; return {what}; }}");
}
