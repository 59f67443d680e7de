using System.Net;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>
/// Writes the searches of the last minutes beside the earlier ones; what a killed process had not written is lost.
/// Where the site does not count them, what it once kept is forgotten.
/// </summary>
public sealed class KeepPastSearches(DocumentStore documents, ReaderSettingsStore settings, PastSearches searches, TimeProvider clock) : IRecurringWork
{
    internal const string Document = "PastSearches";

    public async Task RunAsync(CancellationToken ct)
    {
        var since = searches.Take();
        if (!(await settings.GetAsync(ct)).PastSearches)
        {
            if ((await documents.GetAsync<PastSearchList>(Document, ct)).Searches.Count > 0) await documents.SaveAsync(Document, new PastSearchList(), ct);
            return;
        }
        if (since.Count == 0) return;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await documents.ChangeAsync<PastSearchList>(Document, kept => PastSearchRules.Merge(kept, since, today), ct);
    }
}

/// <summary>Past searches that continue what is being typed.</summary>
public sealed class PastSearchReader(DocumentStore documents, ReaderSettingsStore settings)
{
    public async Task<IReadOnlyList<string>> ContinuingAsync(string typed, int most, CancellationToken ct = default)
    {
        if (!(await settings.GetAsync(ct)).PastSearches) return [];
        return [.. PastSearchRules.Continuing(await documents.GetAsync<PastSearchList>(KeepPastSearches.Document, ct), typed).Take(most).Select(s => s.Text)];
    }
}

/// <summary>Counts a reader's search, where the site counts searches at all.</summary>
public sealed class PastSearchCounting(PastSearches searches, ReaderSettingsStore settings)
{
    public async Task AskedAsync(string typed, int found, IPAddress? address, string agent, CancellationToken ct = default)
    {
        if ((await settings.GetAsync(ct)).PastSearches) searches.Asked(typed, found, address, agent);
    }
}
