using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Tests.Security;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Readers;

/// <summary>What readers and moderators do over HTTP with the whole site: by forms and by JSON.</summary>
public sealed class ReaderApiTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Promised = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_comment_is_refused_appealed_restored_and_on_a_kept_page_within_two_seconds()
    {
        var (item, path) = await StoryAsync("Bài có bình luận");
        var reader = await site.AsAsync(WholeSite.Anonymous);
        await reader.GetAsync(path);
        var posted = await CommentAsync(reader, item, "Câu này bị từ chối rồi được khôi phục.");
        var code = (string)posted["statusCode"]!;
        Assert.Equal("waiting", (string?)posted["state"]);
        Assert.DoesNotContain("được khôi phục", (await reader.GetAsync(path)).Page, StringComparison.Ordinal);

        var waiting = (await (await site.AsAsync("Moderator")).GetAsync("/api/moderation/waiting")).Text;
        Assert.Contains((string)posted["id"]!, waiting, StringComparison.Ordinal);
        var refused = await ModerateAsync("Moderator", posted, "decision", new JsonObject { ["version"] = 1, ["verb"] = "refuse", ["reason"] = "offTopic", ["note"] = "Không nói về bài." });
        Assert.Equal((200, "rejected"), (refused.Status, (string?)refused.Json["state"]));
        var told = (await reader.GetAsync("/api/comments/" + code)).Json;
        Assert.Equal(("rejected", "Lạc đề", "Không nói về bài.", true), ((string?)told["state"], (string?)told["reasonText"], (string?)told["note"], (bool)told["mayAppeal"]!));
        Assert.Contains("Lạc đề", (await reader.GetAsync("/y-kien/theo-doi/" + code)).Page, StringComparison.Ordinal);

        var appealed = await reader.PostAsync($"/api/comments/{code}/appeal", JsonContent.Create(new { text = "Tôi nói đúng chuyện trong bài." }));
        Assert.Equal((200, "open"), (appealed.Status, (string?)appealed.Json["appeal"]));
        var version = (await FindAsync((string)posted["id"]!)).Version;
        var decision = new JsonObject { ["version"] = version, ["restore"] = true, ["note"] = "Đúng chủ đề." };
        Assert.Equal(403, (await ModerateAsync("Moderator", posted, "appeal", decision)).Status);
        // The page is kept when the second moderator decides.
        await reader.GetAsync(path);
        Assert.Equal(200, (await ModerateAsync("ManagingEditor", posted, "appeal", decision)).Status);

        var clock = Stopwatch.StartNew();
        while (!(await reader.GetAsync(path)).Page.Contains("được khôi phục", StringComparison.Ordinal)) Assert.True(clock.Elapsed < Promised, "Not on the page within two seconds.");
        Assert.Equal(409, (await ModerateAsync("Moderator", posted, "decision", new JsonObject { ["version"] = 1, ["verb"] = "approve" })).Status);
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_refused_and_the_form_keeps_them()
    {
        var (item, _) = await StoryAsync("Bài bị gửi văn bản dài");
        var text = string.Concat(Enumerable.Repeat("Một câu rất dài dòng. ", 100 * 1024 / 22));
        Assert.True(text.Length > 100_000);
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var ticket = await TokenAsync(reader, "comment", item);
        var byProgram = await PostWhenOldAsync(() => reader.PostAsync($"/api/items/{item}/comments", JsonContent.Create(new { name = "Người gửi dài", text, token = ticket })));
        Assert.Equal((400, "comments.text.long"), (byProgram.Status, CodeOf(byProgram)));

        var form = await reader.GetAsync("/y-kien/gui?bai=" + item);
        var token = form.HiddenField("phieu");
        Answer byForm;
        using (var deadline = new CancellationTokenSource(Patience))
        using (var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(300)))
            do byForm = await reader.PostAsync("/y-kien", new FormUrlEncodedContent([new("bai", item), new("ten", "Người gửi dài"), new("noi-dung", text), new("phieu", token), new("tra-loi", "")]));
            while (byForm.Page.Contains("gửi nhanh quá", StringComparison.Ordinal) && await tick.WaitForNextTickAsync(deadline.Token));
        Assert.Equal(400, byForm.Status);
        Assert.Contains("2000", byForm.Page.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(text[..200], byForm.Page, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.DoesNotContain(await scope.ServiceProvider.GetRequiredService<CommentDesk>().NewestAsync(100, default), c => c.ContentItemId == item);
    }

    [Fact]
    public async Task Script_in_every_field_stays_text()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var (item, path) = await StoryAsync("Bài bị thử mã");
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var posted = await CommentAsync(reader, item, "Lời có mã " + Script, name: "<b>Tên</b>");
        Assert.Equal(200, (await ModerateAsync("Moderator", posted, "decision", new JsonObject { ["version"] = (await FindAsync((string)posted["id"]!)).Version, ["verb"] = "approve" })).Status);
        var report = await reader.PostAsync($"/api/comments/{posted["id"]}/reports", JsonContent.Create(new { reason = "spam", details = Script, token = await TokenAsync(reader, "report", (string)posted["id"]!) }));
        Assert.Equal(201, report.Status);
        Assert.Equal(201, (await reader.PostAsync($"/api/items/{item}/text-errors", JsonContent.Create(new { quote = Script, proposal = Script, token = await TokenAsync(reader, "error", item) }))).Status);

        var moderator = await site.AsAsync("Moderator");
        foreach (var page in new[] { path, "/y-kien/bai/" + item, (string)posted["statusUrl"]!, (string)report.Json["statusUrl"]! }) await CleanAsync(reader, page);
        foreach (var page in new[] { "/toa-soan/binh-luan?hang=bao-cao", "/toa-soan/binh-luan/" + posted["id"], "/toa-soan/gop-y" }) await CleanAsync(moderator, page);

        static async Task CleanAsync(Browser browser, string page)
        {
            var answer = await browser.GetAsync(page);
            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>Tên", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_withdrawn_takes_no_comment_and_no_points()
    {
        var (item, _) = await StoryAsync("Bài bị hạ");
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var (comment, rating) = (await TokenAsync(reader, "comment", item), await TokenAsync(reader, "rating", item));
        Assert.Equal(200, (await SendAsync("Administrator", HttpMethod.Delete, "/api/content/" + item, null)).Status);
        var refused = await PostWhenOldAsync(() => reader.PostAsync($"/api/items/{item}/comments", JsonContent.Create(new { name = "Đến muộn", text = "Bài còn đó không?", token = comment })));
        Assert.Equal("comments.gone", CodeOf(refused));
        Assert.Equal("readers.rating.closed", CodeOf(await reader.PostAsync($"/api/items/{item}/ratings", JsonContent.Create(new { stars = 5, token = rating }))));
    }

    [Fact]
    public async Task Readers_take_their_data_away_and_have_it_erased()
    {
        var (item, path) = await StoryAsync("Bài của người muốn xóa");
        var reader = site.Visitor();
        var posted = await CommentAsync(reader, item, "Tôi sẽ xóa câu này.", email: "toi@thu.example");
        Assert.Equal(200, (await ModerateAsync("Moderator", posted, "decision", new JsonObject { ["version"] = 1, ["verb"] = "approve" })).Status);
        Assert.Equal(200, (await reader.PostAsync($"/api/items/{item}/ratings", JsonContent.Create(new { stars = 4, token = await TokenAsync(reader, "rating", item) }))).Status);
        Assert.Equal(4, (int)(await reader.GetAsync($"/api/items/{item}/ratings/mine")).Json["stars"]!);

        foreach (var address in new[] { $"/api/comments/{posted["statusCode"]}/data", posted["statusUrl"] + "/du-lieu" })
        {
            var data = await reader.GetAsync(address);
            Assert.Equal(200, data.Status);
            var mine = Assert.Single(Member(data.Json, "comments").AsArray())!.AsObject();
            Assert.Equal(("Tôi sẽ xóa câu này.", "toi@thu.example"), ((string?)Member(mine, "text"), (string?)Member(mine, "email")));
            Assert.Equal(4, (int)Member(Assert.Single(Member(data.Json, "ratings").AsArray())!.AsObject(), "stars")!);
        }
        var erased = await reader.SendAsync(HttpMethod.Delete, $"/api/comments/{posted["statusCode"]}/data", null, []);
        Assert.Equal((200, 1), (erased.Status, (int)erased.Json["comments"]!));
        Assert.Equal(404, (await reader.GetAsync("/api/comments/" + posted["statusCode"])).Status);
        var clock = Stopwatch.StartNew();
        while ((await reader.GetAsync(path)).Page.Contains("Tôi sẽ xóa", StringComparison.Ordinal)) Assert.True(clock.Elapsed < Promised, "Still on the page after two seconds.");
    }

    [Fact]
    public async Task Likes_reports_polls_and_corrections_go_by_json()
    {
        var (item, _) = await StoryAsync("Bài có thăm dò");
        var reader = site.Visitor();
        var posted = await CommentAsync(reader, item, "Câu được thích và bị báo cáo.");
        Assert.Equal(200, (await ModerateAsync("Moderator", posted, "decision", new JsonObject { ["version"] = 1, ["verb"] = "approve" })).Status);
        Assert.Equal((1, true), LikeOf(await reader.PostAsync($"/api/comments/{posted["id"]}/likes")));
        Assert.Equal((0, false), LikeOf(await reader.PostAsync($"/api/comments/{posted["id"]}/likes")));
        Assert.Equal("readers.token", CodeOf(await reader.PostAsync($"/api/comments/{posted["id"]}/reports", JsonContent.Create(new { reason = "spam" }))));
        var report = await reader.PostAsync($"/api/comments/{posted["id"]}/reports", JsonContent.Create(new { reason = "insult", token = await TokenAsync(reader, "report", (string)posted["id"]!) }));
        Assert.Equal("open", (string?)(await reader.GetAsync("/api/comment-reports/" + report.Json["statusCode"])).Json["state"]);
        await using (var scope = site.Services.CreateAsyncScope())
            (await scope.ServiceProvider.GetRequiredService<PollHandler>().HandleAsync(new OpenPoll(item, "Thích gì hơn?", ["Một", "Hai"]), Actor.System)).OrThrow();
        var poll = JsonNode.Parse((await reader.GetAsync($"/api/items/{item}/polls")).Text)![0]!;
        foreach (var number in new[] { 1, 2 })
        {
            var voted = await reader.PostAsync($"/api/polls/{poll["id"]}/votes", JsonContent.Create(new { number, token = await TokenAsync(reader, "poll", (string)poll["id"]!) }));
            Assert.Equal((200, 1), (voted.Status, (int)voted.Json["votes"]!));
            Assert.Equal(1, (int)voted.Json["options"]![number - 1]!["votes"]!);
        }
    }

    [Fact]
    public async Task What_programs_may_ask_is_described()
    {
        var paths = (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/openapi/v1.json")).Json["paths"]!.AsObject();
        string[] wanted =
        [
            "GET /api/items/{contentItemId}/comments", "POST /api/items/{contentItemId}/comments", "GET /api/items/{contentItemId}/figures", "POST /api/items/{contentItemId}/ratings", "GET /api/items/{contentItemId}/ratings/mine",
            "GET /api/reader-token", "GET /api/most-read", "GET /api/comments/{code}", "PUT /api/comments/{code}", "DELETE /api/comments/{code}", "POST /api/comments/{code}/appeal", "GET /api/comments/{code}/data", "DELETE /api/comments/{code}/data",
            "POST /api/comments/{id}/likes", "POST /api/comments/{id}/reports", "GET /api/comment-reports/{code}", "POST /api/items/{contentItemId}/text-errors", "GET /api/items/{contentItemId}/polls", "POST /api/polls/{id}/votes",
            "GET /api/moderation/{queue}", "POST /api/moderation/comments/{id}/decision", "POST /api/moderation/comments/{id}/undo", "POST /api/moderation/comments/{id}/appeal",
        ];
        foreach (var address in wanted.Select(w => w.Split(' ')))
        {
            var operation = paths[address[1]]?[address[0].ToLowerInvariant()];
            Assert.True(operation is not null, string.Join(' ', address));
            Assert.NotEmpty((string?)operation["summary"] ?? "");
            Assert.Contains(operation["responses"]!.AsObject(), r => r.Key is "200" or "201" && r.Value!["content"]?["application/json"]?["schema"] is not null);
        }
    }

    [Fact]
    public async Task Tools_can_be_switched_off()
    {
        var (_, path) = await StoryAsync("Bài không nút");
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var on = (await reader.GetAsync(path)).Text;
        foreach (var tool in new[] { "data-save", "data-print", "data-views", "data-copy-link", "href=\"/bai-da-luu\"" }) Assert.Contains(tool, on, StringComparison.Ordinal);
        await SetAsync(s => s with { Save = false, Print = false, Views = false, Share = false });
        try
        {
            var clock = Stopwatch.StartNew();
            string off;
            do off = (await reader.GetAsync(path)).Text;
            while (off.Contains("data-print", StringComparison.Ordinal) && clock.Elapsed < Patience);
            foreach (var tool in new[] { "data-save", "data-print", "data-views", "data-copy-link", "href=\"/bai-da-luu\"" }) Assert.DoesNotContain(tool, off, StringComparison.Ordinal);
            Assert.Equal(404, (await reader.GetAsync("/bai-da-luu")).Status);
        }
        finally
        {
            await SetAsync(s => s with { Save = true, Print = true, Views = true, Share = true });
        }
    }

    private async Task SetAsync(Func<ReaderSettings, ReaderSettings> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var settings = await scope.ServiceProvider.GetRequiredService<ReaderSettingsStore>().GetAsync();
        (await scope.ServiceProvider.GetRequiredService<SaveReaderSettingsHandler>().HandleAsync(new SaveReaderSettings(change(settings)), Actor.System)).OrThrow();
    }

    private static (int, bool) LikeOf(Answer answer) => ((int)answer.Json["likes"]!, (bool)answer.Json["mine"]!);

    private static JsonNode Member(JsonObject json, string name) => json.First(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value!;

    /// <summary>The code of a problem, or of its first field that is wrong.</summary>
    private static string? CodeOf(Answer answer) => (string?)answer.Json["code"] ?? (string?)answer.Json["refusals"]?[0]?["code"];

    private static async Task<string> TokenAsync(Browser reader, string what, string subject) => (string)(await reader.GetAsync($"/api/reader-token?what={what}&item={subject}")).Json["token"]!;

    private async Task<JsonObject> CommentAsync(Browser reader, string item, string text, string name = "Lê Thị Đọc", string email = "")
    {
        var token = await TokenAsync(reader, "comment", item);
        var answer = await PostWhenOldAsync(() => reader.PostAsync($"/api/items/{item}/comments", JsonContent.Create(new { name, email, text, token })));
        Assert.True(answer.Status == 201, answer.Text);
        return answer.Json;
    }

    /// <summary>The site does not believe that somebody writes within two seconds.</summary>
    private static async Task<Answer> PostWhenOldAsync(Func<Task<Answer>> post)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        Answer answer;
        do answer = await post();
        while (answer.Status == 400 && CodeOf(answer) == "comments.tooFast" && await tick.WaitForNextTickAsync(deadline.Token));
        return answer;
    }

    private async Task<Comment> FindAsync(string id)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CommentDesk>().FindAsync(id, default))!;
    }

    private Task<Answer> ModerateAsync(string role, JsonObject posted, string what, JsonObject body) => SendAsync(role, HttpMethod.Post, $"/api/moderation/comments/{posted["id"]}/{what}", body);

    private async Task<Answer> SendAsync(string role, HttpMethod method, string path, JsonObject? body)
    {
        var browser = await site.AsAsync(role);
        return await browser.SendAsync(method, path, body is null ? null : JsonContent.Create(body), [(CsrfGuard.HeaderName, await browser.TokenAsync())]);
    }

    private async Task<(string Item, string Path)> StoryAsync(string title)
    {
        var made = await SendAsync("Administrator", HttpMethod.Post, "/api/content", new JsonObject
        {
            ["ContentType"] = "Story",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["Story"] = new JsonObject { ["Lead"] = new JsonObject { ["Text"] = "Một bài để thử." }, ["Format"] = new JsonObject { ["Text"] = "news" }, ["ByLine"] = new JsonObject { ["Text"] = "Phóng viên" } },
        });
        Assert.True(made.Status == 200, made.Text);
        return ((string)made.Json["ContentItemId"]!, "/" + (string)made.Json["AutoroutePart"]!["Path"]!);
    }
}
