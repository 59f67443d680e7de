using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Tests.Editorial;
using TayNinhExemplars.Tests.Storage;
using NewsroomSite = TayNinhExemplars.Tests.Editorial.Newsroom;

namespace TayNinhExemplars.Tests.Search;

/// <summary>Readers narrow a search by the channel that brought a story out, and by its format.</summary>
public sealed class ChannelFacetTests : IAsyncLifetime
{
    private NewsroomSite _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await NewsroomSite.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_published_story_is_found_by_the_channel_of_its_desk()
    {
        var paper = await _desk.WorkflowAsync("newspaper");
        var portal = await _desk.WorkflowAsync("portal");
        var inPaper = (await _desk.ReachAsync(paper, paper.States.First(s => s.Kind == StateKind.Published).Id))!;
        var onPortal = (await _desk.ReachAsync(portal, portal.States.First(s => s.Kind == StateKind.Published).Id))!;
        await _desk.Site.Index.CatchUpAsync(TestContext.Current.CancellationToken);

        var all = Find(new());
        Assert.Equal([("c-newspaper", paper.Name.Vi, 1), ("c-portal", portal.Name.Vi, 1)], all.Facets["channel"].Select(c => (c.Value, c.Label, c.Count)).Order());
        Assert.Equal([inPaper.ContentItemId], Find(Only("channel", "c-newspaper")).Items.Select(i => i.Id));
        Assert.Equal([onPortal.ContentItemId], Find(Only("channel", "c-portal")).Items.Select(i => i.Id));
        Assert.Equal(("profile", 2), (all.Facets["format"].Single().Value, all.Facets["format"].Single().Count));
    }

    [Fact]
    public async Task A_story_that_no_desk_had_has_no_channel()
    {
        var draft = await _desk.DraftAsync(Actor.System);
        await _desk.Site.Index.CatchUpAsync(TestContext.Current.CancellationToken);
        var found = _desk.Site.Index.Index.Search(new SearchRequest { IncludeDrafts = true });
        Assert.Contains(draft.ContentItemId, found.Items.Select(i => i.Id));
        Assert.False(found.Facets.TryGetValue("channel", out var channels) && channels.Count > 0);
    }

    private SearchResponse Find(SearchRequest request) => _desk.Site.Index.Index.Search(request with { Query = "lò gốm" });

    private static SearchRequest Only(string facet, string value) => new() { Filters = new Dictionary<string, IReadOnlyList<string>> { [facet] = [value] } };
}
