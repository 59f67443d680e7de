using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Audit;

/// <summary>What is done through the use cases stands in the trail, with who did it and why.</summary>
public sealed class AuditedDeedsTests : IAsyncLifetime
{
    private Desk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Desk.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.Site.DisposeAsync();

    [Fact]
    public async Task Every_deed_on_content_is_recorded_with_its_actor_and_reason()
    {
        var item = (await _desk.SaveAsync(Desk.Article("Gương sáng"))).OrThrow();
        await _desk.PublishAsync(item.ContentItemId);
        await _desk.UnpublishAsync(item.ContentItemId);
        await _desk.DeleteAsync(item.ContentItemId, reason: "trùng bài");

        var deeds = await OfAsync(item.ContentItemId);
        Assert.Equal(["content.created", "content.published", "content.unpublished", "content.removed"], deeds.Select(d => d.Entry.Action));
        Assert.All(deeds, d => Assert.Equal((Desk.Editor.Id, "bientap", "Article", "Gương sáng"), (d.ActorId, d.ActorName, d.Entry.SubjectKind, d.Entry.SubjectName)));
        Assert.Equal("trùng bài", deeds[^1].Entry.Reason);
    }

    [Fact]
    public async Task A_refused_deed_leaves_no_row()
    {
        var item = (await _desk.SaveAsync(Desk.Article("Chưa được đăng"))).OrThrow();
        Assert.False((await _desk.PublishAsync(item.ContentItemId, actor: Desk.Person("nguoila"))).Succeeded);
        Assert.Equal(["content.created"], (await OfAsync(item.ContentItemId)).Select(d => d.Entry.Action));
    }

    [Fact]
    public async Task A_sign_in_and_a_failed_one_are_recorded_without_the_password()
    {
        var made = (await _desk.Site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser("lan", "Lan", null, []), Actor.System, default))).OrThrow();
        await _desk.Site.AskAsync((SignInHandler h) => h.HandleAsync(new SignIn("lan", "mật khẩu sai"), default));
        await _desk.Site.AskAsync((SignInHandler h) => h.HandleAsync(new SignIn("lan", made.OneTimePassword!), default));

        var deeds = await OfAsync(made.User.Id);
        Assert.Equal(["user.signInFailed", "user.signedIn"], deeds.Select(d => d.Entry.Action).TakeLast(2));
        Assert.Equal("lan", deeds[^1].ActorName);
        Assert.All(deeds, d => Assert.DoesNotContain("mật khẩu sai", $"{d.Entry}", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<AuditRecord>> OfAsync(string subject) =>
        [.. (await _desk.Site.AskAsync((AuditQuery q) => q.PageAsync(new AuditFilter(Subject: subject), 0, 50, default))).Reverse()];
}
