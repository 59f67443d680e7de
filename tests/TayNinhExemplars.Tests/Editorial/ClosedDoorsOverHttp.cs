using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>
/// The same as <see cref="ClosedDoors"/>, asked of the program over HTTP: from every state every button of every part, and every door
/// of the site with the session and the API key of every role.
/// </summary>
public sealed class ClosedDoorsOverHttp(DeskSite site) : IClassFixture<DeskSite>
{
    /// <summary>Who may publish anything anywhere, as far as their role goes.</summary>
    private static readonly string[] Mighty = ["EditorInChief", "Administrator"];

    public static TheoryData<string> Ids => ["newspaper", "radio-tv", "portal"];

    [Theory, MemberData(nameof(Ids))]
    public async Task No_button_is_pressed_from_where_it_does_not_stand_nor_by_whom_it_is_not_for(string id)
    {
        var desk = await site.NewsroomAsync(id, "EditorInChief");
        var workflow = await desk.WorkflowAsync(id);
        var (attempts, wrong) = (0, new List<string>());
        foreach (var state in workflow.States)
        {
            if (await desk.ReachAsync(workflow, state.Id) is not { } copy) continue;
            var before = await SeenAsync(desk, copy);
            foreach (var step in workflow.Transitions.Where(t => t.Effect != TransitionEffect.None))
                foreach (var role in workflow.Roles.Select(r => r.Id))
                {
                    var person = desk.Person(id, role);
                    var roles = new[] { role, person.Id == copy.AuthorId ? WorkflowState.Author : "", person.Id == copy.AssigneeId ? WorkflowState.Assignee : "" };
                    if (step.From.Contains(state.Id) && step.Roles.Any(roles.Contains)) continue;
                    attempts++;
                    var answer = await (await site.AsAsync(person.Name)).PostAsync($"/toa-soan/ban-thao/{copy.ContentItemId}?handler=Move", Form(step.Id));
                    if (answer.Status == 302) wrong.Add($"{state.Id}: {step.Id} by {role} went through");
                }
            if (await SeenAsync(desk, copy) is var after && after != before) wrong.Add($"{state.Id}: {before} became {after}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(attempts > 400, $"{attempts} attempts.");
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task No_door_of_the_site_publishes_plans_or_withdraws_copy_on_its_way(string id)
    {
        var desk = await site.NewsroomAsync(id, "EditorInChief");
        var workflow = await desk.WorkflowAsync(id);
        var (attempts, wrong, met) = (0, new List<string>(), new HashSet<StateKind>());
        foreach (var state in workflow.States)
        {
            if (await desk.ReachAsync(workflow, state.Id) is not { } copy) continue;
            var before = await SeenAsync(desk, copy);
            // Everybody at one state of each kind; whom no permission stops, at every state.
            var everybody = met.Add(state.Kind);
            foreach (var user in SeedDemoUsersHandler.All.Where(u => everybody || Mighty.Contains(u.Role)))
                foreach (var who in new[] { await site.AsAsync(user.UserName), await site.AsProgramAsync(user.Role) })
                {
                    var said = new List<string>();
                    foreach (var (door, open) in Doors(desk, copy, who))
                    {
                        attempts++;
                        var answer = await open();
                        if (answer.Status >= 500) wrong.Add($"{state.Id}: {door} by {who.Name}: {answer.Status}");
                        said.Add($"{door} {answer.Status}");
                    }
                    var now = await SeenAsync(desk, copy);
                    if (now == before) continue;
                    wrong.Add($"{state.Id} by {who.Name}: {before} became {now} ({string.Join(", ", said)})");
                    before = now;
                }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(attempts > 300, $"{attempts} attempts.");
    }

    [Fact]
    public async Task A_recipe_is_run_by_an_administrator_alone_and_does_not_touch_copy_on_its_way()
    {
        var desk = await site.NewsroomAsync("newspaper", "EditorInChief");
        var workflow = await desk.WorkflowAsync("newspaper");
        foreach (var state in new[] { "writing", "awaiting-publication", "scheduled", "published", "withdrawn" })
        {
            var copy = (await desk.ReachAsync(workflow, state))!;
            var before = await SeenAsync(desk, copy);
            foreach (var user in SeedDemoUsersHandler.All)
            {
                var answer = await RunRecipeAsync(await site.AsAsync(user.UserName), await RecipeAsync(desk, copy));
                Assert.True(user.Role == Role.Administrator ? answer is { Status: 400 } && answer.Page.Contains("Công thức dừng lại", StringComparison.Ordinal) && answer.Page.Contains($"({copy.ContentItemId})", StringComparison.Ordinal) : answer.Status == 403, $"{state}, {user.Role}: {answer.Status}");
            }
            Assert.Equal(before, await SeenAsync(desk, copy));
        }
    }

    private IEnumerable<(string Name, Func<Task<Security.Answer>> Open)> Doors(Newsroom desk, Copy copy, Session who)
    {
        var id = copy.ContentItemId;
        var mayBeBinned = copy.Kind is StateKind.Ended or StateKind.Withdrawn; // what came to nothing may go
        yield return ("API publish", async () => await who.SendAsync(HttpMethod.Post, "/api/content", await BodyAsync(desk, id, _ => { })));
        yield return ("API plan", async () => await who.SendAsync(HttpMethod.Post, "/api/content?draft=true", await BodyAsync(desk, id, j => j["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(site.Now.AddMinutes(30)) })));
        if (!mayBeBinned) yield return ("API delete", () => who.SendAsync(HttpMethod.Delete, "/api/content/" + id));
        if (who.IsProgram) yield break;
        yield return ("bulk publish", () => who.PostAsync("/toa-soan/noi-dung?handler=Publish", ("ids", id)));
        yield return ("bulk unpublish", () => who.PostAsync("/toa-soan/noi-dung?handler=Unpublish", ("ids", id)));
        if (!mayBeBinned) yield return ("bulk delete", () => who.PostAsync("/toa-soan/noi-dung?handler=Delete", ("ids", id)));
        foreach (var handler in new[] { "Publish", "Unpublish", "Discard" }) yield return ("form " + handler, () => who.PostAsync($"/toa-soan/noi-dung/{id}?handler={handler}"));
        if (!mayBeBinned) yield return ("form Delete", () => who.PostAsync($"/toa-soan/noi-dung/{id}?handler=Delete"));
        yield return ("older version", () => who.PostAsync($"/toa-soan/noi-dung/{id}/phien-ban?version={copy.VersionId}&basedOn={copy.VersionId}"));
        yield return ("bin", () => who.PostAsync("/toa-soan/thung-rac?id=" + id));
        yield return ("take down", () => who.PostAsync($"/toa-soan/ban-thao/{id}?handler=TakeDown", ("Form.Note", "Thử"), ("Form.Authority", "Thử")));
        yield return ("put back", () => who.PostAsync($"/toa-soan/ban-thao/{id}?handler=PutBack", ("Form.Note", "Thử")));
        yield return ("another workflow", () => who.PostAsync($"/toa-soan/ban-thao/{id}?handler=Begin", ("workflow", copy.WorkflowId == "portal" ? "newspaper" : "portal")));
    }

    private static async Task<HttpContent> BodyAsync(Newsroom desk, string id, Action<JsonObject> change)
    {
        var json = (await desk.LatestAsync(id))!.ToJson();
        json["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Chữ từ nơi khác. " + Kernel.Ids.New() };
        json.Remove("ContentItemVersionId");
        change(json);
        return new StringContent(json.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
    }

    /// <summary>A recipe that would put another text straight before the readers.</summary>
    private async Task<string> RecipeAsync(Newsroom desk, Copy copy)
    {
        var json = (await desk.LatestAsync(copy.ContentItemId))!.ToJson();
        (json["ContentItemVersionId"], json["Published"], json["Latest"]) = (Kernel.Ids.New(), true, true);
        (json["ModifiedUtc"], json["PublishedUtc"]) = (ContentItemJson.Format(site.Now), ContentItemJson.Format(site.Now));
        json["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "Chữ từ công thức. " + Kernel.Ids.New() };
        return new JsonObject { ["name"] = "Thu" + Kernel.Ids.New(), ["steps"] = new JsonArray(new JsonObject { ["name"] = "Content", ["data"] = new JsonArray(json) }) }.ToJsonString();
    }

    private static async Task<Security.Answer> RunRecipeAsync(Session who, string recipe)
    {
        using var form = new MultipartFormDataContent { { new StringContent(recipe, Encoding.UTF8, "application/json"), "package", "thu.recipe.json" } };
        return await who.SendAsync(HttpMethod.Post, "/toa-soan/quan-tri/cong-thuc?handler=Upload", form);
    }

    /// <summary>Everything that any button may ask for.</summary>
    private (string, string?)[] Form(string transition)
    {
        var later = TimeZoneInfo.ConvertTimeFromUtc(site.Now.AddHours(3), FormDates.Zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        return
        [
            ("Form.Transition", transition), ("Form.Note", "Thử"), ("Form.Placement", "Trang 1"), ("Form.ScheduledAt", later), ("Form.Due", later), ("Form.Authority", "Thử"), ("Form.Royalty", "Bậc 1"),
            ("Form.WorkTitle", "Bài"), ("Form.PublishedOn", "2026-11-20"), ("Form.Wrong", "sai"), ("Form.Right", "đúng"), ("Form.Apology", "Xin lỗi"),
        ];
    }

    private static async Task<(string? Published, DateTime? Plan, string State, int Revision, string Workflow)> SeenAsync(Newsroom desk, Copy copy)
    {
        var (published, latest, now) = (await desk.PublishedAsync(copy.ContentItemId), await desk.LatestAsync(copy.ContentItemId), (await desk.CopyAsync(copy.ContentItemId))!);
        return (published?.ContentItemVersionId, latest is null ? DateTime.MinValue : ContentPlans.Of(latest, ContentPlans.Publish), now.State, now.Revision, now.WorkflowId);
    }
}
