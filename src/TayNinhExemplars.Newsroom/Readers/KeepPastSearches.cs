using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>Writes the searches of the last minutes beside the earlier ones; what a killed process had not written is lost.</summary>
public sealed class KeepPastSearches(DocumentStore documents, PastSearches searches, TimeProvider clock) : IRecurringWork
{
    internal const string Document = "PastSearches";

    public async Task RunAsync(CancellationToken ct)
    {
        var since = searches.Take();
        if (since.Count == 0) return;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await documents.ChangeAsync<PastSearchList>(Document, kept => PastSearchRules.Merge(kept, since, today), ct);
    }
}

/// <summary>Past searches that continue what is being typed.</summary>
public sealed class PastSearchReader(DocumentStore documents)
{
    public async Task<IReadOnlyList<string>> ContinuingAsync(string typed, int most, CancellationToken ct = default) =>
        [.. PastSearchRules.Continuing(await documents.GetAsync<PastSearchList>(KeepPastSearches.Document, ct), typed).Take(most).Select(s => s.Text)];
}
