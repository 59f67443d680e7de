using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>The communes' loudspeakers over HTTP: from every state every button, by everybody: the station's own people, the next station's, the province, whom the site lets do anything.</summary>
public sealed class RelayDoorsOverHttp(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly IReadOnlyDictionary<string, string> Buttons = new Dictionary<string, string>
    {
        ["Accept"] = "accept", ["Decline"] = "decline", ["Submit"] = "submit", ["Approve"] = "approve", ["Return"] = "return", ["Schedule"] = "schedule",
        ["Log"] = "air", ["Fail"] = "fail", ["Report"] = "report", ["Stop"] = "confirm-stop", ["Recall"] = "recall",
    };

    private static readonly (string Button, string By)[] Way = [("Accept", "officer"), ("Submit", "officer"), ("Approve", "approver"), ("Schedule", "officer"), ("Log", "technician"), ("Report", "officer")];

    private Newsroom _desk = null!;
    private Station _station = null!;
    private ContentItem _story = null!;

    [Fact]
    public async Task Nothing_goes_on_a_loudspeaker_and_nothing_is_stopped_by_a_way_the_workflow_does_not_have()
    {
        await SetUpAsync();
        var workflow = await _desk.WorkflowAsync(RelayFlow.WorkflowId);
        var people = workflow.Roles.Select(r => (r.Id, _desk.Person(workflow.Id, r.Id).Name)).Append(("", "xakhac")).Append(("", "quantri")).Append(("", "tongbientap")).ToList();
        var (attempts, wrong) = (0, new List<string>());
        foreach (var state in workflow.States)
        {
            var relay = await ReachAsync(state.Id);
            foreach (var (button, step) in Buttons)
                foreach (var (role, name) in people)
                {
                    var transition = workflow.Transition(step)!;
                    if (role.Length > 0 && transition.From.Contains(state.Id) && transition.IsFor(role)) continue;
                    if (button == "Recall" && state.Id == RelayStates.Declined) continue; // a station that has nothing is not asked
                    attempts++;
                    var answer = await PressAsync(button, name, relay);
                    if (answer.Status == 302) wrong.Add($"{state.Id}: {button} by {(role.Length > 0 ? role : name)} went through");
                }
            var now = (await _desk.CopyAsync(relay.Id))!.State;
            if (now != state.Id) wrong.Add($"{state.Id} became {now}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(attempts > 500, $"{attempts} attempts.");
    }

    private async Task SetUpAsync()
    {
        _desk = await site.NewsroomAsync(RelayFlow.WorkflowId, "CommuneStation", "RadioEditor");
        await _desk.ChangeAsync(DeskChanges.Save(new NewsOrganization("xa-khac", "Xã khác")));
        await _desk.ChangeAsync(DeskChanges.Save(new NewsChannel("loa-khac", "xa-khac", "Loa", Medium.Loudspeaker, RelayFlow.WorkflowId)));
        await _desk.ChangeAsync(DeskChanges.Save(new TayNinhExemplars.Editorial.NewsDesk("dai-khac", "loa-khac", "Đài khác")));
        var stranger = (await site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("xakhac", "Xã khác", null, ["CommuneStation"], Security.WholeSite.Password), Actor.System, default))).OrThrow().User;
        foreach (var role in new[] { "officer", "approver", "technician" }) await _desk.ChangeAsync(DeskChanges.Give(new Seat("", "dai-khac", stranger.Id, role), "xakhac"));
        _station = await StationAsync("Đài xã thử", Newsroom.DeskOf(RelayFlow.WorkflowId));
        await StationAsync("Đài xã khác", "dai-khac");
        var item = new ContentItem { ContentType = "Story", Content = { ["TitlePart"] = new JsonObject { ["Title"] = "Bài nguồn cho loa" }, ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Chính văn." } } };
        item.Content["Story"] = JsonNode.Parse("""{"Lead":{"Text":"Câu dẫn."},"Format":{"Text":"news"},"ByLine":{"Text":"Thái Thành"}}""");
        _story = (await site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(item, null), Actor.System))).OrThrow();
    }

    private async Task<Station> StationAsync(string name, string desk) =>
        (await site.AskAsync((SaveStationHandler h) => h.HandleAsync(new SaveStation("", name, "", desk, [new SpeakerCluster("cum-1", "Ấp 1")]), Actor.System))).OrThrow();

    /// <summary>A bulletin of its own, brought to the state by the station's own buttons.</summary>
    private async Task<Relay> ReachAsync(string state)
    {
        var words = string.Join(' ', Enumerable.Repeat("chữ", 200));
        var bulletin = (await site.AskAsync((IssueBulletinHandler h) => h.HandleAsync(new IssueBulletin(_story.ContentItemId, _story.ContentItemVersionId, "Bản tin thử", words, VietnamDays.Of(site.Now).AddDays(5), [_station.Id]), Actor.System))).OrThrow();
        var relay = (await site.AskAsync((Relays r) => r.OfBulletinAsync(bulletin.Id, default))).Single().Relay;
        if (state == RelayStates.Declined) await MustAsync("Decline", "officer", relay);
        else if (state is RelayStates.Recalled or RelayStates.RecallConfirmed)
        {
            await MustAsync("Accept", "officer", relay);
            await MustAsync("Recall", "source-editor", relay);
            if (state == RelayStates.RecallConfirmed) await MustAsync("Stop", "officer", relay);
        }
        else
            foreach (var (button, by) in Way)
            {
                if ((await _desk.CopyAsync(relay.Id))!.State == state) break;
                await MustAsync(state == RelayStates.Failed && button == "Log" ? "Fail" : button, by, relay);
            }
        Assert.Equal(state, (await _desk.CopyAsync(relay.Id))!.State);
        return relay;
    }

    private async Task MustAsync(string button, string role, Relay relay)
    {
        var answer = await PressAsync(button, _desk.Person(RelayFlow.WorkflowId, role).Name, relay);
        Assert.True(answer.Status == 302, $"{button} by {role}: {answer.Status} {answer.Find("class=\"notice notice-error\"[^>]*>(?<it>.{0,400})")}");
    }

    private async Task<Security.Answer> PressAsync(string button, string userName, Relay relay)
    {
        var who = await site.AsAsync(userName);
        if (button == "Recall") return await who.PostAsync($"/toa-soan/truyen-thanh/ban-tin/{relay.BulletinId}?handler=Recall", ("Reason", "Sai số liệu"));
        var now = (await site.AskAsync((Relays r) => r.FindAsync(relay.Id, default)))!.Relay;
        var airing = (await site.AskAsync((Relays r) => r.AiringsAsync(relay.Id, default))).LastOrDefault();
        // In a few minutes, so that its broadcast may be written down at once: consoles' clocks differ by as much.
        var soon = TimeZoneInfo.ConvertTimeFromUtc(site.Now.AddMinutes(4), FormDates.Zone);
        return await who.PostAsync($"/toa-soan/truyen-thanh/tiep/{relay.Id}?handler={button}",
            ("Revision", now.Revision.ToString(CultureInfo.InvariantCulture)), ("Reason", "Thử"), ("LeadIn", "Kính thưa bà con."), ("Reading", "Live"), ("Feedback", ""), ("Remark", "Mất điện"),
            ("Airings[0].Day", soon.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Airings[0].Session", soon.Hour < 12 ? "Morning" : "Afternoon"), ("Airings[0].Time", soon.ToString("HH:mm", CultureInfo.InvariantCulture)), ("Airings[0].Clusters", "cum-1"),
            ("AiringId", airing?.Id), ("StartedDay", soon.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Started", soon.ToString("HH:mm", CultureInfo.InvariantCulture)), ("Length", "2:00"));
    }
}
