using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="UnitId">The content item of its unit, or empty.</param>
public sealed record ListedExemplar(string ExemplarId, string Name, string Kind, string UnitId, bool Published, Dossier? Dossier)
{
    public string State => Dossier?.State ?? "open";
}

public sealed record DossierFilter(string? Name = null, string? State = null, ExemplarStage? Stage = null);

/// <summary>Finds dossiers. An exemplar without a row has one nobody has written in yet.</summary>
public sealed class DossierStore(SiteDbContext db, ContentStore content, TimeProvider clock)
{
    public const int PageSize = 50;

    private static readonly Prepared<Func<SiteDbContext, List<string>, IAsyncEnumerable<Dossier>>> ByIds = new(() => EF.CompileAsyncQuery((SiteDbContext db, List<string> ids) =>
        db.Set<Dossier>().AsNoTracking().Where(d => ids.Contains(d.ExemplarId))));

    /// <summary>How many of the people that an item points to are no longer recognised.</summary>
    public static readonly ItemTrace WithdrawnTrace = ItemTrace.OfTargets((db, exemplar) => db.Set<Dossier>().Any(d => d.ExemplarId == exemplar && d.Recognition == RecognitionState.Withdrawn));

    /// <summary>Null when there is no such exemplar, or nobody has opened its dossier yet.</summary>
    public async Task<Dossier?> FindAsync(string exemplarId, CancellationToken ct = default) =>
        await db.Set<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.ExemplarId == exemplarId, ct);

    /// <summary>The dossier as written or, for an exemplar nobody wrote about yet, as its page implies; null without such an exemplar.</summary>
    public async Task<Dossier?> ReadAsync(string exemplarId, CancellationToken ct = default) =>
        await FindAsync(exemplarId, ct) ?? (await content.FindAsync(exemplarId, VersionKind.Latest, ct) is { ContentType: "Exemplar" } item ? Implied(item, Actor.System) : null);

    /// <summary>The dossiers there are of these exemplars, by their id.</summary>
    public async Task<IReadOnlyDictionary<string, Dossier>> FindManyAsync(IReadOnlyCollection<string> exemplarIds, CancellationToken ct = default)
    {
        var found = new Dictionary<string, Dossier>(StringComparer.Ordinal);
        if (exemplarIds.Count == 0) return found;
        await foreach (var dossier in ByIds.For(db)(db, [.. exemplarIds]).WithCancellation(ct)) found[dossier.ExemplarId] = dossier;
        return found;
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<StageRecord>> StagesAsync(string exemplarId, CancellationToken ct = default) =>
        await db.Set<StageRecord>().AsNoTracking().Where(s => s.ExemplarId == exemplarId).OrderBy(s => s.On).ThenBy(s => s.Stage).ThenBy(s => s.Id).Take(200).ToListAsync(ct);

    /// <summary>Exemplars by name, fifty a page; numbers begin at 1.</summary>
    public async Task<(IReadOnlyList<ListedExemplar> Items, bool More)> ListAsync(DossierFilter filter, int page, CancellationToken ct = default)
    {
        var rows = db.Set<ExemplarIndexRow>().AsNoTracking().Where(r => r.Latest);
        if (!string.IsNullOrWhiteSpace(filter.Name))
        {
            var key = Search.Vietnamese.VietnameseText.Key(filter.Name.Trim());
            rows = rows.Where(r => r.NameKey.Contains(key));
        }
        var dossiers = db.Set<Dossier>().AsNoTracking();
        rows = filter.State switch
        {
            "held" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.HeldSinceUtc != null)),
            "paused" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.PausedSinceUtc != null)),
            "deceased" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.DiedOn != null)),
            "proposed" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.Recognition == RecognitionState.Proposed)),
            "recognized" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.Recognition == RecognitionState.Recognized)),
            "withdrawn" => rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.Recognition == RecognitionState.Withdrawn)),
            _ => rows,
        };
        if (filter.Stage is { } stage) rows = rows.Where(r => dossiers.Any(d => d.ExemplarId == r.ContentItemId && d.Stage == stage));
        var found = await rows.OrderBy(r => r.NameKey).ThenBy(r => r.ContentItemId).Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize + 1).ToListAsync(ct);
        var known = await FindManyAsync([.. found.Select(f => f.ContentItemId)], ct);
        return ([.. found.Take(PageSize).Select(r => new ListedExemplar(r.ContentItemId, r.Name, r.Kind, r.UnitId, r.Published, known.GetValueOrDefault(r.ContentItemId)))], found.Count > PageSize);
    }

    /// <summary>The dossier to write in, tracked; opened when the exemplar has none.</summary>
    internal async Task<Dossier?> OpenAsync(string exemplarId, Actor by, CancellationToken ct)
    {
        var dossiers = db.Set<Dossier>();
        if (await dossiers.SingleOrDefaultAsync(d => d.ExemplarId == exemplarId, ct) is { } known) return known;
        if (await content.FindAsync(exemplarId, VersionKind.Latest, ct) is not { ContentType: "Exemplar" } item) return null;
        var dossier = Implied(item, by);
        db.Add(dossier);
        return dossier;
    }

    private Dossier Implied(ContentItem item, Actor by)
    {
        var dossier = new Dossier(item.ContentItemId, Cut(item.DisplayText), ExemplarContent.StageOf(item), by.Name, clock.UtcSecondsNow());
        if (ExemplarContent.RecognizedYearOf(item) is { } year)
            dossier.Recognize(ExemplarContent.DecisionOf(item), new DateOnly(year, 1, 1));
        return dossier;
    }

    private static string Cut(string text) => text.Length <= 300 ? text : text[..300];
}
