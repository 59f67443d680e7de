using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Tests.Security;

public sealed class PageAccessTests
{
    public static readonly TheoryData<string, string> PagesAndPermissions = new()
    {
        { "/toa-soan/nguoi-dung", "ManageUsers" },
        { "/toa-soan/nguoi-dung/them", "ManageUsers" },
        { "/toa-soan/vai-tro", "ManageRoles" },
        { "/toa-soan/vai-tro/them", "ManageRoles" },
        { "/toa-soan/vai-tro/Anonymous", "ManageRoles" },
        { "/toa-soan/khoa-api", "ManageApiTokens" },
        { "/toa-soan", "AccessAdminPanel" },
    };

    [Theory]
    [MemberData(nameof(PagesAndPermissions))]
    public async Task A_page_opens_to_its_permission_and_to_no_other(string page, string permission)
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("co", permission);
        await site.AddUserWithAsync("khong", [.. AccountsPermissions.All.Select(p => p.Name).Where(p => p != permission && p != Permission.SiteOwner)]);
        await site.AddUserAsync("sep", Role.Administrator);

        Assert.Equal(302, (await site.Browser().GetAsync(page)).Status);
        Assert.Equal(200, (await (await site.SignedInAsync("co")).GetAsync(page)).Status);
        Assert.Equal(200, (await (await site.SignedInAsync("sep")).GetAsync(page)).Status);
        var refused = await (await site.SignedInAsync("khong")).GetAsync(page);
        Assert.Equal(403, refused.Status);
        Assert.Contains("Bạn không có quyền xem trang này", refused.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_finds_out_itself_explains_in_the_same_way()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("lan");
        var browser = await site.SignedInAsync("lan");
        var refused = await browser.GetAsync("/not-for-you");
        Assert.Equal(403, refused.Status);
        Assert.Contains("Bạn không có quyền xem trang này", refused.Page, StringComparison.Ordinal);
        Assert.Equal("security.forbidden", (string?)(await browser.GetAsync("/not-for-you", ("Accept", "application/json"))).Json["code"]);
        Assert.Equal(302, (await site.Browser().GetAsync("/not-for-you")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("sep", Role.Administrator);
        var browser = await site.SignedInAsync("sep");
        var sent = await browser.PostAsync("/toa-soan/nguoi-dung/them", new FormUrlEncodedContent([KeyValuePair.Create("UserName", "moi"), KeyValuePair.Create("DisplayName", "Mới")]));
        Assert.Equal(400, sent.Status);
        Assert.Null(await site.DoAsync((UserDirectory d) => d.FindByNameAsync("moi", default)));
        Assert.Equal(400, (await site.Browser().PostAsync("/dang-nhap", new FormUrlEncodedContent([KeyValuePair.Create("UserName", "sep")]))).Status);
    }

    [Fact]
    public async Task The_navigation_shows_only_what_may_be_opened()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserWithAsync("lan", "ManageUsers");
        var page = (await (await site.SignedInAsync("lan")).GetAsync("/toa-soan/nguoi-dung")).Text;
        Assert.Contains("href=\"/toa-soan/nguoi-dung\" aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/toa-soan/vai-tro\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_given_roles_reset_and_disabled_through_the_pages()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("sep", Role.Administrator);
        await site.AddRoleAsync("Journalist", "AccessAdminPanel");
        var boss = await site.SignedInAsync("sep");
        var bad = await boss.SubmitAsync("/toa-soan/nguoi-dung/them", "", ("UserName", "lê lan"), ("DisplayName", "Lê \"Lan\" <b>"), ("Roles", "Journalist"));
        Assert.Equal(400, bad.Status);
        Assert.Contains("Tên đăng nhập chỉ gồm", bad.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", bad.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Journalist\" checked=\"checked\"", bad.Text, StringComparison.Ordinal);

        var made = await boss.SubmitAsync("/toa-soan/nguoi-dung/them", "", ("UserName", "lan"), ("DisplayName", "Lê Lan"), ("Roles", "Journalist"));
        var password = Secret(made);
        var lan = (await site.DoAsync((UserDirectory d) => d.FindByNameAsync("lan", default)))!;
        Assert.Equal(["Journalist"], lan.Roles);
        Assert.Equal(302, (await site.Browser().SignInAsync("lan", password)).Status);

        var page = "/toa-soan/nguoi-dung/" + lan.Id;
        var reset = await boss.SubmitAsync(page, "Password");
        Assert.Equal(302, (await site.Browser().SignInAsync("lan", Secret(reset))).Status);
        Assert.Equal(400, (await site.Browser().SignInAsync("lan", password)).Status);

        Assert.Equal(302, (await boss.SubmitAsync(page, "Save", ("DisplayName", "Lê Thị Lan"), ("Email", "lan@tayninh.vn"))).Status);
        Assert.Equal(302, (await boss.SubmitAsync(page, "Roles", ("Roles", "Administrator"))).Status);
        Assert.Equal(302, (await boss.SubmitAsync(page, "Disable")).Status);
        var after = (await site.DoAsync((UserDirectory d) => d.FindByNameAsync("lan", default)))!;
        Assert.Equal(("Lê Thị Lan", "lan@tayninh.vn", false), (after.DisplayName, after.Email, after.IsEnabled));
        Assert.Equal(["Administrator"], after.Roles);
        Assert.Equal(302, (await boss.SubmitAsync(page, "Enable")).Status);
        Assert.Contains("Lê Thị Lan", (await boss.GetAsync("/toa-soan/nguoi-dung?q=THỊ")).Page + (await boss.GetAsync("/toa-soan/nguoi-dung?q=Thị")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_made_changed_and_deleted_through_the_pages()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("sep", Role.Administrator);
        await site.AddRoleAsync("Journalist", "EditOwn_Story", "SomethingOld");
        await site.DoAsync<ContentDefinitionStore, bool>(async d =>
        {
            await d.MergeAsync(Json.ParseObject("""{"ContentTypes":[{"Name":"Story","DisplayName":"Tin bài","Settings":{"ContentTypeSettings":{"Securable":true}},"ContentTypePartDefinitionRecords":[]}]}"""));
            return true;
        });
        var boss = await site.SignedInAsync("sep");
        Assert.Equal(302, (await boss.SubmitAsync("/toa-soan/vai-tro/them", "", ("Name", "Ban Văn xã"), ("Description", "Bàn"), ("Permissions", "Guarded"), ("Permissions", "EditOwn_Story"))).Status);
        Assert.Equal(400, (await boss.SubmitAsync("/toa-soan/vai-tro/them", "", ("Name", "ban văn xã"))).Status);
        var page = "/toa-soan/vai-tro/" + Uri.EscapeDataString("Ban Văn xã");
        var form = await boss.GetAsync(page);
        Assert.Contains("value=\"EditOwn_Story\" checked=\"checked\"", form.Text, StringComparison.Ordinal);
        Assert.Contains("<legend>Tin bài</legend>", form.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"PublishOwn_Story\"", form.Text, StringComparison.Ordinal); // nobody has it yet
        Assert.Contains("value=\"SomethingOld\"", form.Text, StringComparison.Ordinal); // nothing declares it any more
        Assert.DoesNotContain("Xuất bản mục của mình.", (await boss.GetAsync("/toa-soan/vai-tro")).Page, StringComparison.Ordinal);
        Assert.Equal(302, (await boss.SubmitAsync(page, "Save", ("Description", "Bàn Văn hóa – Xã hội"), ("Permissions", "Guarded"))).Status);
        var role = (await site.DoAsync((RoleDirectory d) => d.FindAsync("Ban Văn xã", default)))!;
        Assert.Equal(("Bàn Văn hóa – Xã hội", "Guarded"), (role.Description, Assert.Single(role.Permissions)));
        Assert.Equal(302, (await boss.SubmitAsync(page, "Delete")).Status);
        Assert.Equal(404, (await boss.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_revoked()
    {
        await using var site = await SecuritySite.StartAsync();
        await site.AddUserAsync("sep", Role.Administrator);
        await site.AddRoleAsync("Importer", "Guarded");
        var boss = await site.SignedInAsync("sep");
        Assert.Equal(400, (await boss.SubmitAsync("/toa-soan/khoa-api", "Create", ("Name", "Máy"), ("Role", "Importer"), ("Expires", "hôm nay"))).Status);
        var secret = Secret(await boss.SubmitAsync("/toa-soan/khoa-api", "Create", ("Name", "Máy"), ("Role", "Importer"), ("Expires", "2026-09-05")));
        Assert.Equal(200, (await site.Browser().GetAsync("/api/guarded", ("Authorization", "Bearer " + secret))).Status);
        var list = await boss.GetAsync("/toa-soan/khoa-api");
        Assert.DoesNotContain(secret, list.Text, StringComparison.Ordinal);
        Assert.Contains("06/09/2026 00:00", list.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await boss.SendFormAsync("/toa-soan/khoa-api", "Revoke", list, ("id", list.HiddenField("id")))).Status);
        Assert.Equal(401, (await site.Browser().GetAsync("/api/guarded", ("Authorization", "Bearer " + secret))).Status);
    }

    private static string Secret(Answer answer) => answer.Find("<code class=\"secret\">(?<it>[^<]+)<");
}
