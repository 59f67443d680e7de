using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>Somebody before a browser window. What the page complains of on its console is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly string Screenshots = Directory.CreateDirectory(Path.Combine(SiteProcess.Root(), "TestResults", "screenshots")).FullName;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Visitor(IBrowserContext context, IPage page, Screen screen)
    {
        (_context, Page, Screen) = (context, page, screen);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            // The browser also notes every answer that is no success; pages that answer 404 on purpose are no complaint.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }
    public Screen Screen { get; private set; }

    /// <summary>Errors of scripts and breaches of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Also waits for what the newsroom's script fetches and builds after the page has loaded.</summary>
    public async Task<int> OpenAsync(string path)
    {
        var late = Screen.Script && path.StartsWith("/toa-soan", StringComparison.Ordinal);
        var answer = await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = late ? WaitUntilState.NetworkIdle : WaitUntilState.Load });
        return answer!.Status;
    }

    /// <summary>The same page, as somebody sees it who prefers dark or light.</summary>
    public async Task PreferAsync(bool dark)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        Screen = Screen with { Dark = dark };
        // Colours are read from what is painted, and a busy machine paints the new ones a moment later.
        if (Screen.Script) await Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 50))))");
    }

    public async Task SignInAsync(string userName, string password)
    {
        await OpenAsync("/dang-nhap");
        await Page.Locator("input[name=UserName]").FillAsync(userName);
        await Page.Locator("input[name=Password]").FillAsync(password);
        await Page.Locator("main button.button-primary").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    /// <summary>Search follows publication within moments: asks again until it does, then opens the hit.</summary>
    public async Task FindAsync(string query, string title)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        var hit = Page.Locator(".hit h2 a").Filter(new LocatorFilterOptions { HasText = title });
        do await OpenAsync("/tim-kiem?q=" + Uri.EscapeDataString(query));
        while (await hit.CountAsync() == 0 && await tick.WaitForNextTickAsync(patience.Token));
        await hit.First.ClickAsync();
    }

    /// <summary>For somebody to look at; on a machine where nobody does, no picture is taken.</summary>
    public Task PhotographAsync(string name) => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
        ? Task.CompletedTask
        : Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, $"{name}-{Screen}.png"), FullPage = true });

    private static readonly List<string> ColourRules = ["color-contrast", "link-in-text-block"];

    /// <summary>What axe finds against WCAG 2.2 A and AA, a line for each element.</summary>
    /// <param name="coloursOnly">For a page whose structure was judged in its other colours just before: that is most of the work, and the same.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(bool coloursOnly = false)
    {
        // Axe is a script: in a window without scripts it would be waited for in vain.
        Assert.True(Screen.Script, "Accessibility is judged in a window with scripts.");
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = coloursOnly ? new RunOnlyOptions { Type = "rule", Values = ColourRules } : new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            // What passed is not carried over from the browser: it would be most of the page.
            ResultTypes = [ResultType.Violations],
        });
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Target} {n.Html}"))];
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
