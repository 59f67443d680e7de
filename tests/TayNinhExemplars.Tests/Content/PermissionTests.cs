using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

/// <summary>Who may do what: one row a grant, one column a use case, for an item of one's own and of another.</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.Site.DisposeAsync();

    //                                save           publish         unpublish      delete         clone          discard
    [Theory]
    [InlineData("", false, false, false, false, false, false, false, false, false, false, false, false)]
    [InlineData("ViewContent", false, false, false, false, false, false, false, false, false, false, false, false)]
    [InlineData("EditOwnContent", true, false, false, false, false, false, false, false, true, false, true, false)]
    [InlineData("EditContent", true, true, false, false, false, false, false, false, true, true, true, true)]
    [InlineData("PublishOwnContent", true, false, true, false, true, false, false, false, true, false, true, false)]
    [InlineData("PublishContent", true, true, true, true, true, true, false, false, true, true, true, true)]
    [InlineData("DeleteOwnContent", false, false, false, false, false, false, true, false, false, false, false, false)]
    [InlineData("DeleteContent", false, false, false, false, false, false, true, true, false, false, false, false)]
    [InlineData("Edit_Article", true, true, false, false, false, false, false, false, true, true, true, true)]
    [InlineData("EditOwn_Article", true, false, false, false, false, false, false, false, true, false, true, false)]
    [InlineData("Publish_Article", true, true, true, true, true, true, false, false, true, true, true, true)]
    [InlineData("Edit_Section", false, false, false, false, false, false, false, false, false, false, false, false)]
    [InlineData("SiteOwner", true, true, true, true, true, true, true, true, true, true, true, true)]
    public async Task A_permission_allows_exactly_what_it_says(string permission,
        bool saveOwn, bool saveOther, bool publishOwn, bool publishOther, bool unpublishOwn, bool unpublishOther,
        bool deleteOwn, bool deleteOther, bool cloneOwn, bool cloneOther, bool discardOwn, bool discardOther)
    {
        var actor = permission.Length == 0 ? Desk.Person("ai-do") : Desk.Person("ai-do", permission);

        await ExpectAsync("save", saveOwn, saveOther, async i => await _desk.SaveAsync(i.Titled("sửa"), actor: actor), published: false);
        await ExpectAsync("publish", publishOwn, publishOther, async i => await _desk.PublishAsync(i.ContentItemId, actor: actor), published: false);
        await ExpectAsync("unpublish", unpublishOwn, unpublishOther, async i => await _desk.UnpublishAsync(i.ContentItemId, actor), published: true);
        await ExpectAsync("delete", deleteOwn, deleteOther, async i => await _desk.DeleteAsync(i.ContentItemId, actor), published: false);
        await ExpectAsync("clone", cloneOwn, cloneOther, async i => await _desk.CloneAsync(i.ContentItemId, actor), published: false);
        await ExpectAsync("discard", discardOwn, discardOther, async i => await _desk.DiscardAsync(i.ContentItemId, actor), published: true);

        async Task ExpectAsync(string what, bool own, bool other, Func<ContentItem, Task<Outcome<ContentItem>>> act, bool published)
        {
            foreach (var (theirs, allowed) in new[] { (true, own), (false, other) })
            {
                var item = Desk.Article($"{permission} {what}");
                item.Owner = theirs ? actor.Id : Desk.Editor.Id;
                var saved = (await _desk.SaveAsync(item, actor: Actor.System)).OrThrow();
                if (published) (await _desk.PublishAsync(saved.ContentItemId)).OrThrow();
                var outcome = await act(saved);
                Assert.True(allowed == outcome.Succeeded, $"{what} {(theirs ? "own" : "another's")} with '{permission}': {outcome.Refusals}");
                if (!allowed) Assert.Equal(["forbidden"], outcome.Codes());
            }
        }
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("ViewContent", false)]
    [InlineData("EditOwnContent", true)]
    [InlineData("EditOwn_Article", true)]
    [InlineData("EditOwn_Section", false)]
    public async Task Whoever_may_edit_their_own_may_begin_an_item(string permission, bool allowed) =>
        Assert.Equal(allowed, (await _desk.SaveAsync(Desk.Article("Mới"), actor: Desk.Person("nguoi-moi", permission))).Succeeded);

    [Fact]
    public async Task Whoever_may_not_publish_may_not_delete_a_published_page_either()
    {
        var item = await _desk.PublishedArticleAsync("Đang đăng");
        Assert.Equal(["content.delete-published"], (await _desk.DeleteAsync(item.ContentItemId, Desk.Person("xoa", "DeleteContent", "EditContent"))).Codes());
        Assert.NotNull(await _desk.PublishedAsync(item.ContentItemId));
    }

    [Fact]
    public async Task Whoever_may_delete_may_restore()
    {
        var item = await _desk.SavedAsync("Trong thùng rác");
        await _desk.DeleteAsync(item.ContentItemId);
        Assert.Equal(["forbidden"], (await _desk.RestoreAsync(item.ContentItemId, Desk.Person("sua", "EditContent"))).Codes());
        Assert.True((await _desk.RestoreAsync(item.ContentItemId, Desk.Person("xoa", "DeleteContent"))).Succeeded);
    }

    [Fact]
    public async Task Only_with_the_right_can_an_item_be_given_to_another_owner()
    {
        var item = await _desk.SavedAsync("Của ai");
        var given = item.Clone();
        given.Owner = StableIds.From("lan");

        Assert.Equal(item.Owner, (await _desk.SaveAsync(given, actor: Desk.Person("minh", "EditContent"))).OrThrow().Owner);
        Assert.Equal(given.Owner, (await _desk.SaveAsync(given, actor: Desk.Person("minh", "EditContent", "EditContentOwner"))).OrThrow().Owner);
    }

    [Fact]
    public async Task Restoring_a_version_needs_the_right_to_edit()
    {
        var item = await _desk.SavedAsync("Bản cũ");
        Assert.Equal(["forbidden"], (await _desk.RestoreVersionAsync(item.ContentItemId, item.ContentItemVersionId, actor: Desk.Person("khach", "ViewContent"))).Codes());
    }

    [Fact]
    public void An_actor_without_a_name_owns_nothing()
    {
        var item = Desk.Article("Vô chủ");
        Assert.False(new Actor("", "", new HashSet<string>(), new HashSet<string> { "EditOwnContent" }).May(ContentPermissions.EditContent, item));
        Assert.False(Actor.Nobody.May(ContentPermissions.ViewContent, item));
        Assert.True(Actor.System.May(ContentPermissions.DeleteContent, item));
    }
}
