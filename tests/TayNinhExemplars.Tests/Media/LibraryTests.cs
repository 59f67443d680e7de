using TayNinhExemplars.Media;

namespace TayNinhExemplars.Tests.Media;

public sealed class LibraryTests : IAsyncLifetime
{
    private MediaSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await MediaSite.CreateAsync();
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private MediaLibrary Library => _site.Get<MediaLibrary>();

    [Theory]
    [InlineData("nui ba den")]
    [InlineData("Núi Bà Đen")]
    [InlineData("ĐEN núi")]
    public async Task The_library_is_searched_without_marks(string text)
    {
        await _site.UploadAsync("1.jpg", Samples.Jpeg(100, 100));
        await _site.UploadAsync("2.jpg", Samples.Jpeg(100, 101));
        await _site.Get<DescribeMediaHandler>().HandleAsync(new DescribeMedia("1.jpg") { Alt = "Núi Bà Đen buổi sớm" }, MediaSite.Journalist);
        Assert.Equal("1.jpg", Assert.Single((await Library.ListAsync(new MediaQuery(Text: text))).Items).Path);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        for (var i = 0; i < 7; i++) await _site.UploadAsync($"{i}.png", Samples.Png(20 + i, 20));
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await Library.ListAsync(new MediaQuery("", Cursor: cursor, Size: 3));
            seen.AddRange(page.Items.Select(i => i.Path));
            cursor = page.Cursor;
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"{i}.png"), seen.Order());
    }

    [Fact]
    public async Task Folders_and_kinds_narrow_the_list()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(), "ảnh/2026");
        await _site.UploadAsync("b.wav", Samples.Wav(), "ảnh");
        Assert.Equal(["ảnh"], (await Library.ListAsync(new MediaQuery(""))).Folders);
        Assert.Equal("ảnh/b.wav", Assert.Single((await Library.ListAsync(new MediaQuery("ảnh"))).Items).Path);
        Assert.Equal("ảnh/2026/a.jpg", Assert.Single((await Library.ListAsync(new MediaQuery(Kind: MediaKind.Image))).Items).Path);
        Assert.Empty((await Library.ListAsync(new MediaQuery("../x"))).Items);
    }

    [Fact]
    public async Task Journalists_change_their_own_editors_change_all()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(), actor: MediaSite.Editor);
        var describe = new DescribeMedia("a.jpg") { Alt = "mới" };
        Assert.Equal("media.notYours", Assert.Single((await _site.Get<DescribeMediaHandler>().HandleAsync(describe, MediaSite.Journalist)).Refusals).Code);
        Assert.Equal("media.notYours", Assert.Single((await _site.Get<DeleteMediaHandler>().HandleAsync("a.jpg", MediaSite.Journalist)).Refusals).Code);
        Assert.Equal("mới", (await _site.Get<DescribeMediaHandler>().HandleAsync(describe, MediaSite.Editor)).OrThrow().Alt);
    }

    [Fact]
    public async Task Deleting_takes_file_row_and_variants()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg());
        var file = await _site.Get<IMediaStore>().FindAsync("a.jpg");
        var variant = (await _site.Get<ImageVariants>().GetAsync(file!, new ImageRequest { Width = 100 }, null)).OrThrow();
        (await _site.Get<DeleteMediaHandler>().HandleAsync("a.jpg", MediaSite.Journalist)).OrThrow();
        Assert.Null(await _site.Get<IMediaStore>().FindAsync("a.jpg"));
        Assert.Null(await Library.FindAsync("a.jpg"));
        Assert.False(File.Exists(variant.File));
    }

    [Fact]
    public async Task A_moved_file_keeps_what_was_said_of_it()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg());
        await _site.Get<DescribeMediaHandler>().HandleAsync(new DescribeMedia("a.jpg") { Credit = "Văn Nam", Focus = new FocalPoint(0.2, 0.3) }, MediaSite.Journalist);
        var moved = (await _site.Get<MoveMediaHandler>().HandleAsync(new MoveMedia("a.jpg", "mới/b.jpg"), MediaSite.Journalist)).OrThrow();
        Assert.Equal(("mới/b.jpg", "Văn Nam", new FocalPoint(0.2, 0.3)), (moved.Path, moved.Credit, moved.Focus));
        Assert.Null(await Library.FindAsync("a.jpg"));
        Assert.Equal("media.extensionChanged", (await _site.Get<MoveMediaHandler>().HandleAsync(new MoveMedia("mới/b.jpg", "b.exe"), MediaSite.Journalist)).Refusals.First().Code);
    }

    [Fact]
    public async Task Only_empty_folders_are_removed()
    {
        await _site.UploadAsync("a.jpg", Samples.Jpeg(), "x");
        var folders = _site.Get<MediaFolders>();
        Assert.Equal("media.folderNotEmpty", Assert.Single((await folders.DeleteAsync("x", MediaSite.Editor)).Refusals).Code);
        Assert.Equal("media.forbidden", Assert.Single((await folders.CreateAsync("y", MediaSite.Journalist)).Refusals).Code);
        Assert.Equal("media.folderIsFile", Assert.Single((await folders.CreateAsync("x/a.jpg/y", MediaSite.Editor)).Refusals).Code);
        Assert.True((await folders.CreateAsync("y/z", MediaSite.Editor)).Succeeded);
        Assert.True((await folders.DeleteAsync("y/z", MediaSite.Editor)).Succeeded);
    }

    [Fact]
    public async Task The_table_is_brought_in_step_with_the_files_and_twice_changes_nothing()
    {
        await _site.UploadAsync("gone.jpg", Samples.Jpeg());
        await _site.Get<IMediaStore>().DeleteAsync("gone.jpg");
        await _site.Get<IMediaStore>().SaveAsync("tay/x.png", new MemoryStream(Samples.Png(64, 32)), overwrite: false);
        Assert.Equal(new MediaSynced(1, 1), await _site.Get<SyncMediaHandler>().HandleAsync());
        Assert.Equal((64, 32), ((await Library.FindAsync("tay/x.png"))!.Width, (await Library.FindAsync("tay/x.png"))!.Height));
        Assert.Equal(new MediaSynced(0, 0), await _site.Get<SyncMediaHandler>().HandleAsync());
    }

    [Fact]
    public async Task Demo_pictures_are_drawn_once()
    {
        DemoPicture[] list = [new("demo/a.jpg", "portrait", "farmer", "Ông Lê Văn Còn", 1), new("demo/b.jpg", "scene", "rice", "", 2)];
        Assert.Equal(2, await _site.Get<DrawDemoPicturesHandler>().HandleAsync(list));
        Assert.Equal(0, await _site.Get<DrawDemoPicturesHandler>().HandleAsync(list));
        Assert.Equal((900, 1125), ((await Library.FindAsync("demo/a.jpg"))!.Width, (await Library.FindAsync("demo/a.jpg"))!.Height));
    }
}
