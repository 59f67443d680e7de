using System.Diagnostics;
using System.Globalization;
using Npgsql;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace TayNinhExemplars.Tests.Storage;

/// <summary>
/// PostgreSQL for the tests: the server named by TEST_POSTGRES, or one of our own that is started for this run when the first
/// test asks, listens on a socket in a temporary folder only, and is stopped with the run. Every site gets a database of its own,
/// copied from one that was migrated once.
/// </summary>
public sealed class PostgresFixture : TestDatabase, IAsyncDisposable
{
    public const string NotInstalled = "PostgreSQL is not installed: apt-get install postgresql";

    private readonly Lazy<Task<string?>> _server;
    private readonly Lazy<Task<string>> _template;
    private readonly Lazy<Task<string>> _copyWay;
    private readonly SemaphoreSlim _copying = new(1, 1);
    private string? _folder;
    private string? _binaries;

    public PostgresFixture()
    {
        _server = new(StartAsync);
        _template = new(MakeTemplateAsync);
        _copyWay = new(CopyWayAsync);
    }

    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public override async Task<string> NewAsync(string folder)
    {
        await AvailableOrSkipAsync();
        var template = await _template.Value;
        var name = $"site_{Guid.NewGuid():n}";
        // A template is copied by one at a time.
        await _copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}{await _copyWay.Value}");
        }
        finally
        {
            _copying.Release();
        }
        return await ConnectionStringAsync(name);
    }

    public override async Task DropAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (_template.IsValueCreated && _template.Value.IsCompletedSuccessfully) await DropAsync(await ConnectionStringAsync(await _template.Value));
        NpgsqlConnection.ClearAllPools();
        if (_folder is null) return;
        await RunAsync("pg_ctl", ["-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop"]);
        Directory.Delete(_folder, recursive: true);
        _copying.Dispose();
    }

    /// <summary>Skips the test where there is no server, but never in CI: there a missing one is a failure.</summary>
    private async Task AvailableOrSkipAsync()
    {
        if (await _server.Value is not null) return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(NotInstalled);
        Assert.Skip(NotInstalled);
    }

    /// <summary>Copying the files of hundreds of small tables is ten times as quick as logging them block by block; before version 15 there is no other way.</summary>
    private async Task<string> CopyWayAsync()
    {
        await using var connection = new NpgsqlConnection((await _server.Value)!);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY FILE_COPY" : "";
    }

    private async Task<string> MakeTemplateAsync()
    {
        var name = $"template_{Guid.NewGuid():n}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var connection = await ConnectionStringAsync(name);
        await MigrateAsync(connection);
        await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
        return name;
    }

    private async Task<string> ConnectionStringAsync(string database) => new NpgsqlConnectionStringBuilder((await _server.Value)!)
    {
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection((await _server.Value)!);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string?> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given) return given;
        _binaries = FindBinaries();
        if (_binaries is null) return null;

        // A socket's path may not be longer than about a hundred characters, so not below a deep temporary folder.
        _folder = Directory.CreateDirectory($"/tmp/pg-{Guid.NewGuid().ToString("n")[..12]}").FullName;
        if (ServerUser is { } user) await RunProcessAsync("chown", [user, _folder]);
        await RunAsync("initdb", ["-D", Path.Combine(_folder, "data"), "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]);
        // A database that is thrown away need not survive a power cut.
        await RunAsync("pg_ctl", ["-D", Path.Combine(_folder, "data"), "-w", "-l", Path.Combine(_folder, "log"), "-o",
            $"-k {_folder} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200", "start"]);
        StopWithThisProcess();
        return $"Host={_folder};Username=postgres;Database=postgres";
    }

    /// <summary>A run that is killed cannot stop its server; a shell that outlives it does, and takes the folder away.</summary>
    private void StopWithThisProcess()
    {
        var stop = $"kill -INT $(head -n 1 {_folder}/data/postmaster.pid); sleep 2; rm -rf {_folder}";
        var wait = $"while kill -0 {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} && test -e {_folder}/data/postmaster.pid; do sleep 1; done; test -e {_folder}/data/postmaster.pid && {{ {stop}; }}";
        using var shell = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", $"({wait}) >/dev/null 2>&1 </dev/null &"]) { UseShellExecute = false });
    }

    private static string? FindBinaries() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>The server refuses to run as root.</summary>
    private static string? ServerUser => Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private Task RunAsync(string program, string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return ServerUser is { } user ? RunProcessAsync("runuser", ["-u", user, "--", path, .. arguments]) : RunProcessAsync(path, arguments);
    }

    private static async Task RunProcessAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp", UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        // The server inherits the pipes and keeps them open, so what is read is what came before the exit.
        var errors = new List<string>();
        process.ErrorDataReceived += (_, line) => { lock (errors) errors.Add(line.Data ?? ""); };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, line) => { lock (errors) errors.Add(line.Data ?? ""); };
        process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!process.HasExited) await Task.Delay(20, patience.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {string.Join('\n', errors)}");
    }
}
