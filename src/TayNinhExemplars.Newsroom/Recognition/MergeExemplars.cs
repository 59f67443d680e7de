using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="Kept">The exemplar that remains.</param>
/// <param name="Duplicate">The one that was entered twice; its address leads to the other from then on.</param>
public sealed record MergeExemplars(string Kept, string Duplicate);

/// <summary>
/// Two pages of one exemplar become one, in one transaction: stories, awards and events that named the duplicate name the one
/// that is kept, stage records move over, and the duplicate stays as an unpublished item whose former address redirects.
/// </summary>
public sealed class MergeExemplarsHandler(SiteDbContext db, DossierStore dossiers, DossierDesk desk, MergedContent merged)
{
    public async Task<Outcome<Dossier>> HandleAsync(MergeExemplars input, Actor by, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var duplicate = await dossiers.OpenAsync(input.Duplicate, by, ct);
        if (duplicate is not null) await db.SaveChangesAsync(ct);
        var moved = 0;
        var outcome = await desk.ActAsync(input.Kept, by, kept => DossierRules.CanMerge(kept, duplicate), async kept =>
        {
            kept.TakeOver(duplicate!);
            duplicate!.MergeInto(kept.ExemplarId);
            await db.Set<StageRecord>().Where(r => r.ExemplarId == input.Duplicate).ExecuteUpdateAsync(s => s.SetProperty(r => r.ExemplarId, input.Kept), ct);
            var (refusals, count) = await merged.RewriteAsync(input.Duplicate, input.Kept, by, ct);
            moved = count;
            return refusals.Any ? refusals : await merged.RetireAsync(input.Duplicate, input.Kept, by, ct);
        }, new AuditEntry(RecognitionNews.ExemplarsMerged, "", "", "", Details: $"{input.Duplicate}"), ct);
        if (outcome.Value is not { } dossier) return outcome;
        await desk.TellAsync(new RecognitionNews(RecognitionNews.ExemplarsMerged, input.Duplicate, duplicate!.Name, $"{moved}", [], input.Kept), by, ct);
        await write.CommitAsync(ct);
        return dossier;
    }
}

/// <summary>The content's side of a merge.</summary>
public sealed class MergedContent(ContentStore store, ExemplarPages pages, RedirectContentHandler redirect)
{
    private static readonly (string Part, string Field)[] Pickers = [("Story", "Exemplars"), ("Award", "Recipients"), ("Event", "Exemplars")];

    public async Task<(Refusals Refusals, int Count)> RewriteAsync(string from, string to, Actor by, CancellationToken ct)
    {
        var count = 0;
        foreach (var id in await store.DependentsAsync([from], ct))
        {
            var refusals = await pages.ChangeAsync(id, item => Rewrite(item, from, to), by, ct);
            if (refusals.Any) return (Named(refusals, await store.FindAsync(id, VersionKind.Latest, ct)), count);
            count++;
        }
        return (new Refusals(), count);
    }

    /// <summary>What the duplicate alone knew goes to the one that is kept; then its page gives way.</summary>
    public async Task<Refusals> RetireAsync(string from, string to, Actor by, CancellationToken ct)
    {
        var duplicate = await store.FindAsync(from, VersionKind.Latest, ct);
        if (duplicate is not null) await pages.ChangeAsync(to, item => TakeOver(item, duplicate), by, ct);
        var done = await redirect.HandleAsync(new RedirectContent(from, to), Actor.System with { Id = by.Id, Name = by.Name }, ct);
        return done.Refusals;
    }

    private static void Rewrite(ContentItem item, string from, string to)
    {
        foreach (var (part, field) in Pickers)
        {
            if (item.Field(part, field) is not { } json || json.Strings("ContentItemIds") is not { Count: > 0 } ids || !ids.Contains(from)) continue;
            json["ContentItemIds"] = new JsonArray([.. ids.Select(i => i == from ? to : i).Distinct(StringComparer.Ordinal).Select(i => (JsonNode)i)]);
        }
    }

    private static void TakeOver(ContentItem kept, ContentItem duplicate)
    {
        if (duplicate.Part("Exemplar") is { } known)
            foreach (var (field, value) in known)
                if (value is JsonObject json && IsEmpty(kept.Field("Exemplar", field)) && !IsEmpty(json)) ExemplarContent.Set(kept, field, (JsonObject)json.DeepClone());
        var (text, other) = (kept.Part("MarkdownBodyPart")?.Text("Markdown") ?? "", duplicate.Part("MarkdownBodyPart")?.Text("Markdown") ?? "");
        if (text.Length == 0 && other.Length > 0) kept.PartOrNew("MarkdownBodyPart")["Markdown"] = other;
    }

    private static bool IsEmpty(JsonObject? field) => field is null || field.All(p => p.Value is null or JsonArray { Count: 0 } || p.Value is JsonValue v && v.ToString().Length == 0);

    private static Refusals Named(Refusals refusals, ContentItem? item) => new Refusals().Add("recognition.merge.refused", "Other", item?.DisplayText).Add(refusals);
}
