using System.Net.Http.Json;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Security;

public sealed class ApiAccessTests
{
    [Fact]
    public async Task A_key_acts_in_its_role_without_cookie_or_antiforgery_token()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddRoleAsync("Importer", "Guarded");
        var bearer = ("Authorization", "Bearer " + await site.AddTokenAsync("Importer"));
        Assert.Equal("Máy Importer", (await site.Browser().GetAsync("/api/guarded", bearer)).Text);
        Assert.Equal(200, (await site.Browser().PostAsync("/api/guarded", null, bearer)).Status);
    }

    [Theory]
    [InlineData("Bearer tne_wrong")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task A_wrong_key_gets_a_problem_document_with_401(string authorization)
    {
        await using var site = await SecuritySite.StartAsync();
        var answer = await site.Browser().GetAsync("/api/guarded", ("Authorization", authorization));
        Assert.Equal(401, answer.Status);
        Assert.Equal("application/problem+json", answer.Raw.Content.Headers.ContentType!.MediaType);
        Assert.Equal("security.unauthenticated", (string?)answer.Json["code"]);
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_key_without_the_permission_gets_403()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddRoleAsync("Other", "Elsewhere");
        var answer = await site.Browser().GetAsync("/api/guarded", ("Authorization", "Bearer " + await site.AddTokenAsync("Other")));
        Assert.Equal((403, "Bạn không có quyền làm việc này."), (answer.Status, (string?)answer.Json["detail"]));
    }

    [Fact]
    public async Task A_permission_of_the_role_anonymous_opens_the_endpoint_to_everybody()
    {
        await using var site = await SecuritySite.StartAsync();
        Assert.Equal(401, (await site.Browser().GetAsync("/api/guarded")).Status);
        await site.AddRoleAsync("Anonymous", "Guarded");
        Assert.Equal(200, (await site.Browser().GetAsync("/api/guarded")).Status);
    }

    [Fact]
    public async Task A_change_in_a_session_needs_the_token_in_form_or_header()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "Guarded");
        var browser = await site.SignedInAsync("lan");
        var refused = await browser.PostAsync("/api/guarded");
        Assert.Equal((400, "security.csrf"), (refused.Status, (string?)refused.Json["code"]));
        Assert.Equal(400, (await browser.PostAsync("/api/guarded", null, (CsrfGuard.HeaderName, "made-up"))).Status);
        Assert.Equal("lan", (await browser.PostAsync("/api/guarded", JsonContent.Create(1), (CsrfGuard.HeaderName, await browser.TokenAsync()))).Text);
        Assert.Equal(200, (await browser.PostAsync("/api/open")).Status);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_none()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "Guarded");
        await site.AddUserWithAsync("mai", "Guarded");
        var theirs = await (await site.SignedInAsync("mai")).TokenAsync();
        Assert.Equal(400, (await (await site.SignedInAsync("lan")).PostAsync("/api/guarded", null, (CsrfGuard.HeaderName, theirs))).Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 200)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    [InlineData("Origin", "https://evil.test", 403)]
    [InlineData("Origin", "https://site.test.evil.test", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "https://site.test", 200)]
    [InlineData("X-Nothing", "", 200)]
    public async Task A_form_sent_from_another_site_is_refused_even_where_no_token_is_asked(string header, string value, int status)
    {
        await using var site = await SecuritySite.StartAsync();
        Assert.Equal(status, (await site.Browser().PostAsync("/api/open", null, (header, value))).Status);
    }

    [Fact]
    public async Task An_error_tells_programs_nothing_of_the_inside()
    {
        await using var site = await SecuritySite.StartAsync();
        var answer = await site.Browser().GetAsync("/api/fails");
        Assert.Equal((500, "security.failure"), (answer.Status, (string?)answer.Json["code"]));
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var site = await SecuritySite.StartAsync(o => o with { ApiRequestsPerMinute = 2 });
        var browser = site.Browser();
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await browser.GetAsync("/api/often")).Status);
        var refused = await browser.GetAsync("/api/often");
        Assert.Equal((429, "security.tooMany"), (refused.Status, (string?)refused.Json["code"]));
        Assert.True(int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal(200, (await browser.GetAsync("/api/who")).Status);
    }

    [Fact]
    public async Task Changes_are_limited_for_people_but_neither_reading_nor_programs()
    {
        await using var site = await SecuritySite.StartAsync(o => o with { ChangesPerMinute = 2 });
        var browser = site.Browser();
        for (var i = 0; i < 2; i++) Assert.Equal(200, (await browser.PostAsync("/api/open")).Status);
        Assert.Equal(429, (await browser.PostAsync("/api/open")).Status);
        Assert.Equal(429, (await browser.PostAsync("/api/open", null, ("Authorization", "Bearer tne_made-up"))).Status);
        Assert.Equal(200, (await browser.GetAsync("/api/who")).Status);
        await site.AddRoleAsync("Importer", "Guarded");
        var bearer = ("Authorization", "Bearer " + await site.AddTokenAsync("Importer"));
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await browser.PostAsync("/api/guarded", null, bearer)).Status);
    }
}
