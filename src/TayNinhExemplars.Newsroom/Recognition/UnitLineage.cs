using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <param name="Since">First day of the successor; null when the page does not say.</param>
public sealed record Successor(string UnitId, string Name, DateOnly? Since);

/// <summary>
/// What became of units: "A was merged into B on day D" is written on A alone, and everything follows by this link. Papers,
/// awards and stories go on naming the unit as it was called then.
/// </summary>
public sealed class UnitLineage(ContentStore store)
{
    private const int MostSteps = 10, MostUnits = 200;

    /// <summary>The unit that A's affairs belong to now; null while A itself exists.</summary>
    public async Task<Successor?> SuccessorAsync(string unitId, CancellationToken ct = default)
    {
        Successor? found = null;
        var (at, seen) = (unitId, new HashSet<string>(StringComparer.Ordinal) { unitId });
        for (var step = 0; step < MostSteps; step++)
        {
            var unit = await FindAsync(at, ct);
            if (unit is null || Next(unit) is not { } next || !seen.Add(next) || await FindAsync(next, ct) is not { } into) return found;
            found = new Successor(next, into.DisplayText, DateFieldKind.Day(unit.Field("Organization", "ValidTo"))?.AddDays(1));
            at = next;
        }
        return found;
    }

    /// <summary>The unit and all that were merged into it, over however many steps; the unit first.</summary>
    public async Task<IReadOnlyList<string>> WithFormerAsync(string unitId, CancellationToken ct = default)
    {
        var all = new List<string> { unitId };
        for (var at = 0; at < all.Count && all.Count < MostUnits; at++)
            all.AddRange((await store.PointingToAsync(all[at], "Organization.MergedInto", MostUnits, ct: ct)).Items.Select(i => i.ContentItemId).Where(id => !all.Contains(id)));
        return all;
    }

    /// <summary>All units that are one today: the one the affairs belong to now, and what became part of it.</summary>
    public async Task<IReadOnlyList<string>> FamilyAsync(string unitId, CancellationToken ct = default) =>
        unitId.Length == 0 ? [] : [.. (await WithFormerAsync((await SuccessorAsync(unitId, ct))?.UnitId ?? unitId, ct)).Append(unitId).Distinct(StringComparer.Ordinal)];

    private async Task<ContentItem?> FindAsync(string id, CancellationToken ct) =>
        (await store.FindAsync(id, ct: ct) ?? await store.FindAsync(id, VersionKind.Latest, ct)) is { ContentType: "Organization" } unit ? unit : null;

    private static string? Next(ContentItem unit) => unit.Field("Organization", "MergedInto")?.Strings("ContentItemIds") is [var next, ..] ? next : null;
}
