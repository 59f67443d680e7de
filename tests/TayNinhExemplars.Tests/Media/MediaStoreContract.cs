using System.Text;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

/// <summary>What every store promises.</summary>
public abstract class MediaStoreContract : IAsyncLifetime
{
    protected abstract Task<IMediaStore> CreateAsync();

    private IMediaStore _store = null!;

    public async ValueTask InitializeAsync() => _store = await CreateAsync();
    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task A_file_comes_back_byte_for_byte_with_its_size_and_time()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7)).ToArray();
        Assert.True(await _store.SaveAsync("tin bài/ảnh 1.jpg", new MemoryStream(bytes), overwrite: false));
        var entry = await _store.FindAsync("tin bài/ảnh 1.jpg");
        Assert.Equal((false, 300_000L, "ảnh 1.jpg"), (entry!.IsFolder, entry.Bytes, entry.Name));
        Assert.True(entry.LastWriteUtc.Year > 2000);
        Assert.Equal(bytes, await ReadAsync("tin bài/ảnh 1.jpg"));
    }

    [Fact]
    public async Task A_stream_can_be_read_from_the_middle()
    {
        await SaveAsync("a.bin", "0123456789");
        await using var stream = await _store.OpenAsync("a.bin");
        stream!.Position = 4;
        var part = new byte[3];
        await stream.ReadExactlyAsync(part);
        Assert.Equal("456", Encoding.ASCII.GetString(part));
        stream.Seek(-2, SeekOrigin.End);
        await stream.ReadExactlyAsync(part.AsMemory(0, 2));
        Assert.Equal("89", Encoding.ASCII.GetString(part, 0, 2));
        Assert.Equal(0, await stream.ReadAsync(part));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_overwritten_only_when_told()
    {
        await SaveAsync("a.txt", "một");
        Assert.False(await _store.SaveAsync("a.txt", Text("hai"), overwrite: false));
        Assert.Equal("một", Encoding.UTF8.GetString(await ReadAsync("a.txt")));
        Assert.True(await _store.SaveAsync("a.txt", Text("ba"), overwrite: true));
        Assert.Equal("ba", Encoding.UTF8.GetString(await ReadAsync("a.txt")));
    }

    [Fact]
    public async Task A_save_that_breaks_off_leaves_the_old_file()
    {
        await SaveAsync("a.txt", "nguyên vẹn");
        await Assert.ThrowsAnyAsync<Exception>(() => _store.SaveAsync("a.txt", new BrokenStream(), overwrite: true));
        Assert.Equal("nguyên vẹn", Encoding.UTF8.GetString(await ReadAsync("a.txt")));
        Assert.Single(await _store.ListAsync(""));
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        Assert.Null(await _store.FindAsync("a.txt"));
        Assert.Null(await _store.OpenAsync("a/b.txt"));
        Assert.False(await _store.DeleteAsync("a.txt"));
        Assert.False(await _store.MoveAsync("a.txt", "b.txt"));
        Assert.False(await _store.DeleteFolderAsync("a"));
        Assert.Empty(await _store.ListAsync("a"));
    }

    [Fact]
    public async Task Folders_list_their_own_and_go_with_what_they_hold()
    {
        await SaveAsync("a/b/x.txt", "x");
        await SaveAsync("a/y.txt", "y");
        Assert.True(await _store.CreateFolderAsync("a/trống"));
        Assert.False(await _store.CreateFolderAsync("a/trống"));
        Assert.Equal(["a/b", "a/trống", "a/y.txt"], (await _store.ListAsync("a")).Select(e => e.Path));
        Assert.True((await _store.FindAsync("a/b"))!.IsFolder);
        Assert.Equal(["a/b/x.txt", "a/y.txt"], (await _store.AllFilesAsync().ToListAsync()).Select(e => e.Path).Order());
        Assert.True(await _store.DeleteFolderAsync("a"));
        Assert.Empty(await _store.ListAsync(""));
    }

    [Fact]
    public async Task A_file_moves_but_never_onto_another()
    {
        await SaveAsync("a.txt", "a");
        await SaveAsync("b.txt", "b");
        Assert.False(await _store.MoveAsync("a.txt", "b.txt"));
        Assert.True(await _store.MoveAsync("a.txt", "mới/c.txt"));
        Assert.Null(await _store.FindAsync("a.txt"));
        Assert.Equal("a", Encoding.UTF8.GetString(await ReadAsync("mới/c.txt")));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/etc/passwd")]
    [InlineData("a/./b")]
    [InlineData("")]
    [InlineData(".an")]
    [InlineData("a\0b")]
    public async Task A_path_that_is_not_normal_is_a_mistake_of_the_caller(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.SaveAsync(path, Text("x"), overwrite: true));

    private Task SaveAsync(string path, string text) => _store.SaveAsync(path, Text(text), overwrite: false);

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<byte[]> ReadAsync(string path)
    {
        await using var stream = await _store.OpenAsync(path);
        var bytes = new MemoryStream();
        await stream!.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Promises a thousand bytes and fails after a hundred.</summary>
    private sealed class BrokenStream : Stream
    {
        public override int Read(byte[] buffer, int offset, int count) => Position < 100 ? (int)(Position += 100) : throw new IOException("The line went dead.");
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => 1000;
        public override long Position { get; set; }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => Position = offset;
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
