using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TayNinhExemplars.BrowserTests;

/// <summary>The real program as its own process: a free port, a data path of its own, the sample content, a known password.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    public const string Password = "mật-khẩu-cho-kiểm-thử";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _data = Directory.CreateTempSubdirectory("exemplars-browser-").FullName;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private SiteProcess()
    {
        var web = Path.Combine(Root(), "src", "TayNinhExemplars.Web");
        // The tests were built into bin/<configuration>/net10.0; the site lies in the folder of the same name.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = web,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList =
            {
                Path.Combine(web, "bin", output.Parent!.Name, output.Name, "TayNinhExemplars.Web.dll"),
                "--urls", "http://127.0.0.1:0",
                "--environment", "Development",
                $"--Site:DataPath={_data}",
                $"--Site:DemoPassword={Password}",
                // So that a test can be many readers.
                "--Site:TrustedProxies:0=127.0.0.1",
            },
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The site stopped while it started:\n{Output}"));
    }

    public Uri Address => _address.Task.IsCompletedSuccessfully ? _address.Task.GetAwaiter().GetResult() : throw new InvalidOperationException("The site does not listen yet.");

    public string Output => string.Join('\n', _output);

    public static async Task<SiteProcess> StartAsync()
    {
        var site = new SiteProcess();
        try
        {
            site._process.Start();
            site._process.BeginOutputReadLine();
            site._process.BeginErrorReadLine();
            await site._address.Task.WaitAsync(Patience);
            await site.WaitUntilReadyAsync();
            return site;
        }
        catch (TimeoutException e)
        {
            await site.DisposeAsync();
            throw new TimeoutException($"The site was not ready within {Patience}:\n{site.Output}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TayNinhExemplars.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run inside the source tree.");
    }

    /// <summary>Until the index has caught up with the sample content: before that, search finds nothing.</summary>
    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (!(await client.GetAsync(new Uri(Address, "/readyz"), patience.Token)).IsSuccessStatusCode) await tick.WaitForNextTickAsync(patience.Token);
        }
        catch (OperationCanceledException over)
        {
            throw new TimeoutException("/readyz never answered well.", over);
        }
    }

    private void Read(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Value));
    }

    [GeneratedRegex(@"(?<=Now listening on: ""?)http://[0-9.:]+")]
    private static partial Regex Listening();
}
