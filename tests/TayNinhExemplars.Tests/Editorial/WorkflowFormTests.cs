using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>A workflow changed by its form alone, as an administrator without script does it.</summary>
public sealed class WorkflowFormTests(DeskSite site) : IClassFixture<DeskSite>
{
    private const string Page = "/toa-soan/quy-trinh/portal/sua";

    [Fact]
    public async Task A_state_and_its_steps_are_added_judged_and_saved_as_the_next_version()
    {
        var admin = await site.AsAsync("quantri");
        var before = await WorkflowAsync("portal");
        var answer = await admin.Browser.GetAsync(Page);
        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("Chưa lưu được vì", answer.Page, StringComparison.Ordinal);

        answer = await PressAsync(admin, answer, "add:State");
        Assert.Contains("Trạng thái “chưa đặt tên”, tên: Phải có tên bằng tiếng Việt.", answer.Page, StringComparison.Ordinal);
        answer = await PressAsync(admin, answer, "add:Transition", ("Form.Vi", "Chờ dịch tiếng Anh"), ("Form.Kind", "Waiting"), ("Form.DueHours", "2,5"), ("Form.Editors", "editor"));
        // The id follows from the name; nothing leads there yet.
        answer = await PressAsync(admin, answer, "look", ("Form.Vi", "Gửi dịch"), ("Form.From", "approved"), ("Form.To", "cho-dich-tieng-anh"), ("Form.Roles", "editor"), ("Form.Guards", "not-held"), ("Form.Note", "Required"), ("Form.Asks", "due?"), ("Form.Asks", ""));
        Assert.Contains("Trạng thái “Chờ dịch tiếng Anh”: Từ trạng thái “Chờ dịch tiếng Anh” không có đường nào đi đến kết thúc.", answer.Page, StringComparison.Ordinal);
        var refused = await PressAsync(admin, answer, "save", ("Form.Vi", "Gửi dịch"), ("Form.From", "approved"), ("Form.To", "cho-dich-tieng-anh"), ("Form.Roles", "editor"));
        Assert.Equal(400, refused.Status);
        Assert.Equal(before.Version, (await WorkflowAsync("portal")).Version);

        answer = await PressAsync(admin, answer, "add:Transition", ("Form.Vi", "Gửi dịch"), ("Form.From", "approved"), ("Form.To", "cho-dich-tieng-anh"), ("Form.Roles", "editor"), ("Form.Guards", "not-held"), ("Form.Note", "Required"), ("Form.Asks", "due?"));
        var saved = await PressAsync(admin, answer, "save", ("Form.Vi", "Dịch xong"), ("Form.From", "cho-dich-tieng-anh"), ("Form.To", "approved"), ("Form.Roles", "editor"));
        Assert.Equal(302, saved.Status);

        var after = await WorkflowAsync("portal");
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal((StateKind.Waiting, 2.5), (after.State("cho-dich-tieng-anh")!.Kind, after.State("cho-dich-tieng-anh")!.DueHours));
        var step = after.Transition("gui-dich")!;
        Assert.Equal(("approved", "not-held", NoteRule.Required, "due?"), (step.From.Single(), step.Guards!.Single(), step.Note, step.Asks!.Single()));
        // Everything that was not touched says what it said.
        var untouched = after with { States = [.. after.States.Where(s => s.Id != "cho-dich-tieng-anh")], Transitions = [.. after.Transitions.Where(t => t.Id is not ("gui-dich" or "dich-xong"))] };
        Assert.Equal(before.ToJson(), untouched.ToJson());

        // A page from before that is stale now.
        var stale = await PressAsync(admin, answer, "save", ("Form.Vi", "Dịch xong"), ("Form.From", "cho-dich-tieng-anh"), ("Form.To", "approved"), ("Form.Roles", "editor"));
        Assert.Contains("đã được người khác sửa", stale.Page, StringComparison.Ordinal);
        Assert.Contains("Dịch xong", stale.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pieces_are_moved_and_removed_and_a_dangling_name_is_told()
    {
        var admin = await site.AsAsync("quantri");
        var answer = await PressAsync(admin, await admin.Browser.GetAsync("/toa-soan/quy-trinh/newspaper/sua"), "down:State:0", "newspaper");
        Assert.Equal(["rejected", "pitched"], Drafted(answer).States.Take(2).Select(s => s.Id));
        answer = await PressAsync(admin, answer, "up:State:1", "newspaper");
        Assert.Equal("pitched", Drafted(answer).States[0].Id);
        answer = await PressAsync(admin, answer, "remove:Role:0", "newspaper");
        Assert.DoesNotContain(Drafted(answer).Roles, r => r.Id == "contributor");
        Assert.Contains("Bước “Đề xuất đề tài”, ai được bấm: Quy trình không có vai “contributor”.", answer.Page, StringComparison.Ordinal);
        // Opened, the step shows only roles that are there; closed again, it has none that are not.
        var index = Drafted(answer).Transitions.ToList().FindIndex(t => t.Id == "pitch");
        answer = await PressAsync(admin, answer, $"open:Transition:{index}", "newspaper");
        Assert.Contains("id=\"Vi\"", answer.Text, StringComparison.Ordinal);
        // A step without any "from" that is no beginning does not become one.
        answer = await PressAsync(admin, answer, "look", "newspaper", ("Form.Vi", "Đề xuất đề tài"), ("Form.To", "pitched"), ("Form.Roles", "reporter"));
        Assert.Contains("Bước “Đề xuất đề tài”, đi từ: Không có trạng thái “”.", answer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_makes_a_workflow_mandatory_on_screen_and_lets_it_go_again()
    {
        var admin = await site.AsAsync("quantri");
        async Task SetAsync(bool mandatory)
        {
            var answer = await PressAsync(admin, await admin.Browser.GetAsync("/toa-soan/quy-trinh/newspaper/sua"), "open:General:0", "newspaper");
            var workflow = Drafted(answer);
            var fields = new List<(string, string)> { ("Form.Vi", workflow.Name.Vi), ("Form.En", workflow.Name.En), ("Form.Chief", workflow.Chief!) };
            fields.AddRange(workflow.ContentTypes.Select(t => ("Form.ContentTypes", t)));
            fields.AddRange(workflow.RequiredFields.Select(f => ("Form.RequiredFields", f)));
            if (mandatory) fields.Add(("Form.IsMandatory", "true"));
            Assert.Equal(302, (await PressAsync(admin, answer, "save", "newspaper", [.. fields])).Status);
            Assert.Equal(mandatory, (await WorkflowAsync("newspaper")).IsMandatory);
        }
        // By default a program with a key publishes as before.
        Assert.Equal(200, await PublishAsync("Bài trước khi bắt buộc"));
        await SetAsync(true);
        Assert.InRange(await PublishAsync("Bài khi đã bắt buộc"), 400, 499);
        Assert.Equal(200, await PublishAsync("Bản nháp thì được", draft: true));
        await SetAsync(false);
        Assert.Equal(200, await PublishAsync("Bài sau khi thôi bắt buộc"));
    }

    private async Task<int> PublishAsync(string title, bool draft = false)
    {
        var item = JsonNode.Parse("""{"ContentType":"Story","Story":{"Lead":{"Text":"Câu dẫn."},"Format":{"Text":"news"},"ByLine":{"Text":"Thái Thành"}}}""")!;
        item["TitlePart"] = new JsonObject { ["Title"] = title };
        return (await (await site.AsProgramAsync("Administrator")).SendAsync(HttpMethod.Post, "/api/content" + (draft ? "?draft=true" : ""), new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json"))).Status;
    }

    private Task<Workflow> WorkflowAsync(string id) => site.AskAsync(async (WorkflowLibrary l) => (await l.CurrentAsync(id, default))!);

    private static Workflow Drafted(Answer page) => Workflow.Parse(page.HiddenField("Draft"));

    private static Task<Answer> PressAsync(Session who, Answer page, string button, params (string Name, string Value)[] fields) => PressAsync(who, page, button, "portal", fields);

    /// <summary>Sends the form as it stands on the page, with this button.</summary>
    private static Task<Answer> PressAsync(Session who, Answer page, string button, string id, params (string Name, string Value)[] fields) =>
        who.PostAsync($"/toa-soan/quy-trinh/{id}/sua", [("Draft", page.HiddenField("Draft")), ("Version", page.HiddenField("Version")), ("Open", page.HiddenField("Open")), ("Do", button), .. fields.Select(f => (f.Name, (string?)f.Value))]);
}
