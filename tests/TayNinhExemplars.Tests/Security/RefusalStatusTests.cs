using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Security;

public sealed class RefusalStatusTests
{
    [Theory]
    [InlineData("accounts.forbidden", 403)]
    [InlineData("accounts.user.powers.forbidden", 403)]
    [InlineData("accounts.user.notFound", 404)]
    [InlineData("content.stale", 409)]
    [InlineData("comments.tooMany", 429)]
    [InlineData("accounts.password.short", 400)]
    [InlineData("odd", 400)]
    public void The_last_word_of_the_code_decides(string code, int status) =>
        Assert.Equal(status, OutcomeToHttp.StatusOf(Refusals.Because(code)));

    [Fact]
    public void What_may_not_be_told_comes_before_what_is_wrong() =>
        Assert.Equal(403, OutcomeToHttp.StatusOf(Refusals.Because("a.short").Add("a.notFound").Add("a.forbidden")));
}
