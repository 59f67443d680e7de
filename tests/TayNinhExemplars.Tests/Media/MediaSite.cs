using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Media;

/// <summary>A library of its own in a temporary folder, with a real database beside it.</summary>
public sealed class MediaSite : IAsyncDisposable
{
    public static readonly Actor Journalist = new("0000000000000000000000001a", "phongvien",
        FrozenSet<string>.Empty, FrozenSet.Create("ManageOwnMediaContent"));

    public static readonly Actor Editor = new("0000000000000000000000002b", "thuky",
        FrozenSet<string>.Empty, FrozenSet.Create("ManageMediaContent"));

    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private MediaSite(MediaOptions options)
    {
        Options = options;
        _services = new ServiceCollection()
            .AddKernel(typeof(MediaOptions).Assembly)
            .AddStorage(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(options.DataPath, "site.db")}", "none"))
            .AddMedia(options)
            .AddLogging()
            .BuildServiceProvider(validateScopes: true);
        _scope = _services.CreateAsyncScope();
    }

    public MediaOptions Options { get; }

    public static async Task<MediaSite> CreateAsync(Action<MediaOptions>? configure = null)
    {
        var options = new MediaOptions { DataPath = Path.Combine(Path.GetTempPath(), "media-tests", Guid.NewGuid().ToString("n")) };
        configure?.Invoke(options);
        Directory.CreateDirectory(options.DataPath);
        var site = new MediaSite(options);
        await site.Get<SiteDbContext>().Database.EnsureCreatedAsync();
        return site;
    }

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public Task<Outcome<UploadedMedia>> UploadAsync(string name, byte[] bytes, string folder = "", Actor? actor = null) =>
        Get<UploadMediaHandler>().HandleAsync(new UploadMedia(name, folder, new MemoryStream(bytes)), actor ?? Journalist, TestContext.Current.CancellationToken);

    public async Task<string> RefusalOfAsync(string name, byte[] bytes, string folder = "")
    {
        var outcome = await UploadAsync(name, bytes, folder);
        Assert.False(outcome.Succeeded, "The upload should have been refused.");
        Assert.Empty(Directory.EnumerateFiles(Options.TemporaryPath));
        return Assert.Single(outcome.Refusals).Code;
    }

    public async Task<byte[]> ReadAsync(string path)
    {
        await using var stream = await Get<IMediaStore>().OpenAsync(path) ?? throw new FileNotFoundException(path);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataPath, recursive: true);
    }
}
