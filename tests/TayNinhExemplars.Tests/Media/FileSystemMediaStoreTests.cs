using System.Text;
using TayNinhExemplars.Media;
using TayNinhExemplars.Media.Stores;

namespace TayNinhExemplars.Tests.Media;

public sealed class FileSystemMediaStoreTests : MediaStoreContract
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "media-tests", Guid.NewGuid().ToString("n"));

    protected override Task<IMediaStore> CreateAsync() => Task.FromResult<IMediaStore>(new FileSystemMediaStore(_root));

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Names_copied_from_a_Mac_are_found_under_their_composed_form()
    {
        var store = await CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(_root, "Gò Dầu.txt".Normalize(NormalizationForm.FormD)), "x");
        Assert.Equal("Gò Dầu.txt", Assert.Single(await store.ListAsync("")).Path);
        Assert.NotNull(await store.FindAsync("Gò Dầu.txt"));
    }

    [Fact]
    public async Task Half_written_files_are_never_listed()
    {
        var store = await CreateAsync();
        await File.WriteAllTextAsync(Path.Combine(_root, ".incoming", "x"), "x");
        Assert.Empty(await store.ListAsync(""));
    }
}
