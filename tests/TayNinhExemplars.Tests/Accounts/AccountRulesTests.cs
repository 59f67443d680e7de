using System.Text;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("nguyễn.an", "accounts.userName.letters")]
    [InlineData("nguyen an", "accounts.userName.letters")]
    [InlineData("<script>", "accounts.userName.letters")]
    [InlineData("", "accounts.userName.empty")]
    public void A_user_name_has_plain_letters_only(string name, string code) =>
        Assert.Equal(code, Assert.Single(AccountRules.CheckNames(name, "An", null)).Code);

    [Theory]
    [InlineData("a@b.vn", true)]
    [InlineData("an.nguyễn@tayninh.gov.vn", true)]
    [InlineData("", true)]
    [InlineData("a@b@c", false)]
    [InlineData("a b@c.vn", false)]
    [InlineData("@c.vn", false)]
    [InlineData("a@", false)]
    public void An_address_has_one_at_sign_between_two_parts(string email, bool valid) =>
        Assert.Equal(valid, !AccountRules.CheckEmail(email).Any);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Equal(["accounts.userName.letters", "accounts.displayName.length", "accounts.email.form"],
            AccountRules.CheckNames("ă", "", "x").Select(r => r.Code));

    [Fact]
    public void Names_are_composed_and_freed_of_what_cannot_be_seen() =>
        Assert.Equal("Nguyễn Thị Định", AccountRules.Clean("\u0000 Nguyễn\tThị  Định\u0007".Normalize(NormalizationForm.FormD)));
}
