using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <param name="Warnings">Everything marked in the text, answered or not.</param>
public sealed record EvidenceOfStory(IReadOnlyList<StoryWarning> Warnings, IReadOnlyList<Claim> Claims, IReadOnlyList<EvidenceSource> Sources, IReadOnlyList<StoryWarning> Unanswered, bool IsDemanded);

/// <summary>Reads a story with its claims, sources and what is still unanswered.</summary>
public sealed class StoryEvidence(SiteDbContext db, ContentStore store, Lexicons lexicons, EvidencePolicies policies)
{
    public async Task<EvidenceOfStory> OfAsync(ContentItem item, CancellationToken ct)
    {
        var warnings = await WarningsAsync(item, ct);
        var claims = await ClaimsAsync(item.ContentItemId, ct);
        return new EvidenceOfStory(warnings, claims, await SourcesAsync(item.ContentItemId, ct),
            EvidenceRules.Unanswered(warnings, Keys(claims), await PublishedKeysAsync(item, ct)), EvidenceRules.Demands(await policies.GetAsync(ct), item));
    }

    public async Task<IReadOnlyList<StoryWarning>> WarningsAsync(ContentItem item, CancellationToken ct) => StoryWarnings.Of(item, await LexiconAsync(item, ct));

    /// <summary>The lexicon with the names of the awards the story links to.</summary>
    public async Task<CompiledLexicon> LexiconAsync(ContentItem? item, CancellationToken ct)
    {
        var linked = item?.Field("Story", "Awards")?.Strings("ContentItemIds") ?? [];
        var awards = await store.FindManyAsync([.. linked.Take(50)], VersionKind.Latest, ct);
        return new CompiledLexicon(await lexicons.GetAsync(ct), awards.SelectMany(a => new[] { a.DisplayText, a.Field("Award", "Form")?.Text("Text") ?? "" }));
    }

    public async Task<IReadOnlyList<Claim>> ClaimsAsync(string storyId, CancellationToken ct) =>
        await db.Set<Claim>().AsNoTracking().Where(c => c.StoryId == storyId).OrderBy(c => c.Id).ToListAsync(ct);

    private static readonly Prepared<Func<SiteDbContext, string, IAsyncEnumerable<EvidenceSource>>> Sources = new(() => EF.CompileAsyncQuery((SiteDbContext db, string story) =>
        db.Set<EvidenceSource>().AsNoTracking().Where(s => s.StoryId == story).OrderBy(s => s.AddedUtc).ThenBy(s => s.Id).Take(MostSources)));

    public static readonly ItemTrace SourceTrace = new((db, id) => db.Set<EvidenceSource>().LongCount(s => s.StoryId == id));

    private const int MostSources = 500;

    public async Task<IReadOnlyList<EvidenceSource>> SourcesAsync(string storyId, CancellationToken ct)
    {
        var found = new List<EvidenceSource>();
        await foreach (var source in Sources.For(db)(db, storyId).WithCancellation(ct)) found.Add(source);
        return found;
    }

    public static IReadOnlySet<string> Keys(IEnumerable<Claim> claims) => claims.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);

    private async Task<IReadOnlySet<string>> PublishedKeysAsync(ContentItem item, CancellationToken ct) =>
        await store.FindAsync(item.ContentItemId, VersionKind.Published, ct) is { } published && published.ContentItemVersionId != item.ContentItemVersionId
            ? (await WarningsAsync(published, ct)).Select(w => w.Marking.Key).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
}

/// <summary>Warnings must be answered before publication where the policy says so: by a source, by a reason, or by mending the text.</summary>
internal sealed class EvidenceGuard(StoryEvidence evidence, EvidencePolicies policies) : IPublicationGuard
{
    private const int Named = 3;

    public async Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        if (!EvidenceRules.Demands(await policies.GetAsync(ct), item)) return new Refusals();
        var unanswered = (await evidence.OfAsync(item, ct)).Unanswered;
        return new Refusals().Unless(unanswered.Count == 0, "evidence.unanswered", "", unanswered.Count, string.Join(", ", unanswered.Take(Named).Select(w => $"“{w.Marking.Text}”")));
    }
}
