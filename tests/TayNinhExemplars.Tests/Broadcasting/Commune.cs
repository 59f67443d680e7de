using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Broadcasting;

/// <summary>Two commune stations with an officer and a leader each, and a published story to make bulletins of.</summary>
public sealed class Commune : IAsyncDisposable
{
    private Commune(Studio studio) => Studio = studio;

    public Studio Studio { get; }
    public TestSite Site => Studio.Site;
    public Actor Officer { get; private set; } = null!;
    public Actor Leader { get; private set; } = null!;
    public Actor Stranger { get; private set; } = null!;
    public Station Here { get; private set; } = null!;
    public Station There { get; private set; } = null!;
    public ContentItem Story { get; private set; } = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Commune> OpenAsync(TestDatabase database)
    {
        var commune = new Commune(await Studio.OpenAsync(database));
        var site = commune.Site;
        await site.TellAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes", "workflow-commune-relay.recipe.json")), new RecipeReport(), Ct));
        commune.Officer = await commune.Studio.PersonAsync("truyenthanh", "CommuneStation");
        commune.Leader = await commune.Studio.PersonAsync("lanhdaoxa", "CommuneStation");
        commune.Stranger = await commune.Studio.PersonAsync("xakhac", "CommuneStation");
        await site.TellAsync((DocumentStore d) => d.SaveAsync(DeskBook.Document, Book(commune), Ct));
        commune.Here = await commune.StationAsync("Đài truyền thanh xã Hậu Nghĩa", "dai-a");
        commune.There = await commune.StationAsync("Đài truyền thanh xã Mỹ Hạnh", "dai-b");
        commune.Story = await commune.PublishAsync("Đi làm giấy tờ ngoài ngày thường");
        return commune;
    }

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("chữ", count));

    public IssueBulletin Input(int words = 200) => new(Story.ContentItemId, Story.ContentItemVersionId, "Đi làm giấy tờ", Words(words), Studio.Today.AddDays(7), [Here.Id, There.Id]);

    public Task<Outcome<Bulletin>> IssueAsync(IssueBulletin? input = null) => Site.AskAsync((IssueBulletinHandler h) => h.HandleAsync(input ?? Input(), Studio.Editor, Ct));

    public async Task<Relay> OfferedAsync(Station? at = null)
    {
        var bulletin = (await IssueAsync()).OrThrow();
        return (await Site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, Ct))).Single(l => l.Station.Id == (at ?? Here).Id).Relay;
    }

    public Task<Outcome<Relay>> AcceptAsync(Relay relay, Actor? by = null) => Site.AskAsync((AcceptRelayHandler h) => h.HandleAsync(new AcceptRelay(relay.Id, relay.Revision), by ?? Officer, Ct));
    public Task<Outcome<Relay>> DeclineAsync(Relay relay, string reason) => Site.AskAsync((DeclineRelayHandler h) => h.HandleAsync(new DeclineRelay(relay.Id, relay.Revision, reason), Officer, Ct));
    public Task<Outcome<Relay>> AdaptAsync(Relay relay, bool submit = true, ReadingMode reading = ReadingMode.Live) =>
        Site.AskAsync((AdaptRelayHandler h) => h.HandleAsync(new AdaptRelay(relay.Id, relay.Revision, "Thưa bà con xã Hậu Nghĩa.", reading, submit), Officer, Ct));
    public Task<Outcome<Relay>> DecideAsync(Relay relay, bool approve, Actor? by = null, string reason = "") =>
        Site.AskAsync((DecideRelayHandler h) => h.HandleAsync(new DecideRelay(relay.Id, relay.Revision, approve, reason), by ?? Leader, Ct));
    public Task<Outcome<Relay>> ScheduleAsync(Relay relay, params PlannedAiring[] airings) => Site.AskAsync((ScheduleRelayHandler h) => h.HandleAsync(new ScheduleRelay(relay.Id, relay.Revision, airings), Officer, Ct));
    public Task<Outcome<Airing>> LogAsync(Airing airing, DateTime startedUtc, int? seconds = 120, bool failed = false, string remark = "") =>
        Site.AskAsync((LogAiringHandler h) => h.HandleAsync(new LogAiring(airing.Id, startedUtc, seconds, failed, remark), Officer, Ct));
    public Task<Outcome<Bulletin>> RecallAsync(string bulletinId, string reason = "Sai số liệu", Actor? by = null) => Site.AskAsync((RecallBulletinHandler h) => h.HandleAsync(new RecallBulletin(bulletinId, reason, 60), by ?? Studio.Editor, Ct));
    public Task<Outcome<Relay>> ConfirmAsync(Relay relay) => Site.AskAsync((ConfirmRecallHandler h) => h.HandleAsync(new ConfirmRecall(relay.Id, null, "Đã phát một lần sáng nay"), Officer, Ct));
    public async Task<Relay> NowAsync(Relay relay) => (await Site.AskAsync((Relays r) => r.FindAsync(relay.Id, Ct)))!.Relay;
    public Task<IReadOnlyList<Airing>> AiringsAsync(Relay relay) => Site.AskAsync((Relays r) => r.AiringsAsync(relay.Id, Ct));
    public PlannedAiring Tomorrow(int minute = 330, DaySession session = DaySession.Morning) => new(Studio.Today.AddDays(1), session, minute, [Here.Clusters[0].Id]);

    public async Task<Relay> ScheduledAsync()
    {
        var relay = (await AcceptAsync(await OfferedAsync())).OrThrow();
        relay = (await DecideAsync((await AdaptAsync(relay)).OrThrow(), true)).OrThrow();
        return (await ScheduleAsync(relay, Tomorrow())).OrThrow();
    }

    public async Task<ContentItem> PublishAsync(string title)
    {
        var item = new ContentItem { ContentType = "Story", Content = { ["TitlePart"] = new System.Text.Json.Nodes.JsonObject { ["Title"] = title } } };
        item.Content[nameof(Story)] = System.Text.Json.Nodes.JsonNode.Parse("""{"Lead":{"Text":"Câu dẫn."},"Format":{"Text":"news"},"ByLine":{"Text":"Thái Thành"}}""");
        item.Content["MarkdownBodyPart"] = System.Text.Json.Nodes.JsonNode.Parse("""{"Markdown":"Chính văn."}""");
        return (await Site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(item, null), Actor.System, Ct))).OrThrow();
    }

    private async Task<Station> StationAsync(string name, string desk) => (await Site.AskAsync((SaveStationHandler h) =>
        h.HandleAsync(new SaveStation("", name, "", desk, [new SpeakerCluster("", "Ấp 1"), new SpeakerCluster("", "Ấp 2")]), Actor.System, Ct))).OrThrow();

    private static DeskBook Book(Commune c) => new()
    {
        Organizations = [new("tinh", "Báo và Đài"), new("xa-a", "Xã Hậu Nghĩa"), new("xa-b", "Xã Mỹ Hạnh")],
        Channels = [new("nguon", "tinh", "Nguồn", Medium.Loudspeaker, RelayFlow.WorkflowId), new("loa-a", "xa-a", "Loa", Medium.Loudspeaker, RelayFlow.WorkflowId), new("loa-b", "xa-b", "Loa", Medium.Loudspeaker, RelayFlow.WorkflowId)],
        Desks = [new("nguon-tinh", "nguon", "Nguồn", ServesAll: true), new("dai-a", "loa-a", "Đài A"), new("dai-b", "loa-b", "Đài B")],
        Seats =
        [
            new("1", "nguon-tinh", c.Studio.Editor.Id, "source-editor"), new("2", "dai-a", c.Officer.Id, "officer"), new("3", "dai-a", c.Leader.Id, "approver"),
            new("4", "dai-b", c.Stranger.Id, "officer"), new("5", "dai-a", c.Officer.Id, "approver"),
        ],
    };

    public ValueTask DisposeAsync() => Studio.DisposeAsync();
}
