using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TayNinhExemplars.BrowserTests.ColumnFixture))]

namespace TayNinhExemplars.BrowserTests;

/// <summary>How a page is looked at.</summary>
public sealed record Screen(int Width, bool Dark = false, bool Script = true)
{
    public static readonly Screen Desk = new(1280);
    public static readonly Screen Phone = new(390);

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}{(Script ? "" : "-plain")}";
}

/// <summary>One site and one browser for the whole run, started when the first test asks.</summary>
public sealed class ColumnFixture : IAsyncDisposable
{
    public const string NotInstalled = "Chromium is not installed: apt-get install chromium-headless-shell (or chromium)";

    /// <summary>The shell draws the same pages without a browser's own windows around them, in a third of the time.</summary>
    public static readonly string Chromium = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists) ?? "";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<SiteProcess>> _site = new(SiteProcess.StartAsync);
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _browser = new(LaunchAsync);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new(StringComparer.Ordinal);

    /// <summary>A window of its own. Skips the test where there is no browser.</summary>
    public Task<Visitor> VisitAsync(Screen? screen = null) => OpenWindowAsync(screen ?? Screen.Desk, null);

    /// <summary>A window of somebody who has signed in; the signing in itself happens once for each.</summary>
    public async Task<Visitor> SignInAsync(string userName, Screen? screen = null)
    {
        var session = await _sessions.GetOrAdd(userName, name => new Lazy<Task<string>>(() => BeginSessionAsync(name))).Value;
        return await OpenWindowAsync(screen ?? Screen.Desk, session);
    }

    /// <summary>As many readers as there are texts comment on a story.</summary>
    public async Task FloodAsync(string story, IReadOnlyList<string> texts) => await Crowd.CommentAsync((await _site.Value).Address, story, texts);

    private async Task<string> BeginSessionAsync(string userName)
    {
        await using var visitor = await VisitAsync();
        await visitor.SignInAsync(userName, SiteProcess.Password);
        return await visitor.Page.Context.StorageStateAsync();
    }

    private async Task<Visitor> OpenWindowAsync(Screen screen, string? session)
    {
        if (!File.Exists(Chromium))
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(NotInstalled);
            Assert.Skip(NotInstalled);
        }
        var site = await _site.Value;
        var (_, browser) = await _browser.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address.ToString(),
            StorageState = session,
            ViewportSize = new ViewportSize { Width = screen.Width, Height = 900 },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "vi-VN",
            JavaScriptEnabled = screen.Script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        return new Visitor(context, await context.NewPageAsync(), screen);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            var (driver, browser) = await _browser.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }
        if (_site.IsValueCreated) await (await _site.Value).DisposeAsync();
    }

    private static async Task<(IPlaywright, IBrowser)> LaunchAsync()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Flags }));
    }
}
