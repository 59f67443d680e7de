using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Newsroom.Items;

/// <summary>The editor through the whole site: what the pages send is what a browser without script would send.</summary>
public sealed class EditorScenarioTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_written_saved_and_published()
    {
        var journalist = await site.AsAsync("Journalist");
        var id = await WriteAsync(journalist, "Người giữ rừng", "Mười năm **giữ rừng**.");
        var page = await journalist.GetAsync("/toa-soan/noi-dung/" + id);
        Assert.Contains("Mười năm **giữ rừng**.", page.Page, StringComparison.Ordinal);

        var published = await SendAsync(journalist, id, "Publish", page, ("TitlePart.Title", "Người giữ rừng"), ("MarkdownBodyPart.Markdown", "Mười năm **giữ rừng**."), ("Story.Lead.Text", "Một mình một rừng."), ("Story.Format.Text", "news"));
        Assert.True(published.Status == 302, published.Page);
        Assert.NotNull(await FindAsync(id, VersionKind.Published));
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        var journalist = await site.AsAsync("Journalist");
        var id = await WriteAsync(journalist, "Bài có địa chỉ sai", "Chữ.");
        var answer = await SendAsync(journalist, id, "Save", await journalist.GetAsync("/toa-soan/noi-dung/" + id),
            ("TitlePart.Title", "Tiêu đề mới"), ("AutoroutePart.Path", "sai đường?dẫn"), ("MarkdownBodyPart.Markdown", "Chữ vừa gõ."));
        Assert.Equal(400, answer.Status);
        Assert.Contains("value=\"sai đường?dẫn\"", answer.Page, StringComparison.Ordinal);
        Assert.Contains("Chữ vừa gõ.", answer.Page, StringComparison.Ordinal);
        Assert.Contains("id=\"AutoroutePart-error\"", answer.Page, StringComparison.Ordinal);
        Assert.Equal("Bài có địa chỉ sai", (await FindAsync(id, VersionKind.Latest))!.DisplayText);
    }

    [Fact]
    public async Task A_stale_save_shows_both_texts_and_loses_neither()
    {
        var (journalist, editor) = (await site.AsAsync("Journalist"), await site.AsAsync("DeskEditor"));
        var id = await WriteAsync(journalist, "Bản đầu", "Chữ.");
        var seen = await editor.GetAsync("/toa-soan/noi-dung/" + id);
        await SendAsync(journalist, id, "Save", await journalist.GetAsync("/toa-soan/noi-dung/" + id), ("TitlePart.Title", "Bản của phóng viên"));

        var answer = await SendAsync(editor, id, "Save", seen, ("TitlePart.Title", "Bản của biên tập"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("id=\"conflict\"", answer.Page, StringComparison.Ordinal);
        Assert.Equal("Bản của phóng viên", (await FindAsync(id, VersionKind.Latest))!.DisplayText);

        var mine = await SendAsync(editor, id, "Save", answer, ("TitlePart.Title", "Bản của biên tập"));
        Assert.Equal(302, mine.Status);
        Assert.Equal("Bản của biên tập", (await FindAsync(id, VersionKind.Latest))!.DisplayText);
    }

    [Fact]
    public async Task Autosave_answers_with_the_version_to_go_on_from()
    {
        var journalist = await site.AsAsync("Journalist");
        var form = await journalist.GetAsync("/toa-soan/noi-dung/tao/Story");
        var newId = form.HiddenField("NewItemId");
        (string, string)[] fields = [("NewItemId", newId), ("BasedOn", ""), ("TitlePart.Title", "Đang gõ dở")];
        var first = await AutosaveAsync(journalist, "/toa-soan/noi-dung/tao/Story/tu-luu", form, fields);
        // The answer got lost; the script sends the same once more.
        var again = await AutosaveAsync(journalist, "/toa-soan/noi-dung/tao/Story/tu-luu", form, fields);
        Assert.Equal(newId, first.GetProperty("itemId").GetString());
        Assert.Equal(newId, again.GetProperty("itemId").GetString());
        var version = again.GetProperty("versionId").GetString()!;
        var next = await AutosaveAsync(journalist, again.GetProperty("autosaveUrl").GetString()!, form, ("BasedOn", version), ("TitlePart.Title", "Gõ thêm"));
        Assert.NotEqual(version, next.GetProperty("versionId").GetString());
        Assert.Equal("Gõ thêm", (await FindAsync(newId, VersionKind.Latest))!.DisplayText);
    }

    [Fact]
    public async Task A_deleted_story_lies_in_the_bin_with_its_reason_and_comes_back_as_a_draft()
    {
        var administrator = await site.AsAsync("Administrator");
        var id = await WriteAsync(administrator, "Bài sẽ bỏ", "Chữ.");
        await SendAsync(administrator, id, "Delete", await administrator.GetAsync("/toa-soan/noi-dung/" + id), ("Reason", "Trùng bài"));
        var bin = await administrator.GetAsync("/toa-soan/thung-rac");
        Assert.Contains("Trùng bài", bin.Page, StringComparison.Ordinal);
        var restored = await administrator.SendFormAsync("/toa-soan/thung-rac", "", bin, ("id", id));
        Assert.Equal(302, restored.Status);
        Assert.False((await FindAsync(id, VersionKind.Latest))!.Published);
    }

    [Fact]
    public async Task Doing_many_at_once_names_the_one_that_was_refused()
    {
        var administrator = await site.AsAsync("Administrator");
        var bare = await WriteAsync(administrator, "Thiếu những gì cần có", "", lead: "");
        var list = await administrator.GetAsync("/toa-soan/noi-dung");
        var answer = await administrator.SendFormAsync("/toa-soan/noi-dung", "Unpublish", list, ("ids", bare));
        Assert.Equal(200, answer.Status);
        Assert.Contains("Thiếu những gì cần có: ", answer.Page, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(Browser browser, string title, string markdown, string lead = "Sapo.")
    {
        const string create = "/toa-soan/noi-dung/tao/Story";
        var form = await browser.GetAsync(create);
        var id = form.HiddenField("NewItemId");
        var saved = await browser.SendFormAsync(create, "Save", form, ("NewItemId", id), ("BasedOn", ""), ("TitlePart.Title", title), ("MarkdownBodyPart.Markdown", markdown), ("Story.Lead.Text", lead));
        Assert.True(saved.Status == 302, saved.Page);
        return id;
    }

    private static Task<Answer> SendAsync(Browser browser, string id, string handler, Answer seen, params (string, string)[] fields) =>
        browser.SendFormAsync("/toa-soan/noi-dung/" + id, handler, seen, [.. fields, ("BasedOn", seen.HiddenField("BasedOn"))]);

    private static async Task<JsonElement> AutosaveAsync(Browser browser, string path, Answer form, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", form.HiddenField("__RequestVerificationToken")));
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(all), ("Accept", "application/json"));
        Assert.True(answer.Status == 200, answer.Page);
        return JsonDocument.Parse(answer.Page).RootElement;
    }

    private async Task<ContentItem?> FindAsync(string id, VersionKind version)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentStore>().FindAsync(id, version, Ct);
    }
}
