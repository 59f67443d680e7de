using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Nominations;

/// <summary>A reader nominates, without account and without script; the desk answers; the code tells the sender.</summary>
public sealed class NominationScenarioTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Path = "/gioi-thieu-guong", Script = "<script>alert(1)</script>";

    [Fact]
    public async Task A_reader_nominates_follows_the_case_and_the_desk_takes_it_up()
    {
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var sent = await SendAsync(reader, Fields("Ông Nguyễn Văn Giới"), ("anh.pdf", "%PDF-1.4\n%%EOF"u8.ToArray()));
        Assert.Equal((int)HttpStatusCode.SeeOther, sent.Status);
        var page = await reader.GetAsync(sent.Location!);
        Assert.Contains("Đã nhận", page.Page, StringComparison.Ordinal);
        // What others told of somebody is nobody's who only has the code.
        Assert.DoesNotContain("Nguyễn Văn Giới", page.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", page.Page, StringComparison.Ordinal);

        var desk = await site.AsAsync("Council");
        var list = await desk.GetAsync("/toa-soan/gioi-thieu");
        var address = list.Find("href=\"(?<it>/toa-soan/gioi-thieu/[0-9a-z]{26})\">[^<]*Giới");
        var detail = await desk.GetAsync(address);
        Assert.Contains("0912", detail.Page, StringComparison.Ordinal);
        Assert.Equal(200, (await desk.GetAsync(detail.Find("href=\"(?<it>/toa-soan/tep-rieng/[^\"]+)\""))).Status);

        var asked = await desk.SubmitAsync(address, "Ask", ("Ask.Unit", "UBND xã Thử"), ("Ask.Email", ""), ("Ask.Questions", "Có đúng không?"), ("Ask.Days", "7"));
        Assert.Equal(302, asked.Status);
        var link = (await desk.GetAsync(address)).Find("value=\"https?://[^/\"]+(?<it>/xac-nhan/[^\"]+)\"");
        var unit = await reader.GetAsync(link);
        Assert.Contains("Có đúng không?", unit.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("0912", unit.Page, StringComparison.Ordinal);
        Assert.Equal(302, (await reader.SubmitAsync(link, "", ("Replies[0].Number", "1"), ("Replies[0].Answer", "Yes"), ("Name", Script), ("Position", "Phó chủ tịch"))).Status);
        var answered = await desk.GetAsync(address);
        Assert.Contains(Script, answered.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, answered.Text, StringComparison.Ordinal);

        Assert.Equal(400, (await desk.SubmitAsync(address, "Decide", ("Decision", "Rejected"), ("Message", ""))).Status);
        Assert.Equal(302, (await desk.SubmitAsync(address, "Decide", ("Decision", "Accepted"), ("Message", "Cảm ơn bạn."))).Status);
        var done = await reader.GetAsync(sent.Location!);
        Assert.Contains("Đã tiếp nhận", done.Page, StringComparison.Ordinal);
        Assert.Contains("Cảm ơn bạn.", done.Page, StringComparison.Ordinal);
        var exemplar = (await desk.GetAsync(address)).Find("href=\"(?<it>/toa-soan/noi-dung/[0-9a-z]{26})\"");
        Assert.Contains("Nguyễn Văn Giới", (await desk.GetAsync(exemplar)).Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nominee", "", "tên người")]
    [InlineData("Deeds", "Ngắn", "việc đã làm")]
    [InlineData("Kind", "vua", "một loại")]
    [InlineData("SenderContact", "", "số điện thoại")]
    [InlineData("Agreed", "", "đồng ý")]
    [InlineData("Website", "http://spam.example", "Không gửi được")]
    [InlineData("Token", "khong-phai-cua-trang", "mở quá lâu")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string value, string said)
    {
        var reader = await site.AsAsync(WholeSite.Anonymous);
        var answer = await SendAsync(reader, [.. Fields(Script).Where(f => f.Name != field), (field, value)], null);
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
        Assert.Contains("Trần Thị Gửi", answer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain(Script, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_calls_itself_pdf_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.txt");
        var answer = await SendAsync(await site.AsAsync(WholeSite.Anonymous), Fields("Ông Nén"), ("giay-khen.pdf", bytes.ToArray()));
        Assert.Equal(400, answer.Status);
        Assert.Contains("giay-khen.pdf", answer.Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aaaa-bbbb-cccc")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("'")]
    public async Task A_guessed_code_finds_nothing(string code) => Assert.Equal(404, (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync($"{Path}/{code}")).Status);

    private static (string Name, string Value)[] Fields(string nominee) =>
    [
        ("Nominee", nominee), ("Kind", "individual"), ("Place", "Xã Thử"), ("Deeds", "Mười năm mở lớp Vở Sạch Chữ Đẹp cho học trò nghèo trong ấp."),
        ("SenderName", "Trần Thị Gửi"), ("SenderContact", "0912 345 678"), ("Agreed", "true"),
    ];

    private static async Task<Answer> SendAsync(Browser reader, IEnumerable<(string Name, string Value)> fields, (string Name, byte[] Bytes)? file)
    {
        var token = (await reader.GetAsync(Path)).HiddenField("Token");
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(2100)); // sooner only a program sends it
        await pause.WaitForNextTickAsync();
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Any(f => f.Name == "Token") ? fields : fields.Append(("Token", token))) form.Add(new StringContent(value), name);
        if (file is { } sent) form.Add(new ByteArrayContent(sent.Bytes), "files", sent.Name);
        return await reader.PostAsync(Path, form);
    }
}
