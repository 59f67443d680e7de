using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

public sealed class ImportOnSqlite() : ImportContract(TestDatabase.Sqlite);

public sealed class ImportOnPostgreSql(PostgresFixture postgres) : ImportContract(postgres);

/// <summary>Orchard's import rules: the version id decides, and the flags of the import say what older versions lose.</summary>
public abstract class ImportContract(TestDatabase database) : ContentStoreContract(database)
{
    private const string Item = "4item000000000000000000000", V1 = "4version100000000000000000", V2 = "4version200000000000000000", V3 = "4version300000000000000000";

    /// <summary>What a new version takes from the one that is latest and published: (import's flags) -> (old's flags, new's flags).</summary>
    [Theory]
    [InlineData(true, true, "--", "LP")]
    [InlineData(true, false, "-P", "L-")]
    [InlineData(false, true, "L-", "-P")]
    [InlineData(false, false, "LP", "--")]
    public async Task A_new_version_takes_the_flags_it_asks_for_from_the_older(bool latest, bool published, string old, string added)
    {
        await Desk.ImportAsync(Version(V1, "Một", true, true));

        var result = await Desk.ImportAsync(Version(V2, "Hai", latest, published));

        Assert.Equal((1, 0, 0), (result.Added, result.Updated, result.Unchanged));
        Assert.Equal((old, added), (await FlagsAsync(V1), await FlagsAsync(V2)));
    }

    [Fact]
    public async Task A_draft_keeps_its_place_beside_a_published_import_and_gives_it_up_to_a_newer_draft()
    {
        await Desk.ImportAsync(Version(V1, "Đăng", true, true), Version(V2, "Nháp", true, false));
        Assert.Equal(("-P", "L-"), (await FlagsAsync(V1), await FlagsAsync(V2)));

        await Desk.ImportAsync(Version(V3, "Nháp mới", true, false));
        Assert.Equal(("-P", "--", "L-"), (await FlagsAsync(V1), await FlagsAsync(V2), await FlagsAsync(V3)));
    }

    [Fact]
    public async Task The_order_of_published_and_draft_in_one_import_does_not_matter()
    {
        await Desk.ImportAsync(Version(V2, "Nháp", true, false), Version(V1, "Đăng", false, true));
        Assert.Equal(("-P", "L-"), (await FlagsAsync(V1), await FlagsAsync(V2)));
    }

    [Fact]
    public async Task A_published_version_without_a_draft_beside_it_is_the_latest_too()
    {
        await Desk.ImportAsync(Version(V1, "Chỉ có bản đăng", false, true));
        Assert.Equal("LP", await FlagsAsync(V1));
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        var item = Version(V1, "Như cũ", true, true);
        item.Content["TitlePart"] = new JsonObject { ["Title"] = "Như cũ" };
        item.Content["AutoroutePart"] = new JsonObject();
        await Desk.ImportAsync(item);
        var changes = await Desk.LastChangeAsync();
        Site.Clock.Advance(TimeSpan.FromDays(3));

        var again = await Desk.ImportAsync(item);

        Assert.Equal((0, 0, 1), (again.Added, again.Updated, again.Unchanged));
        Assert.Equal(changes, await Desk.LastChangeAsync());
    }

    [Fact]
    public async Task An_unchanged_version_does_not_take_its_place_back_from_what_the_newsroom_wrote_since()
    {
        var imported = Version(V1, "Bản nhập", true, true);
        await Desk.ImportAsync(imported);
        Site.Clock.Advance(TimeSpan.FromHours(1));
        var mine = (await Desk.SaveAndPublishAsync((await Desk.LatestAsync(Item))!.Titled("Bản của tòa soạn"), V1)).OrThrow();

        await Desk.ImportAsync(imported);

        Assert.Equal("LP", await FlagsAsync(mine.ContentItemVersionId));
        Assert.Equal("--", await FlagsAsync(V1));
    }

    [Fact]
    public async Task A_known_version_is_changed_in_place_and_keeps_what_the_import_leaves_out()
    {
        var first = Version(V1, "Một", true, true);
        first.Content["RatingPart"] = new JsonObject { ["Count"] = 7 };
        first.Content["Article"] = new JsonObject { ["Lead"] = new JsonObject { ["Text"] = "Sa pô" } };
        await Desk.ImportAsync(first);
        await Desk.ImportAsync(Version(V1, "Một, đã sửa", true, true));

        var found = Assert.Single(await Desk.VersionsAsync(Item));
        Assert.Equal(("Một, đã sửa", "LP"), (found.DisplayText, await FlagsAsync(V1)));
        var item = await Desk.PublishedAsync(Item);
        Assert.Equal(7, (int)item!.Part("RatingPart")!["Count"]!);
        Assert.Equal("Sa pô", item.Lead());
    }

