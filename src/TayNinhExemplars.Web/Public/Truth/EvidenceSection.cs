using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Web.Public.Truth;

/// <summary>One proof as readers see it.</summary>
/// <param name="Detail">Who, which number, when.</param>
/// <param name="Claims">What in the text it proves.</param>
public sealed record ProofView(string Kind, string Title, string Detail, string Url, string Claims);

/// <summary>"Nguồn kiểm chứng" under a story: its proofs, and the decisions of the awards it cites. Private papers have no address here.</summary>
public sealed class EvidenceSection(StoryEvidence evidence, ContentStore store, ItemTraces traces, Texts texts) : IItemSections
{
    private const int MostClaims = 8;

    public async Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct)
    {
        if (item.ContentType != "Story") return [];
        var hasSources = await traces.OfAsync(item.ContentItemId, StoryEvidence.SourceTrace) > 0;
        var sources = hasSources ? (await evidence.SourcesAsync(item.ContentItemId, ct)).Where(s => s.ShownToReaders).ToList() : [];
        var claims = sources.Count == 0 ? [] : await evidence.ClaimsAsync(item.ContentItemId, ct);
        // The whole text is only read again where there is something to look for in it.
        var text = claims.Count == 0 ? "" : VietnameseText.NormalizeSpelling(string.Join('\n', item.DisplayText, item.Field("Story", "Lead")?.Text("Text"), item.Part("MarkdownBodyPart")?.Text("Markdown")));
        var proofs = sources.Select(s => new ProofView(texts["evidence.source." + s.Kind], s.Title, Detail(s.Issuer, s.Kind == SourceKind.Confirmation ? "" : s.Number, s.IssuedOn), s.Url, Said(claims.Where(c => c.SourceId == s.Id), text))).ToList();
        var awards = await store.FindManyAsync([.. (item.Field("Story", "Awards")?.Strings("ContentItemIds") ?? []).Take(20)], ct: ct);
        // A decision that was revoked proves nothing any more.
        proofs.AddRange(awards.Where(a => Text(a, "DecisionNumber").Length > 0 && Text(a, "Status") != AwardContent.Revoked).Select(a => new ProofView(texts["evidence.source.Decision"], a.DisplayText,
            Detail(Text(a, "Grantor"), Text(a, "DecisionNumber"), DateFieldKind.Day(a.Field("Award", "DecisionDate"))), ItemUrls.Of(a), "")));
        if (proofs.Count == 0) return [];
        return [new ItemSection(ItemPlace.AfterBody, 10, new Shape("Evidence").With("Proofs", proofs), [.. awards.Select(a => Caching.PageTag.Item(a.ContentItemId))])];
    }

    /// <summary>What the text no longer says is no longer proved.</summary>
    private static string Said(IEnumerable<Claim> claims, string text)
    {
        var said = claims.Where(c => c.Kind == ClaimKind.Table || text.Contains(VietnameseText.NormalizeSpelling(c.Text), StringComparison.Ordinal)).Select(c => c.Text).Distinct(StringComparer.Ordinal).ToList();
        return string.Join("; ", said.Take(MostClaims)) + (said.Count > MostClaims ? "…" : "");
    }

    private static string Detail(string issuer, string number, DateOnly? day) =>
        string.Join(", ", new[] { issuer, number, ColumnDates.Day(day) }.Where(t => t.Length > 0));

    private static string Text(ContentItem award, string field) => award.Field("Award", field)?.Text("Text") ?? "";
}
