using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Key">What it is about: while a task of this kind and key is open, it is not opened again.</param>
/// <param name="Url">Where to do it; empty means the task list.</param>
public sealed record OpenDeskTask(string Kind, string Key, string Title, string Details, string Role, string ContentItemId = "", string Url = "", DateTime? DueUtc = null)
{
    /// <summary>What the page at <see cref="Url"/> demands: a role without it is led to the task list, which says what to do.</summary>
    public Permission? UrlNeeds { get; init; }
}

/// <summary>Opens a task and tells the role. Asked twice it answers the task that is open already.</summary>
public sealed class OpenDeskTaskHandler(SiteDbContext db, RoleDirectory roles, AuditTrail audit, Notifier notifier, TimeProvider clock)
{
    public async Task<Outcome<DeskTask>> HandleAsync(OpenDeskTask input, Actor actor, CancellationToken ct = default)
    {
        var refusals = new Refusals()
            .Unless(!string.IsNullOrWhiteSpace(input.Title), "editorial.task.title", nameof(input.Title))
            .Unless(!string.IsNullOrWhiteSpace(input.Role), "editorial.task.role", nameof(input.Role));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await db.Set<DeskTaskRow>().AsNoTracking().FirstOrDefaultAsync(t => t.Kind == input.Kind && t.Key == input.Key && t.ClosedUtc == null, ct) is { } open) return open.ToTask();

        var url = await MayOpenAsync(input, ct) ? input.Url : "";
        var row = new DeskTaskRow
        {
            Kind = input.Kind, Key = input.Key, Title = input.Title, Details = input.Details, Role = input.Role, ContentItemId = input.ContentItemId,
            Url = url, OpenedUtc = clock.UtcSecondsNow(), DueUtc = input.DueUtc,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("task.opened", "task", $"{row.Id}", row.Title, Details: row.Kind), actor, ct);
        await notifier.TellRoleAsync(new NewNotice("task", "notice.task", url.Length > 0 ? url : DeskTasks.Path, input.Title), input.Role, ct);
        await write.CommitAsync(ct);
        return row.ToTask();
    }

    private async Task<bool> MayOpenAsync(OpenDeskTask input, CancellationToken ct) =>
        input.UrlNeeds is not { } needed || needed.GrantedBy().Any((await roles.PermissionsOfAsync([input.Role], ct)).Contains);
}
