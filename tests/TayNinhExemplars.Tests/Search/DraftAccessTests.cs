using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;

namespace TayNinhExemplars.Tests.Search;

public sealed class DraftAccessTests : IDisposable
{
    private static readonly IReadOnlySet<string> Stories = new HashSet<string> { "Story" };
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    private readonly TemporaryIndex _site = new(
        Story("open", "Gương đã đăng"),
        Story("mine", "Gương nháp của tôi", published: false) with { Owner = "me" },
        Story("theirs", "Gương nháp người khác", published: false) with { Owner = "them" },
        Story("both", "Gương bản đăng") with { Owner = "them" },
        Story("both", "Gương bản nháp", published: false) with { Owner = "them" });

    [Fact]
    public void The_public_sees_no_draft() => Assert.Equal("both-p open-p", Seen(null));

    [Fact]
    public void An_author_sees_their_own_drafts_and_of_others_what_is_published() => Assert.Equal("both-p mine-d open-p", Seen(new("me", None, Stories)));

    [Fact]
    public void An_editor_sees_every_draft_which_stands_for_its_item() => Assert.Equal("both-d mine-d open-p theirs-d", Seen(new("editor", Stories, Stories)));

    [Fact]
    public void Who_may_see_none_sees_what_readers_see() => Assert.Equal("both-p open-p", Seen(new("reader", None, None)));

    [Fact]
    public void Counts_say_nothing_of_drafts_one_may_not_see()
    {
        var found = _site.Index.Search(new() { Query = "gương", Drafts = new("me", None, Stories) });
        Assert.Equal(3, found.Total);
        Assert.Equal(3, found.Facets["type"].Sum(f => f.Count));
    }

    private string Seen(DraftAccess? access) =>
        string.Join(' ', _site.Index.Search(new() { Query = "gương", Drafts = access }).Items.Select(i => i.VersionId).Order(StringComparer.Ordinal));

    public void Dispose() => _site.Dispose();
}
