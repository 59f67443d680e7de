using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>Versions of workflows as read once; a version never changes, so it is kept for good.</summary>
public sealed class WorkflowCache
{
    internal ConcurrentDictionary<(string Id, int Version), Workflow> Known { get; } = new();
}

/// <summary>Reads workflows: those new copy begins with, and the older versions that running copy still follows.</summary>
public sealed class WorkflowLibrary(SiteDbContext db, WorkflowCache cache)
{
    private const int Most = 100;

    public async Task<Workflow?> CurrentAsync(string workflowId, CancellationToken ct)
    {
        var version = await db.Set<WorkflowRow>().AsNoTracking().Where(w => w.IsCurrent && w.WorkflowId == workflowId).Select(w => (int?)w.Version).SingleOrDefaultAsync(ct);
        return version is { } v ? await FindAsync(workflowId, v, ct) : null;
    }

    public async Task<Workflow?> FindAsync(string workflowId, int version, CancellationToken ct)
    {
        if (cache.Known.TryGetValue((workflowId, version), out var known)) return known;
        var data = await db.Set<WorkflowRow>().AsNoTracking().Where(w => w.WorkflowId == workflowId && w.Version == version).Select(w => w.Data).SingleOrDefaultAsync(ct);
        if (data is null) return null;
        var read = Workflow.Parse(data) with { Version = version };
        // What an open transaction wrote may yet be undone.
        if (db.Database.CurrentTransaction is null) cache.Known[(workflowId, version)] = read;
        return read;
    }

    /// <summary>The workflow the copy follows.</summary>
    public async Task<Workflow> OfAsync(Copy copy, CancellationToken ct) =>
        await FindAsync(copy.WorkflowId, copy.WorkflowVersion, ct) ?? throw new InvalidOperationException($"Copy {copy.ContentItemId} follows version {copy.WorkflowVersion} of '{copy.WorkflowId}', which is not stored.");

    /// <summary>The current version of every workflow.</summary>
    public async Task<IReadOnlyList<Workflow>> ListAsync(CancellationToken ct)
    {
        var current = await db.Set<WorkflowRow>().AsNoTracking().Where(w => w.IsCurrent).OrderBy(w => w.WorkflowId).Take(Most).Select(w => new { w.WorkflowId, w.Version }).ToListAsync(ct);
        var found = new List<Workflow>();
        foreach (var w in current) found.Add((await FindAsync(w.WorkflowId, w.Version, ct))!);
        return found;
    }

    /// <summary>Every version that copy follows now, whether current or not.</summary>
    public async Task<IReadOnlyList<Workflow>> InUseAsync(CancellationToken ct)
    {
        var used = await db.Set<CopyRow>().AsNoTracking().Where(c => c.IsOpen).Select(c => new { c.WorkflowId, c.WorkflowVersion }).Distinct().Take(Most).ToListAsync(ct);
        var found = (await ListAsync(ct)).ToList();
        foreach (var w in used.Where(u => !found.Exists(f => f.Id == u.WorkflowId && f.Version == u.WorkflowVersion)))
            if (await FindAsync(w.WorkflowId, w.WorkflowVersion, ct) is { } older) found.Add(older);
        return found;
    }

    /// <summary>Whether items of the type may be published only by a workflow.</summary>
    public async Task<bool> IsMandatoryAsync(string contentType, CancellationToken ct) =>
        (await ListAsync(ct)).Any(w => w.IsMandatory && w.ContentTypes.Contains(contentType, StringComparer.Ordinal));
}
