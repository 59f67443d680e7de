using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class AccountTextsTests
{
    [Fact]
    public void Both_languages_say_the_same_things()
    {
        var texts = new Texts(typeof(User).Assembly, typeof(Sessions).Assembly);
        Assert.DoesNotContain(texts.Keys("vi").Except(texts.Keys("en")), Ours);
        Assert.DoesNotContain(texts.Keys("en").Except(texts.Keys("vi")), Ours);
        Assert.True(texts.Keys("vi").Count(Ours) > 100);
    }

    private static bool Ours(string key) => key.StartsWith("accounts.", StringComparison.Ordinal) || key.StartsWith("refusal.accounts.", StringComparison.Ordinal)
        || key.StartsWith("refusal.security.", StringComparison.Ordinal) || key.StartsWith("problem.", StringComparison.Ordinal);
}
