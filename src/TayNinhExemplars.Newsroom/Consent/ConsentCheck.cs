using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <summary>Whether those an item is about have agreed to it, at a moment and on a channel.</summary>
public sealed class ConsentCheck(ConsentPolicies policies, ConsentRegister register, ContentStore store)
{
    /// <summary>The site's own publication; empty when the policy does not demand consent for the item.</summary>
    public async Task<Refusals> CheckItemAsync(ContentItem item, DateTime atUtc, CancellationToken ct)
    {
        var policy = await policies.GetAsync(ct);
        if (!policy.Types.Contains(item.ContentType)) return new Refusals();
        IReadOnlyList<ContentItem> people = item.ContentType == "Exemplar" ? [item] : await store.FindManyAsync(PeopleIn(item), VersionKind.Latest, ct);
        return await JudgeAsync(people, new ConsentNeed(PurposesOf(item), policy.Channel), policy, atUtc, ct);
    }

    /// <summary>For other channels: a relay, a loudspeaker bulletin, a teaching pack.</summary>
    public async Task<Refusals> CheckPeopleAsync(IReadOnlyCollection<string> exemplarIds, ConsentNeed need, DateTime atUtc, CancellationToken ct)
    {
        var policy = await policies.GetAsync(ct);
        if (policy.Types.Count == 0) return new Refusals();
        return await JudgeAsync(await store.FindManyAsync(exemplarIds, VersionKind.Latest, ct), need, policy, atUtc, ct);
    }

    public static IReadOnlyList<string> PeopleIn(ContentItem item) => item.Field(item.ContentType, "Exemplars")?.Strings("ContentItemIds") ?? [];

    private async Task<Refusals> JudgeAsync(IReadOnlyList<ContentItem> people, ConsentNeed need, ConsentPolicy policy, DateTime atUtc, CancellationToken ct)
    {
        var asked = people.Where(p => policy.Kinds.Contains(p.Field("Exemplar", "Kind")?.Text("Text") ?? "")).ToList();
        var records = await register.OfManyAsync([.. asked.Select(p => p.ContentItemId)], ct);
        var refusals = new Refusals();
        foreach (var person in asked) refusals.Add(ConsentRules.Judge(person.DisplayText, [.. records[person.ContentItemId]], need, atUtc));
        return refusals;
    }

    private static IReadOnlyList<string> PurposesOf(ContentItem item)
    {
        var purposes = new List<string> { ConsentTerms.Profile };
        if (item.ContentType == "Exemplar" && MediaFieldKind.Files(item.Field("Exemplar", "Portrait")).Any()) purposes.Add(ConsentTerms.Photo);
        if (item.ContentType == "Story" && MediaFieldKind.Files(item.Field("Story", "Audio")).Any()) purposes.Add(ConsentTerms.Voice);
        return purposes;
    }
}

/// <summary>
/// No valid consent at the moment of publication, no publication: for the button, the API, a recipe and the timer alike. A timer that runs
/// late keeps its planned time as the time of publication; what was withdrawn between the two counts all the same.
/// </summary>
internal sealed class ConsentGuard(ConsentCheck check, TimeProvider clock) : IPublicationGuard
{
    public Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return check.CheckItemAsync(item, atUtc > now ? atUtc : now, ct);
    }
}
