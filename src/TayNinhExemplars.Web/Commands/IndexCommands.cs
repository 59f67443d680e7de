using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Commands;

internal static class IndexCommands
{
    public static async Task<int> RebuildAsync(IServiceProvider services, CancellationToken ct)
    {
        var rows = await services.GetRequiredService<IndexRows>().RebuildAsync(ct);
        await Console.Out.WriteLineAsync($"registry: {rows:N0}");
        var index = services.GetRequiredService<ContentIndex>();
        await index.RebuildAsync(count => Console.Out.WriteLine($"index: {count:N0}"), ct);
        index.Index.Commit();
        return await SiteCommands.SayAsync($"The index holds {index.Index.Count:N0} documents.");
    }

    /// <summary>Catches up first, as a start would: what a killed process had not yet indexed is no fault.</summary>
    public static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken ct)
    {
        var problems = new List<string>(await StoreCheck.RunAsync(services.GetRequiredService<SiteDbContext>(), ct));
        problems.AddRange((await services.GetRequiredService<IndexRows>().LackingAsync(50, ct)).Select(id => $"{id} is missing from the registry's tables"));
        var trail = await services.GetRequiredService<VerifyAuditHandler>().HandleAsync(ct);
        problems.AddRange(trail.Faults.Select(f => $"audit trail, row {f.Sequence}: {f.Code}"));
        await Console.Out.WriteLineAsync($"Audit trail: {trail.Rows:N0} rows, last hash {trail.HeadHash}");
        var index = services.GetRequiredService<ContentIndex>();
        await index.CatchUpAsync(ct);
        index.Index.Commit();
        var difference = await index.CompareAsync(ct);
        problems.AddRange(difference.Missing.Select(m => $"not in the index: {m}"));
        problems.AddRange(difference.Superfluous.Select(s => $"in the index only: {s}"));
        if (problems.Count == 0) return await SiteCommands.SayAsync($"Clean: {index.Index.Count:N0} documents agree with the database.");
        foreach (var problem in problems.Take(50)) await Console.Error.WriteLineAsync(problem);
        return await SiteCommands.FailAsync($"{problems.Count} differences. 'index rebuild' mends the index.");
    }
}
