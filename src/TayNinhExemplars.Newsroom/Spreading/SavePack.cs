using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

/// <param name="Id">Empty for a new one.</param>
/// <param name="Revision">The one the form was made from; 0 for a new one.</param>
/// <param name="Entries">Exemplars and stories in their order.</param>
public sealed record SavePack(string Id, int Revision, string Title, string Audience, string Introduction, string Questions, IReadOnlyList<string> Entries);

public static class PackRules
{
    public const int LongestLine = 300, LongestText = 8000, MostEntries = 60;

    public static Refusals CanSave(SavePack input) => new Refusals()
        .Unless(input.Title.Length is > 0 and <= LongestLine, "spreading.pack.title", nameof(input.Title), LongestLine)
        .Unless(input.Audience.Length <= LongestLine, "spreading.long", nameof(input.Audience), LongestLine)
        .Unless(input.Introduction.Length <= LongestText, "spreading.long", nameof(input.Introduction), LongestText)
        .Unless(input.Questions.Length <= LongestText, "spreading.long", nameof(input.Questions), LongestText)
        .Unless(input.Entries.Count <= MostEntries, "spreading.pack.entries", nameof(input.Entries), MostEntries);

    /// <summary>An entry moved by some places; at the end it stays where it is.</summary>
    public static IReadOnlyList<string> Moved(IReadOnlyList<string> entries, string id, int by)
    {
        var list = entries.ToList();
        var at = list.IndexOf(id);
        if (at < 0) return list;
        list.RemoveAt(at);
        list.Insert(Math.Clamp(at + by, 0, list.Count), id);
        return list;
    }
}

public sealed class SavePackHandler(SiteDbContext db, ContentStore store, AuditTrail audit, TimeProvider clock)
{
    private static readonly string[] Types = ["Exemplar", "Story"];

    public async Task<Outcome<TeachingPack>> HandleAsync(SavePack input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(SpreadingPermissions.ManageSpreading)) return Refusals.Because("forbidden");
        static string Clean(string text) => TextNormalForm.Clean(text).Trim();
        input = input with
        {
            Title = Clean(input.Title), Audience = Clean(input.Audience), Introduction = Clean(input.Introduction), Questions = Clean(input.Questions),
            Entries = [.. input.Entries.Where(Ids.IsValid).Distinct(StringComparer.Ordinal)],
        };
        var refusals = PackRules.CanSave(input);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var pack = input.Id.Length == 0 ? null : await db.Set<TeachingPack>().SingleOrDefaultAsync(p => p.Id == input.Id, ct);
        if (input.Id.Length > 0 && pack is null) return Refusals.Because("spreading.pack.notFound");
        if (pack is not null && pack.Revision != input.Revision) return Refusals.Because("spreading.pack.stale");
        var known = await store.FindManyAsync(input.Entries, VersionKind.Latest, ct);
        var unknown = input.Entries.Except(known.Where(k => Types.Contains(k.ContentType)).Select(k => k.ContentItemId)).Except(pack?.Entries ?? []).ToList();
        if (unknown.Count > 0) return Refusals.Because("spreading.pack.unknown", nameof(input.Entries));
        if (pack is null) db.Add(pack = new TeachingPack(Ids.New(), by.Name, clock.UtcSecondsNow()));
        pack.Write(input, clock.GetUtcNow().UtcDateTime);
        await audit.RecordAsync(new AuditEntry("pack.saved", "teachingPack", pack.Id, pack.Title), by, ct);
        await write.CommitAsync(ct);
        return pack;
    }
}
