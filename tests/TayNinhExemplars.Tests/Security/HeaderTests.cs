using System.Text.RegularExpressions;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Tests.Security;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/dang-nhap")]
    [InlineData("/api/guarded")]
    [InlineData("/api/fails")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Every_answer_carries_the_policy_and_allows_nothing_inline(string path)
    {
        await using var site = await SecuritySite.StartAsync();
        var answer = await site.Browser().GetAsync(path);
        var policy = answer.Header("Content-Security-Policy");
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.NotEmpty(answer.Header("Referrer-Policy"));
        Assert.NotEmpty(answer.Header("Permissions-Policy"));
        Assert.Equal("max-age=31536000", answer.Header("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Pages_keep_to_the_policy_and_are_not_stored()
    {
        await using var site = await SecuritySite.StartAsync();
        var boss = await site.AddUserAsync("sep", Role.Administrator);
        var browser = await site.SignedInAsync("sep");
        foreach (var path in new[] { "/toa-soan/tai-khoan", "/toa-soan/tai-khoan/xac-thuc-hai-buoc", "/toa-soan/nguoi-dung", "/toa-soan/nguoi-dung/them", "/toa-soan/nguoi-dung/" + boss.Id, "/toa-soan/vai-tro", "/toa-soan/vai-tro/them", "/toa-soan/vai-tro/Administrator", "/toa-soan/khoa-api" })
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(200, page.Status);
            Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.DoesNotMatch(new Regex("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), page.Text);
            // A key that has no words shows itself.
            Assert.DoesNotMatch(new Regex(">(accounts|form|newsroom|permission)\\.[a-zA-Z.]+<", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), page.Text);
            Assert.Contains("Đăng xuất", page.Text, StringComparison.Ordinal); // letters, not entities
            Assert.Single(Regex.Matches(page.Text, "<h1", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
    }

    [Fact]
    public async Task Every_field_has_a_label_and_points_to_its_errors()
    {
        await using var site = await SecuritySite.StartAsync();
        var page = await site.Browser().SignInAsync("lan", "sai mật khẩu");
        var ids = page.All("<input(?![^>]*type=\"hidden\")[^>]*\\sid=\"(?<it>[^\"]+)\"").ToList();
        Assert.Equal(["Password", "UserName"], ids.Order(StringComparer.Ordinal));
        Assert.All(ids, id => Assert.Contains($"<label for=\"{id}\">", page.Text, StringComparison.Ordinal));
        Assert.Contains("role=\"alert\"", page.Text, StringComparison.Ordinal);

        await site.AddUserAsync("sep", Role.Administrator);
        var refused = await (await site.SignedInAsync("sep")).SubmitAsync("/toa-soan/nguoi-dung/them", "", ("UserName", "lê lan"), ("DisplayName", "Lan"));
        Assert.Contains("aria-invalid=\"true\"", refused.Find("<input(?<it>[^>]*id=\"UserName\"[^>]*)>"), StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"UserName-hint UserName-error\"", refused.Text, StringComparison.Ordinal);
    }
}