    [Fact]
    public async Task A_newer_edit_of_a_known_version_brings_its_flags()
    {
        await Desk.ImportAsync(Version(V1, "Nháp", true, false));
        var elsewhere = Version(V1, "Nháp, đã đăng ở nơi khác", true, true);
        elsewhere.PublishedUtc = elsewhere.ModifiedUtc = Site.Now.AddDays(1);

        await Desk.ImportAsync(elsewhere);

        Assert.Equal("LP", await FlagsAsync(V1));
        Assert.Equal(Site.Now.AddDays(1), (await Desk.PublishedAsync(Item))!.PublishedUtc);
    }

    [Fact]
    public async Task An_older_edit_of_a_known_version_does_not_bring_back_what_was_taken_down()
    {
        await Desk.ImportAsync(Version(V1, "Đăng", true, true));
        await Desk.UnpublishAsync(Item);
        var old = Version(V1, "Đăng, chữ cũ", true, true);
        old.ModifiedUtc = Site.Now.AddDays(-2);
        old.PublishedUtc = Site.Now.AddDays(-2);

        await Desk.ImportAsync(old);

        Assert.Equal("L-", await FlagsAsync(V1));
    }

    [Fact]
    public async Task A_version_id_met_twice_in_one_import_counts_once()
    {
        var result = await Desk.ImportAsync(Version(V1, "Đầu tiên", true, true), Version(V1, "Trùng", true, true));
        Assert.Equal((1, 0, 0), (result.Added, result.Updated, result.Unchanged));
        Assert.Equal("Đầu tiên", (await Desk.PublishedAsync(Item))!.DisplayText);
    }

    [Fact]
    public async Task Absent_version_and_item_ids_are_made()
    {
        var nameless = Version("", "Không mã", true, true);
        nameless.ContentItemId = "";
        await Desk.ImportAsync(nameless, nameless);
        var found = await Site.AskAsync(async (ContentStore s) => await s.StreamAsync(VersionKind.Published).ToListAsync());
        Assert.Equal(2, found.Select(i => (i.ContentItemId, i.ContentItemVersionId)).Distinct().Count());
        Assert.All(found, i => Assert.True(Ids.IsValid(i.ContentItemId) && Ids.IsValid(i.ContentItemVersionId)));
    }

