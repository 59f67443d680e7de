using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Reads the tasks of a desk.</summary>
public sealed class DeskTasks(SiteDbContext db)
{
    public const string Path = "/toa-soan/viec-can-lam";

    /// <summary>Open tasks of the actor's roles (all of them for an administrator), the most pressing first.</summary>
    public async Task<IReadOnlyList<DeskTask>> OpenAsync(Actor actor, int take, CancellationToken ct)
    {
        var roles = actor.Roles.ToList();
        var all = actor.IsSystem || actor.Permissions.Contains(Permission.SiteOwner);
        var rows = await db.Set<DeskTaskRow>().AsNoTracking().Where(t => t.ClosedUtc == null && (all || roles.Contains(t.Role)))
            .OrderBy(t => t.DueUtc == null).ThenBy(t => t.DueUtc).ThenBy(t => t.Id).Take(take).ToListAsync(ct);
        return [.. rows.Select(r => r.ToTask())];
    }

    public async Task<IReadOnlyList<DeskTask>> OfItemAsync(string contentItemId, int take, CancellationToken ct) =>
        [.. (await db.Set<DeskTaskRow>().AsNoTracking().Where(t => t.ContentItemId == contentItemId).OrderByDescending(t => t.Id).Take(take).ToListAsync(ct)).Select(r => r.ToTask())];
}

public static class DeskTasksModule
{
    public static IServiceCollection AddDeskTasks(this IServiceCollection services) => services
        .AddSingleton<IModelPart, DeskTaskModel>().AddScoped<DeskTasks>().AddScoped<OpenDeskTaskHandler>().AddScoped<CloseDeskTaskHandler>();
}
