using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Spreading;

/// <param name="Item">What readers see of it now; null when they see nothing.</param>
/// <param name="Reason">Why it may not stand in a pack; empty when it may.</param>
/// <param name="ShowsPicture">Those who are seen agreed to their picture in teaching.</param>
public sealed record PackVerdict(string ItemId, string Title, ContentItem? Item, string Reason, bool ShowsPicture)
{
    public bool IsIn => Reason.Length == 0;
}

/// <summary>
/// Whether something may be handed to a class now: it is public, nobody in it is being verified or has lost the recognition, and those
/// it tells of agreed to teaching. The consent is asked as for any other channel.
/// </summary>
public sealed class PackCheck(ContentStore store, DossierStore dossiers, ConsentCheck consent, TimeProvider clock)
{
    public const string Unpublished = "unpublished", Held = "held", Withdrawn = "withdrawn", Paused = "paused", NoConsent = "consent";

    public async Task<IReadOnlyList<PackVerdict>> AsOfAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var latest = (await store.FindManyAsync(ids, VersionKind.Latest, ct)).ToDictionary(i => i.ContentItemId);
        var published = (await store.FindManyAsync(ids, ct: ct)).ToDictionary(i => i.ContentItemId);
        var people = published.Values.ToDictionary(i => i.ContentItemId, PeopleIn);
        var files = await dossiers.FindManyAsync([.. people.Values.SelectMany(p => p).Distinct(StringComparer.Ordinal)], ct);
        var verdicts = new List<PackVerdict>(ids.Count);
        foreach (var id in ids)
        {
            var title = latest.GetValueOrDefault(id)?.DisplayText ?? published.GetValueOrDefault(id)?.DisplayText ?? id;
            if (!published.TryGetValue(id, out var item))
            {
                verdicts.Add(new PackVerdict(id, title, null, Unpublished, false));
                continue;
            }
            var reason = ReasonOf(people[id].Select(p => files.GetValueOrDefault(p)).OfType<Dossier>());
            if (reason.Length == 0 && await LacksAsync(people[id], ConsentTerms.Teaching, ct)) reason = NoConsent;
            verdicts.Add(new PackVerdict(id, item.DisplayText, item, reason, reason.Length == 0 && !await LacksAsync(people[id], ConsentTerms.Photo, ct)));
        }
        return verdicts;
    }

    /// <summary>The gravest of what is said of the people in it.</summary>
    public static string ReasonOf(IEnumerable<Dossier> dossiers)
    {
        var reason = "";
        foreach (var dossier in dossiers)
        {
            if (dossier.IsHeld) return Held;
            if (dossier.Recognition == RecognitionState.Withdrawn) reason = Withdrawn;
            else if (dossier.IsPaused && reason.Length == 0) reason = Paused;
        }
        return reason;
    }

    private static IReadOnlyList<string> PeopleIn(ContentItem item) => item.ContentType == "Exemplar" ? [item.ContentItemId] : ConsentCheck.PeopleIn(item);

    private async Task<bool> LacksAsync(IReadOnlyList<string> people, string purpose, CancellationToken ct) =>
        people.Count > 0 && (await consent.CheckPeopleAsync(people, new ConsentNeed([purpose], ConsentTerms.TeachingChannel), clock.GetUtcNow().UtcDateTime, ct)).Any;
}
