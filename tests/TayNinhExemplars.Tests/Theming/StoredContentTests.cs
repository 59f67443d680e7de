using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

public sealed class StoredContentTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theming").FullName;
    private ServiceProvider _services = null!;
    private AsyncServiceScope _scope;

    private T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddKernel(typeof(ContentItem).Assembly)
            .AddStorage(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "site.db")}", "none"))
            .AddSettings().AddContent().AddIndexing(Path.Combine(_folder, "index")).AddTheming(o => o.Strict = true)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _scope = _services.CreateAsyncScope();
        await Get<SiteDbContext>().Database.EnsureCreatedAsync();

        var json = Json.ParseObject(await File.ReadAllTextAsync(TestFiles.Find("Theming/Sample/content.json")));
        await Get<ContentDefinitionStore>().MergeAsync(json);
        var items = ((JsonArray)json["data"]!).OfType<JsonObject>().Select(i => i.ToContentItem()).ToList();
        var draft = items[1].Clone();
        (draft.ContentItemId, draft.ContentItemVersionId, draft.Published, draft.DisplayText) = ("4draft00000000000000000000", "4draftversion0000000000000", false, "Bản nháp");
        draft.Content["AliasPart"] = new JsonObject { ["Alias"] = "draft" };
        draft.Content["AutoroutePart"] = new JsonObject { ["Path"] = "tin-bai/nhap" };
        foreach (var item in items) (item.Latest, item.Published) = (true, true);
        await Get<ImportContentHandler>().HandleAsync([.. items, draft], new HashSet<string>(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{{ Content['alias:ba-dinh'] | display_url }}", "/tin-bai/ba-dinh")]
    [InlineData("{{ Content.Slug['tin-bai/ong-ba'] }}", "Ông Ba")]
    [InlineData("{{ Content['contentitemversionid:4version000000000000000002'] }}", "Ông Ba")]
    [InlineData("{{ Content['alias:draft'] }}{{ Content.Latest['alias:draft'] }}{{ Content['4draft00000000000000000000'] }}{{ Content['contentitemversionid:4draftversion0000000000000'] }}", "")]
    [InlineData("{% assign list = Content['slug:guong'] %}{{ list | list_count }} {{ list | list_items | map: 'DisplayText' | join: ', ' }}", "3 Bà Định &amp; &quot;vườn thuốc&quot; &lt;nam&gt;, Ông Ba, Cô Tư")]
    [InlineData("{{ Content['alias:ba-dinh'].Content.Story.Field | taxonomy_terms | first }}", "Đông y")]
    public async Task Templates_read_what_is_published_from_the_store(string liquid, string expected) => Assert.Equal(expected, await RenderAsync(liquid));

    [Fact]
    public async Task The_items_of_a_term_are_found()
    {
        var items = await Get<StoredContent>().WithTermAsync(SampleContent.TaxonomyId, "4term000000000000000000002", 0, 10, TestContext.Current.CancellationToken);
        Assert.Equal([SampleContent.StoryId], items.Select(i => i.ContentItemId));
    }

    [Fact]
    public async Task A_query_is_run_and_one_that_cannot_be_run_is_told()
    {
        await Get<KeyedDocuments>().PutAsync("Queries", new JsonObject
        {
            ["Recent"] = new JsonObject { ["Source"] = "Lucene", ["Template"] = """{ "query": { "match_all": {} }, "size": {{ size }} }""", ["ReturnContentItems"] = true },
            ["Old"] = new JsonObject { ["Source"] = "Sql", ["Template"] = "SELECT 1" },
        });
        var ct = TestContext.Current.CancellationToken;
        Assert.Empty((await Get<StoredContent>().QueryAsync("Recent", new Dictionary<string, object?>(StringComparer.Ordinal) { ["size"] = 5m }, ct))!);
        Assert.Null(await Get<StoredContent>().QueryAsync("Old", new Dictionary<string, object?>(StringComparer.Ordinal), ct));
        Assert.Null(await Get<StoredContent>().QueryAsync("Nope", new Dictionary<string, object?>(StringComparer.Ordinal), ct));
    }

    [Fact]
    public async Task Templates_that_recipes_brought_are_used_until_they_change()
    {
        async Task<string> ShowAsync(string content)
        {
            await Get<KeyedDocuments>().PutAsync("Templates", new JsonObject { ["Content__Story"] = new JsonObject { ["Content"] = content, ["Description"] = "" } });
            await Get<ThemeOverrides>().LoadAsync();
            await Get<ThemeOverrides>().LoadAsync();
            var story = await Get<ContentStore>().FindAsync(SampleContent.StoryId);
            return (await Get<PageRenderer>().RenderFragmentAsync(PageContent.Item(story!), new ThemeContext { Site = new SiteView(), Content = Get<StoredContent>() })).Html;
        }

        Assert.Equal("một", await ShowAsync("một"));
        Assert.Equal("hai", await ShowAsync("hai"));
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<string> RenderAsync(string liquid) => Get<PageRenderer>().RenderTextAsync(liquid, new ThemeContext { Site = new SiteView(), Content = Get<StoredContent>() }, ct: TestContext.Current.CancellationToken);
}