    [Fact]
    public async Task An_item_without_a_version_id_adds_a_version_only_when_it_says_something_new()
    {
        await Desk.ImportAsync(Version("", "Không mã phiên bản", true, true));
        Site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await Desk.ImportAsync(Version("", "Không mã phiên bản", true, true))).Unchanged);
        Assert.Equal(1, (await Desk.ImportAsync(Version("", "Đã sửa", true, true))).Added);
        Assert.Equal(["Đã sửa", "Không mã phiên bản"], (await Desk.VersionsAsync(Item)).Select(v => v.DisplayText));
    }

    [Fact]
    public async Task Dates_owner_and_author_of_the_import_are_kept_and_absent_dates_filled()
    {
        var dated = Version(V1, "Có ngày", true, true);
        (dated.CreatedUtc, dated.ModifiedUtc, dated.PublishedUtc) = (new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc), new(2020, 2, 2, 3, 4, 5, DateTimeKind.Utc), new(2020, 1, 9, 3, 4, 5, DateTimeKind.Utc));
        (dated.Owner, dated.Author) = (StableIds.From("lan"), "lan");
        var bare = Version(V2, "Không ngày", true, true);
        bare.ContentItemId = "4other00000000000000000000";
        await Desk.ImportAsync(dated, bare);

        var found = (await Desk.PublishedAsync(Item))!;
        Assert.Equal((dated.CreatedUtc, dated.ModifiedUtc, dated.PublishedUtc, dated.Owner, "lan"), (found.CreatedUtc, found.ModifiedUtc, found.PublishedUtc, found.Owner, found.Author));
        found = (await Desk.PublishedAsync(bare.ContentItemId))!;
        Assert.Equal((Site.Now, Site.Now, Site.Now), (found.CreatedUtc, found.ModifiedUtc, found.PublishedUtc));
    }

    [Fact]
    public async Task Imported_items_get_paths_and_clashes_within_a_batch_are_numbered_for_good()
    {
        var items = Enumerable.Range(0, 3).Select(n =>
        {
            var item = Version(StableIds.From($"v{n}"), "Trùng tên", true, true);
            item.ContentItemId = StableIds.From($"i{n}");
            item.Content["AutoroutePart"] = new JsonObject();
            return item;
        }).ToArray();
        await Desk.ImportAsync(items);
        await Desk.DeleteAsync(items[0].ContentItemId);
        var again = await Desk.ImportAsync(items);

        Assert.Equal(3, again.Unchanged);
        Assert.Equal(["tin-bai/trung-ten-1", "tin-bai/trung-ten-2"], new[] { await Desk.PublishedAsync(items[1].ContentItemId), await Desk.PublishedAsync(items[2].ContentItemId) }.Select(i => i.Path()));
    }

    [Fact]
    public async Task One_refused_item_undoes_the_whole_import_and_is_named()
    {
        var bad = Version(V2, "Đường dẫn hỏng", true, true);
        bad.ContentItemId = "4bad0000000000000000000000";
        bad.Content["AutoroutePart"] = new JsonObject { ["Path"] = "a b" };

        var failure = await Assert.ThrowsAsync<ImportException>(() => Desk.ImportAsync(Version(V1, "Tốt", true, true), bad));

        Assert.Contains("Đường dẫn hỏng", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["content.path-characters"], failure.Refusals.Select(r => r.Code));
        Assert.Null(await Desk.LatestAsync(Item));
        Assert.Empty(await Desk.ChangesAsync());
    }

    [Theory]
    [InlineData("ContentItemId", "khong\0", "content.not-an-id")]
    [InlineData("ContentItemId", "dai-qua-hai-muoi-sau-ky-tu-roi", "content.not-an-id")]
    [InlineData("ContentItemVersionId", "có dấu", "content.not-an-id")]
    [InlineData("ContentType", "", "content.type-unknown")]
    [InlineData("ContentType", "Bài\0", "content.type-unknown")]
    [InlineData("Owner", "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd", "content.too-long")]
    public async Task What_no_column_can_hold_is_refused_and_not_thrown_at_the_database(string member, string value, string code)
    {
        var item = Version(V1, "Lạ", true, true);
        typeof(ContentItem).GetProperty(member)!.SetValue(item, value);
        var failure = await Assert.ThrowsAsync<ImportException>(() => Desk.ImportAsync(item));
        Assert.Contains(code, failure.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task A_version_cannot_move_to_another_item_or_type()
    {
        await Desk.ImportAsync(Version(V1, "Ở đây", true, true));
        var moved = Version(V1, "Ở kia", true, true);
        moved.ContentItemId = "4elsewhere0000000000000000";
        Assert.Equal(["content.version-elsewhere"], (await Assert.ThrowsAsync<ImportException>(() => Desk.ImportAsync(moved))).Refusals.Select(r => r.Code));
        var changed = Version(V1, "Loại khác", true, true);
        changed.ContentType = "Section";
        Assert.Equal(["content.type-changed"], (await Assert.ThrowsAsync<ImportException>(() => Desk.ImportAsync(changed))).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task An_import_cannot_pass_a_publication_guard()
    {
        var desk = await Desk.OpenAsync(Database, s => s.AddSingleton<IPublicationGuard, Never>());
        await using var site = desk.Site;
        await Assert.ThrowsAsync<ImportException>(() => desk.ImportAsync(Version(V1, "Bị chặn", true, true)));
        Assert.Equal(1, (await desk.ImportAsync(Version(V1, "Nháp thì được", true, false))).Added);
    }

    [Fact]
    public async Task Items_of_types_nobody_defined_are_kept_as_they_are()
    {
        var widget = new ContentItem { ContentItemId = Item, ContentItemVersionId = V1, ContentType = "RawHtml", DisplayText = "Khối", Latest = true, Published = true, Content = new JsonObject { ["RawHtml"] = new JsonObject { ["Content"] = new JsonObject { ["Html"] = "<b>x</b>" } } } };
        await Desk.ImportAsync(widget);
        Assert.True(JsonNode.DeepEquals(widget.Content, (await Desk.PublishedAsync(Item))!.Content));
    }

    private static ContentItem Version(string version, string title, bool latest, bool published) => new()
    {
        ContentItemId = Item,
        ContentItemVersionId = version,
        ContentType = "Article",
        DisplayText = title,
        Latest = latest,
        Published = published,
    };

    private async Task<string> FlagsAsync(string version)
    {
        var found = await Site.AskAsync((ContentStore s) => s.FindVersionAsync(version));
        return $"{(found!.Latest ? 'L' : '-')}{(found.Published ? 'P' : '-')}";
    }

    private sealed class Never : IPublicationGuard
    {
        public Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct) => Task.FromResult(Refusals.Because("test.never"));
    }
}
