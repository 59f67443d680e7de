using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>A screen that changes the site itself: what is changed and who did it are one transaction.</summary>
public abstract class AdministrationPage : NewsroomPage
{
    public const string Home = "/toa-soan/quan-tri";

    protected async Task ChangeAsync(string action, string kind, string name, Func<Task> change)
    {
        var db = HttpContext.RequestServices.GetRequiredService<SiteDbContext>();
        await using var write = await WriteScope.BeginAsync(db, Aborted);
        await change();
        await HttpContext.RequestServices.GetRequiredService<TayNinhExemplars.Audit.AuditTrail>().RecordAsync(new AuditEntry(action, kind, name, name), Actor, Aborted);
        await write.CommitAsync(Aborted);
    }

    /// <summary>As above, and recorded only when it was not refused.</summary>
    protected async Task<Outcome<T>> ChangeAsync<T>(string action, string kind, Func<T, string> nameOf, Func<Task<Outcome<T>>> change) where T : class
    {
        var db = HttpContext.RequestServices.GetRequiredService<SiteDbContext>();
        await using var write = await WriteScope.BeginAsync(db, Aborted);
        var outcome = await change();
        if (outcome.Value is not { } changed) return outcome;
        await HttpContext.RequestServices.GetRequiredService<TayNinhExemplars.Audit.AuditTrail>().RecordAsync(new AuditEntry(action, kind, nameOf(changed), nameOf(changed)), Actor, Aborted);
        await write.CommitAsync(Aborted);
        return outcome;
    }

    protected static string Clean(string? text) => TextNormalForm.Clean(text ?? "").Trim();
}
