using System.Text.Json;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>A story on a cheap phone at the edge of the network: 150 ms there and back, 1.6 Mbit/s, a processor four times slower than this one.</summary>
public sealed class SlowPhoneTests(ColumnFixture column)
{
    private const string Story = "/tin-bai/ngay-thu-bay-khong-hen";
    private const int MostRequests = 10;
    private const double MostText = 60_000;
    private const double MostPhoto = 40_000;
    private const double MostShift = 0.02;

    /// <summary>The promise is one second on a machine that does nothing else; a test runs beside others, so it is given more.</summary>
    private const double MostPaint = 2_500;

    [Fact]
    public async Task A_story_with_a_photo_is_light_early_and_still()
    {
        // The first asks for the pictures; AVIF is encoded aside and is there for the next reader.
        await using (var first = await column.VisitAsync(Screen.Phone))
        {
            await first.OpenAsync(Story);
            await WaitForAvifAsync(first.Page);
        }
        await using var reader = await column.VisitAsync(Screen.Phone);
        var wire = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var sizes = new Dictionary<string, double>(StringComparer.Ordinal);
        wire.Event("Network.responseReceived").OnEvent += (_, e) => types[Text(e, "requestId")] = e!.Value.GetProperty("response").GetProperty("mimeType").GetString() ?? "";
        wire.Event("Network.loadingFinished").OnEvent += (_, e) => sizes[Text(e, "requestId")] = e!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await wire.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });

        await reader.Page.GotoAsync(Story, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var paint = await reader.Page.EvaluateAsync<double>("() => new Promise(done => new PerformanceObserver(l => done(l.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))");
        var shift = await reader.Page.EvaluateAsync<double>("() => new Promise(done => { let sum = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 100); })");

        // Small portraits beside the text are pictures too, but no photo of the story; the largest is.
        var pictures = sizes.Where(s => types.GetValueOrDefault(s.Key, "").StartsWith("image/", StringComparison.Ordinal) && types[s.Key] != "image/svg+xml").ToList();
        var photo = pictures.Max(p => p.Value);
        TestContext.Current.TestOutputHelper?.WriteLine($"{sizes.Count} requests, {sizes.Values.Sum() - photo:F0} bytes and a photo of {photo:F0}, painted after {paint:F0} ms, shifted by {shift:F4}");
        Assert.InRange(sizes.Count, 1, MostRequests);
        Assert.InRange(sizes.Values.Sum() - photo, 1, MostText);
        Assert.InRange(photo, 1, MostPhoto);
        Assert.Equal("image/avif", types[pictures.MaxBy(p => p.Value).Key]);
        Assert.InRange(shift, 0, MostShift);
        Assert.InRange(paint, 1, MostPaint);
    }

    private static string Text(JsonElement? e, string name) => e!.Value.GetProperty(name).GetString()!;

    private static async Task WaitForAvifAsync(IPage page)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var url = await page.Locator(".cover img").EvaluateAsync<string>("i => i.currentSrc");
        while (await page.EvaluateAsync<string>("async u => (await fetch(u, { cache: 'reload', headers: { accept: 'image/avif,*/*' } })).headers.get('content-type')", url) != "image/avif") await tick.WaitForNextTickAsync(patience.Token);
    }
}
