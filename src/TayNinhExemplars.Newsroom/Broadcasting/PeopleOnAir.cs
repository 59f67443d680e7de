using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// Whether those a story tells of may be heard of on a channel at a time: they agreed to it (Personal Data Protection Law 91/2025/QH15,
/// article 16: broadcasting is disclosure), and nothing about them is being verified.
/// </summary>
public sealed class PeopleOnAir(ConsentCheck consent, DossierStore dossiers, ContentStore store)
{
    public async Task<Refusals> MayBeHeardAsync(ContentItem story, string channel, DateTime atUtc, CancellationToken ct)
    {
        var people = ConsentCheck.PeopleIn(story);
        if (people.Count == 0) return new Refusals();
        var refusals = await consent.CheckPeopleAsync(people, new ConsentNeed(PurposesOf(story, channel), channel), atUtc, ct);
        foreach (var dossier in (await dossiers.FindManyAsync(people, ct)).Values) refusals.Unless(!dossier.IsHeld, "recognition.publish.held", "", dossier.Name);
        return refusals;
    }

    /// <summary>Of a bulletin by its story: what readers see of it, or what was seen last.</summary>
    public async Task<Refusals> MayBeRelayedAsync(string sourceContentItemId, DateTime atUtc, CancellationToken ct) =>
        await store.FindAsync(sourceContentItemId, ct: ct) is { } shown ? await MayBeHeardAsync(shown, ConsentTerms.Loudspeaker, atUtc, ct)
        : await store.FindAsync(sourceContentItemId, VersionKind.Latest, ct) is { } latest ? await MayBeHeardAsync(latest, ConsentTerms.Loudspeaker, atUtc, ct)
        : new Refusals();

    private static List<string> PurposesOf(ContentItem story, string channel)
    {
        var purposes = new List<string> { ConsentTerms.Profile };
        if (channel == ConsentTerms.Loudspeaker) purposes.Add(ConsentTerms.Relay);
        else if (BroadcastScript.Of(story)?.Lines.Any(l => l.Role == ScriptRole.Tape) ?? false) purposes.Add(ConsentTerms.Voice);
        return purposes;
    }
}
