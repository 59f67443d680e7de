using System.Text.Json.Nodes;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Broadcasting;

public sealed class PeopleOnAirOnSqlite() : PeopleOnAirContract(TestDatabase.Sqlite);

public sealed class PeopleOnAirOnPostgreSql(PostgresFixture postgres) : PeopleOnAirContract(postgres);

/// <summary>Nobody is heard of on the air who has not agreed to it, or about whom something is being verified.</summary>
public abstract class PeopleOnAirContract(TestDatabase database) : IAsyncLifetime
{
    private Commune _commune = null!;
    private ContentItem _person = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _commune = await Commune.OpenAsync(database);
        await _commune.Site.AskAsync((ConsentPolicies p) => p.SaveAsync(new ConsentPolicy { Types = ["Exemplar", "Story"], Kinds = ["individual"] }, Actor.System, Ct));
        _person = (await _commune.Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(RegisterDesk.Exemplar("Bà Lê Thị Loa"), null), Actor.System, Ct))).OrThrow();
    }

    public async ValueTask DisposeAsync()
    {
        if (_commune is not null) await _commune.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_bulletin_needs_the_consent_to_relay_and_is_recalled_when_it_is_withdrawn()
    {
        await ConsentAsync(["profile"], ["web"]);
        var story = await StoryAsync();
        Assert.Equal("consent.channel", Studio.Codes(await IssueAsync(story)));
        var relay = await ConsentAsync(["profile", "relay"], ["loudspeaker"]);
        var bulletin = (await IssueAsync(story)).OrThrow();

        await WithdrawAsync(relay);
        // The page stays: its own consent stands. The loudspeakers fall silent.
        Assert.NotNull(await _commune.Site.AskAsync((ContentStore s) => s.FindAsync(story.ContentItemId, ct: Ct)));
        Assert.Contains("Bà Lê Thị Loa", (await _commune.Site.AskAsync((Relays r) => r.BulletinAsync(bulletin.Id, Ct)))!.Recall!.Reason, StringComparison.Ordinal);
        Assert.All(await _commune.Site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, Ct)), l => Assert.Equal(RelayStates.Recalled, l.Relay.State));
    }

    [Fact]
    public async Task An_airing_after_the_last_day_of_the_consent_is_not_planned()
    {
        await ConsentAsync(["profile"], ["web"]);
        await ConsentAsync(["profile", "relay"], ["loudspeaker"], until: _commune.Studio.Today.AddDays(2));
        var bulletin = (await IssueAsync(await StoryAsync())).OrThrow();
        var relay = (await _commune.Site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, Ct))).Single(l => l.Station.Id == _commune.Here.Id).Relay;
        relay = (await _commune.AcceptAsync(relay)).OrThrow();
        relay = (await _commune.DecideAsync((await _commune.AdaptAsync(relay)).OrThrow(), true)).OrThrow();
        var late = _commune.Tomorrow() with { Day = _commune.Studio.Today.AddDays(4) };
        Assert.Equal("consent.channel", Studio.Codes(await _commune.ScheduleAsync(relay, _commune.Tomorrow(), late)));
        relay = (await _commune.ScheduleAsync(await _commune.NowAsync(relay), _commune.Tomorrow())).OrThrow();
        Assert.Equal(RelayStates.Scheduled, relay.State);
    }

    [Fact]
    public async Task An_episode_takes_no_story_whose_people_have_not_agreed_to_the_radio_and_a_withdrawal_names_it()
    {
        var studio = _commune.Studio;
        var recorded = await studio.RecordedAsync("Chuyện bà Loa", 60);
        recorded.PartOrNew("Story")["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray(_person.ContentItemId) };
        var story = (await _commune.Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(recorded, recorded.ContentItemVersionId), studio.Editor, Ct))).OrThrow();
        (await studio.SignAsync(story)).OrThrow();
        var episode = await studio.EpisodeAsync(await studio.ProgrammeAsync(), 1);
        Assert.Equal("consent.none", Studio.Codes(await studio.ArrangeAsync(episode, story)));

        var consent = await ConsentAsync(["profile", "voice"], ["radio-tv"]);
        episode = (await studio.ArrangeAsync(episode, story)).OrThrow();
        await WithdrawAsync(consent);
        Assert.Single(await _commune.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, Ct)), t => t.Kind == FollowPeople.TaskKind && t.ContentItemId == story.ContentItemId);
        Assert.Equal("consent.withdrawn", Studio.Codes(await studio.ArrangeAsync(episode, story)));
        Assert.True((await studio.ArrangeAsync(episode)).Succeeded);
    }

    [Fact]
    public async Task While_an_exemplar_is_verified_its_bulletins_are_recalled_and_none_is_issued()
    {
        await ConsentAsync(["profile", "relay"], ["web", "loudspeaker"]);
        var story = await StoryAsync();
        var bulletin = (await IssueAsync(story)).OrThrow();
        (await _commune.Site.AskAsync((HoldExemplarHandler h) => h.HandleAsync(new HoldExemplar(_person.ContentItemId, "Có đơn tố cáo kín."), Actor.System, Ct))).OrThrow();
        var recall = (await _commune.Site.AskAsync((Relays r) => r.BulletinAsync(bulletin.Id, Ct)))!.Recall!;
        Assert.DoesNotContain("tố cáo", recall.Reason, StringComparison.Ordinal);
        Assert.Equal("recognition.publish.held", Studio.Codes(await IssueAsync(story)));
    }

    private async Task<ConsentRecord> ConsentAsync(string[] purposes, string[] channels, DateOnly? until = null) => (await _commune.Site.AskAsync((RecordConsentHandler h) => h.HandleAsync(
        new RecordConsent(_person.ContentItemId) { SignedBySubject = true, Purposes = purposes, Channels = channels, GivenOn = _commune.Studio.Today, ValidTo = until }, Actor.System, Ct))).OrThrow();

    private async Task WithdrawAsync(ConsentRecord record) =>
        (await _commune.Site.AskAsync((WithdrawConsentHandler h) => h.HandleAsync(new WithdrawConsent(record.Id, "", _commune.Studio.Today), Actor.System, Ct))).OrThrow();

    private async Task<ContentItem> StoryAsync() => (await _commune.Site.AskAsync((SaveAndPublishHandler h) =>
        h.HandleAsync(new SaveAndPublish(RegisterDesk.Story("Chuyện bà Loa", "Nội dung.", _person.ContentItemId), null), Actor.System, Ct))).OrThrow();

    private Task<Outcome<Bulletin>> IssueAsync(ContentItem story) =>
        _commune.IssueAsync(_commune.Input() with { SourceContentItemId = story.ContentItemId, SourceVersionId = story.ContentItemVersionId });
}
