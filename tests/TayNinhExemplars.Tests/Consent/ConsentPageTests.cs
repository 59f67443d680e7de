using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Consent;

/// <summary>The register's screens with what people really send.</summary>
public sealed class ConsentPageTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Add = "/toa-soan/dong-y/them", Script = "<script>alert(1)</script>";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_recorded_kept_privately_and_withdrawn()
    {
        var (browser, exemplar) = (await site.AsAsync("Council"), await ExemplarAsync("Bà Nguyễn Thị Giấy"));
        var answer = await SendAsync(browser, Fields(exemplar), ("dong-y.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF")));
        Assert.Equal(302, answer.Status);
        var page = await browser.GetAsync(answer.Location!);
        Assert.Contains("Còn hiệu lực", page.Page, StringComparison.Ordinal);

        var file = page.Find("href=\"(?<it>/toa-soan/tep-rieng/[^\"]+)\"");
        var paper = await browser.GetAsync(file);
        Assert.Equal(200, paper.Status);
        Assert.Equal("no-store", paper.Header("Cache-Control"));
        Assert.Contains("attachment", paper.Raw.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(404, (await (await site.AsAsync("Journalist")).GetAsync(file)).Status);
        Assert.Equal(302, (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync(file, ("Accept", "text/html"))).Status is 302 or 401 ? 302 : 0);
        Assert.Equal(404, (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/media/private/" + file[^26..])).Status);

        var withdrawn = await browser.SubmitAsync(answer.Location!, "", ("ReceivedOn", VietnamDays.Of(DateTimeNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Reason", Script));
        Assert.Equal(302, withdrawn.Status);
        var after = await browser.GetAsync(answer.Location!);
        Assert.Contains("Đã rút", after.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_calls_itself_pdf_is_refused_and_nothing_typed_is_lost()
    {
        var (browser, exemplar) = (await site.AsAsync("Council"), await ExemplarAsync("Ông Trần Văn Nén"));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.txt");
        var answer = await SendAsync(browser, [.. Fields(exemplar), ("Note", "Ghi chú còn nguyên")], ("ban-ky.pdf", bytes.ToArray()));
        Assert.Equal(400, answer.Status);
        Assert.Contains("ban-ky.pdf", answer.Page, StringComparison.Ordinal);
        Assert.Contains("Ghi chú còn nguyên", answer.Page, StringComparison.Ordinal);
        Assert.Matches("value=\"profile\"[^>]*checked|checked[^>]*value=\"profile\"", answer.Text);
    }

    [Fact]
    public async Task Script_in_every_field_is_text()
    {
        var (browser, exemplar) = (await site.AsAsync("Council"), await ExemplarAsync("Bà Lê Thị Chữ"));
        var answer = await SendAsync(browser,
        [
            ("ExemplarId", exemplar), ("SubjectName", Script), ("Age", "ChildFrom7"), ("SignedBySubject", "true"), ("Representative", Script), ("Relation", Script),
            ("Purposes", "profile"), ("Channels", "web"), ("GivenOn", "2026-01-05"), ("Note", Script),
        ], null);
        Assert.Equal(302, answer.Status);
        foreach (var path in new[] { answer.Location!, "/toa-soan/dong-y" })
        {
            var page = await browser.GetAsync(path);
            Assert.DoesNotContain(Script, page.Text, StringComparison.Ordinal);
            Assert.Contains(Script, page.Page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GivenOn", "32/13/2026", "ngày/tháng/năm")]
    [InlineData("GivenOn", "2099-01-01", "sau hôm nay")]
    [InlineData("ExemplarId", "không có ai", "có trong sổ")]
    [InlineData("Purposes", "tất cả", "một mục đích")]
    [InlineData("Age", "Sai", "không hợp lệ")]
    public async Task A_wrong_field_says_so_beside_itself(string field, string value, string said)
    {
        var (browser, exemplar) = (await site.AsAsync("Council"), await ExemplarAsync("Bà Phạm Thị Lỗi"));
        var answer = await SendAsync(browser, [.. Fields(exemplar).Where(f => f.Name != field), (field, value)], null);
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
    }

    private DateTime DateTimeNow() => site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private static (string Name, string Value)[] Fields(string exemplar) =>
        [("ExemplarId", exemplar), ("Age", "Adult"), ("SignedBySubject", "true"), ("Purposes", "profile"), ("Channels", "web"), ("GivenOn", "2026-01-05")];

    private static async Task<Answer> SendAsync(Browser browser, IEnumerable<(string Name, string Value)> fields, (string Name, byte[] Bytes)? file)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        form.Add(new StringContent((await browser.GetAsync(Add)).HiddenField("__RequestVerificationToken")), "__RequestVerificationToken");
        if (file is { } sent) form.Add(new ByteArrayContent(sent.Bytes), "file", sent.Name);
        return await browser.PostAsync(Add, form);
    }

    private async Task<string> ExemplarAsync(string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var save = scope.ServiceProvider.GetRequiredService<SaveDraftHandler>();
        return (await save.HandleAsync(new SaveDraft(RegisterDesk.Exemplar(name), null), Actor.System, Ct)).OrThrow().ContentItemId;
    }
}
