using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Spreading;

public sealed class SpreadingOnSqlite() : SpreadingContract(TestDatabase.Sqlite);

public sealed class SpreadingOnPostgreSql(PostgresFixture postgres) : SpreadingContract(postgres);

/// <summary>Events from announcement to report, movements, and packs that never show whom they may not.</summary>
public abstract class SpreadingContract(TestDatabase database) : IAsyncLifetime
{
    private RegisterDesk _desk = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;
    private DateTime Now => _desk.Site.Now;

    public async ValueTask InitializeAsync() => _desk = await RegisterDesk.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null) await _desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_event_is_announced_reminded_of_and_reported_once()
    {
        var item = await EventAsync("Giao lưu ở Kênh Ba", Now.AddDays(2), Now.AddDays(2).AddHours(3));
        Assert.Equal([item.ContentItemId], (await ComingAsync()).Select(i => i.ContentItemId));
        Assert.Equal("spreading.event.notYet spreading.reportedOn", RegisterDesk.Codes(await ReportAsync(item)));

        _desk.Site.Clock.Advance(TimeSpan.FromDays(5));
        await RemindAsync();
        Assert.Empty(await TasksAsync());
        Assert.Empty(await ComingAsync());
        Assert.Equal(1, (await ListAsync(EventList.AwaitingReport)).Total);

        _desk.Site.Clock.Advance(TimeSpan.FromDays(6));
        await RemindAsync();
        await RemindAsync();
        Assert.Single(await TasksAsync());

        (await ReportAsync(item)).OrThrow();
        Assert.Empty(await TasksAsync());
        Assert.Equal("spreading.event.reported", RegisterDesk.Codes(await ReportAsync(item)));
        Assert.Equal(0, (await ListAsync(EventList.AwaitingReport)).Total);
        var facts = EventFacts.Of((await _desk.PublishedAsync(item))!);
        Assert.Equal((EventStatus.Held, 236, "Ba điển hình trả lời 38 câu hỏi."), (facts.Status, facts.Attendance, facts.Report));
    }

    [Fact]
    public async Task Of_two_who_report_at_once_one_is_told()
    {
        var item = await EventAsync("Tọa đàm", Now.AddDays(-1), null);
        var both = await Task.WhenAll(ReportAsync(item), ReportAsync(item));
        Assert.Single(both, o => o.Succeeded);
        Assert.Equal("spreading.event.reported", RegisterDesk.Codes(Assert.Single(both, o => !o.Succeeded)));
    }

    [Fact]
    public async Task An_event_that_ends_before_it_begins_is_not_published_and_a_called_off_one_is_not_coming()
    {
        var wrong = await _desk.SaveAsync(Event("Ngược giờ", Now.AddDays(3), Now.AddDays(2)));
        Assert.Equal("spreading.event.ends", RegisterDesk.Codes(await _desk.PublishAsync(wrong)));

        var item = await EventAsync("Hội nghị biểu dương", Now.AddDays(4), null);
        Assert.Equal("spreading.reason", RegisterDesk.Codes(await CancelAsync(item, " ")));
        (await CancelAsync(item, "Bão số 9")).OrThrow();
        Assert.Equal("spreading.event.cancelled", RegisterDesk.Codes(await CancelAsync(item, "Bão số 9")));
        Assert.Empty(await ComingAsync());
        Assert.Single(await _desk.Site.AskAsync((SpreadingEvents e) => e.CalledOffAsync(Now, 10, Ct)));
        Assert.Single(await _desk.Site.AskAsync((SpreadingEvents e) => e.AroundAsync(Now, Now.AddDays(30), Ct)));
        Assert.Equal(1, (await ListAsync(EventList.Cancelled)).Total);
    }

    [Fact]
    public async Task Only_who_may_reports()
    {
        var item = await EventAsync("Giao lưu", Now.AddDays(-1), null);
        var stranger = new Actor(StableIds.From("nguoila"), "nguoila", new HashSet<string>(), new HashSet<string>());
        Assert.Equal("forbidden", RegisterDesk.Codes(await _desk.Site.AskAsync((ReportEventHandler h) => h.HandleAsync(new CancelEvent(item.ContentItemId, "x"), stranger))));
        Assert.Equal("forbidden", RegisterDesk.Codes(await _desk.Site.AskAsync((SavePackHandler h) => h.HandleAsync(new SavePack("", 0, "x", "", "", "", []), stranger))));
    }

    [Fact]
    public async Task Events_and_movements_are_known_by_the_exemplar_and_follow_a_merger()
    {
        var kept = await PersonAsync("Bà Huỳnh Thị Lụa");
        var twin = await PersonAsync("Huynh Thi Lua");
        await EventAsync("Giao lưu", Now.AddDays(2), null, twin.ContentItemId);
        var movement = await PublishedItemAsync(Movement("Mỗi ấp một việc", "2026-02-10", "2026-12-31", twin.ContentItemId));
        var pack = await PackAsync(twin.ContentItemId);
        Assert.Equal("spreading.movement.until", RegisterDesk.Codes(await _desk.PublishAsync(await _desk.SaveAsync(Movement("Ngược", "2026-02-10", "2026-02-09")))));

        (await _desk.Site.AskAsync((MergeExemplarsHandler h) => h.HandleAsync(new MergeExemplars(kept.ContentItemId, twin.ContentItemId), RegisterDesk.Secretary))).OrThrow();

        Assert.Equal("Giao lưu", Assert.Single(await _desk.Site.AskAsync((SpreadingEvents e) => e.OfExemplarAsync(kept.ContentItemId, 10, Ct))).Title);
        Assert.Equal(movement.ContentItemId, Assert.Single(await _desk.Site.AskAsync((Movements m) => m.OfExemplarAsync(kept.ContentItemId, 10, Ct))).Id);
        Assert.Equal([kept.ContentItemId], (await _desk.Site.AskAsync((TeachingPacks p) => p.FindAsync(pack.Id, Ct)))!.Entries);
    }

    [Fact]
    public async Task A_pack_shows_the_versions_it_was_built_from_and_never_whom_it_may_not()
    {
        var (agreed, silent, held) = (await PersonAsync("Bà Đồng Ý"), await PersonAsync("Ông Chưa Đồng Ý", teaching: false), await PersonAsync("Bà Xác Minh"));
        var collective = await PublishedItemAsync(RegisterDesk.Exemplar("Tổ tự quản", "collective"));
        var draft = await _desk.SaveAsync(RegisterDesk.Exemplar("Bản nháp", "collective"));
        (await _desk.Site.AskAsync((HoldExemplarHandler h) => h.HandleAsync(new HoldExemplar(held.ContentItemId, "Đơn phản ánh"), RegisterDesk.Secretary))).OrThrow();
        var pack = await PackAsync(collective.ContentItemId, agreed.ContentItemId, silent.ContentItemId, held.ContentItemId, draft.ContentItemId);
        pack = (await BuildAsync(pack)).OrThrow();
        Assert.Equal(["Tổ tự quản", "Bà Đồng Ý"], pack.Parts.Select(p => p.Title));
        Assert.Equal([("Ông Chưa Đồng Ý", "consent"), ("Bà Xác Minh", "held"), ("Bản nháp", "unpublished")], pack.LeftOut.Select(g => (g.Title, g.Reason)));

        // A newer text waits for the next building; who is being verified since then is out at once.
        var changed = (await _desk.PublishedAsync(collective))!;
        changed.PartOrNew("MarkdownBodyPart")["Markdown"] = "Bản sau.";
        await _desk.SaveAsync(changed);
        (await _desk.PublishAsync(changed)).OrThrow();
        (await _desk.Site.AskAsync((HoldExemplarHandler h) => h.HandleAsync(new HoldExemplar(agreed.ContentItemId, "Đơn khác"), RegisterDesk.Secretary))).OrThrow();
        var document = await ComposeAsync(pack);
        var chapter = Assert.Single(document.Chapters);
        Assert.Equal(("Tổ tự quản", true), (chapter.Title, chapter.IsOlder));
        Assert.DoesNotContain("Bản sau", chapter.Markdown, StringComparison.Ordinal);
        Assert.Contains(document.LeftOut, g => g is { Title: "Bà Đồng Ý", Reason: "held" });

        pack = (await BuildAsync(pack)).OrThrow();
        Assert.Contains("Bản sau", Assert.Single((await ComposeAsync(pack)).Chapters).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_a_pack_do_not_overwrite_each_other_and_names_are_kept_composed()
    {
        var decomposed = "Học từ người thật, việc thật".Normalize(NormalizationForm.FormD);
        var pack = (await SaveAsync(new SavePack("", 0, decomposed, "", "", "", []))).OrThrow();
        Assert.Equal("Học từ người thật, việc thật", pack.Title);
        var both = await Task.WhenAll(SaveAsync(new SavePack(pack.Id, pack.Revision, "Một", "", "", "", [])), SaveAsync(new SavePack(pack.Id, pack.Revision, "Hai", "", "", "", [])));
        Assert.Single(both, o => o.Succeeded);
        Assert.Equal("spreading.pack.stale", RegisterDesk.Codes(Assert.Single(both, o => !o.Succeeded)));
        Assert.Equal("spreading.pack.title", RegisterDesk.Codes(await SaveAsync(new SavePack("", 0, " ", "", "", "", []))));
        Assert.Equal("spreading.pack.unknown", RegisterDesk.Codes(await SaveAsync(new SavePack("", 0, "x", "", "", "", [Ids.New()]))));
        Assert.Equal("spreading.pack.empty", RegisterDesk.Codes(await BuildAsync((await SaveAsync(new SavePack("", 0, "Trống", "", "", "", []))).OrThrow())));
        Assert.Equal("spreading.pack.notFound", RegisterDesk.Codes(await SaveAsync(new SavePack(Ids.New(), 0, "x", "", "", "", []))));
    }

    private static ContentItem Event(string title, DateTime starts, DateTime? ends, params string[] exemplars)
    {
        var item = new ContentItem
        {
            ContentType = "Event",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = title },
                ["Event"] = new JsonObject
                {
                    ["Starts"] = new JsonObject { ["Value"] = ContentItemJson.Format(starts) },
                    ["Place"] = new JsonObject { ["Text"] = "Hội trường" },
                    ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. exemplars.Select(e => (JsonNode)e)]) },
                },
            },
        };
        if (ends is not null) item.PartOrNew("Event")["Ends"] = new JsonObject { ["Value"] = ContentItemJson.Format(ends) };
        return item;
    }

    private static ContentItem Movement(string title, string from, string to, params string[] exemplars) => new()
    {
        ContentType = "Movement",
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["Movement"] = new JsonObject
            {
                ["LaunchedBy"] = new JsonObject { ["Text"] = "UBND tỉnh" },
                ["LaunchedOn"] = new JsonObject { ["Value"] = from },
                ["Until"] = new JsonObject { ["Value"] = to },
                ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. exemplars.Select(e => (JsonNode)e)]) },
            },
        },
    };

    private Task<ContentItem> EventAsync(string title, DateTime starts, DateTime? ends, params string[] exemplars) => PublishedItemAsync(Event(title, starts, ends, exemplars));

    private async Task<ContentItem> PublishedItemAsync(ContentItem item)
    {
        var saved = await _desk.SaveAsync(item);
        return (await _desk.PublishAsync(saved)).OrThrow();
    }

    private async Task<ContentItem> PersonAsync(string name, bool teaching = true)
    {
        var saved = await _desk.SaveAsync(RegisterDesk.Exemplar(name));
        await _desk.ConsentAsync(saved, c => teaching ? c with { Purposes = ["profile", "photo", "teaching"], Channels = ["web", "teaching"] } : c);
        return (await _desk.PublishAsync(saved)).OrThrow();
    }

    private async Task<TeachingPack> PackAsync(params string[] entries) => (await SaveAsync(new SavePack("", 0, "Tài liệu", "Lớp thử", "Mở đầu", "Câu một?\nCâu hai?", entries))).OrThrow();

    private Task<Outcome<TeachingPack>> SaveAsync(SavePack input) => _desk.Site.AskAsync((SavePackHandler h) => h.HandleAsync(input, RegisterDesk.Secretary));

    private Task<Outcome<TeachingPack>> BuildAsync(TeachingPack pack) => _desk.Site.AskAsync((BuildPackHandler h) => h.HandleAsync(new BuildPack(pack.Id, pack.Revision), RegisterDesk.Secretary));

    private Task<PackDocument> ComposeAsync(TeachingPack pack) => _desk.Site.AskAsync((PackContents c) => c.ComposeAsync(pack, Ct));

    private Task<Outcome<ContentItem>> ReportAsync(ContentItem item) => _desk.Site.AskAsync((ReportEventHandler h) =>
        h.HandleAsync(new ReportEvent(item.ContentItemId, 236, VietnamDays.Of(Now), "Ba điển hình trả lời 38 câu hỏi.", "Hai lớp lập nhóm."), RegisterDesk.Secretary));

    private Task<Outcome<ContentItem>> CancelAsync(ContentItem item, string reason) => _desk.Site.AskAsync((ReportEventHandler h) => h.HandleAsync(new CancelEvent(item.ContentItemId, reason), RegisterDesk.Secretary));

    private Task<IReadOnlyList<ContentItem>> ComingAsync() => _desk.Site.AskAsync((SpreadingEvents e) => e.ComingAsync(Now, 10, Ct));

    private Task<EventPage> ListAsync(EventList list) => _desk.Site.AskAsync((SpreadingEvents e) => e.ListAsync(list, Now, 1, Ct));

    private Task RemindAsync() => _desk.Site.TellAsync<EventWatch>(w => w.RunAsync(Ct));

    private async Task<IReadOnlyList<DeskTask>> TasksAsync() => [.. (await _desk.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct))).Where(t => t.Kind == EventWatch.ReportKind)];
}
