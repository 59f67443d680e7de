using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <param name="Field">For example "Exemplar.Kind"; for a date field the value is its year.</param>
public sealed record ContentChoice(string Field, string Value);

/// <summary>A list narrowed by everything at once. Put what leaves fewest items first: the list is read along it.</summary>
public sealed record ContentNarrowing(string ContentType)
{
    public IReadOnlyList<string> TermContentItemIds { get; init; } = [];
    public IReadOnlyList<ContentChoice> Choices { get; init; } = [];
}

/// <summary>Published items that carry all the terms and choices, newest publication first; read from the index tables alone.</summary>
public sealed class NarrowedContent(SiteDbContext db, ContentStore store)
{
    public async Task<ContentPage> FindAsync(ContentNarrowing by, int take, ContentCursor? after = null, CancellationToken ct = default) => Rows(by) is { } rows
        ? await store.ByIndexAsync(rows, take, after, ct)
        : await store.PublishedAsync(by.ContentType, take, after, ct);

    /// <summary>The same by ids, without reading what is in the items.</summary>
    public Task<ContentKeys> FindIdsAsync(ContentNarrowing by, int take, ContentCursor? after = null, CancellationToken ct = default) =>
        Rows(by) is { } rows ? store.IdsByIndexAsync(rows, take, after, ct) : store.PublishedIdsAsync(by.ContentType, take, after, ct);

    /// <summary>Null when nothing narrows the list.</summary>
    private IQueryable<ContentIndexRow>? Rows(ContentNarrowing by)
    {
        IQueryable<ContentIndexRow> rows;
        if (by.TermContentItemIds.Count > 0)
        {
            var first = by.TermContentItemIds[0];
            rows = Narrow(db.Set<TaxonomyIndexRow>().Where(r => r.TermContentItemId == first), by.TermContentItemIds.Skip(1), by.Choices);
        }
        else if (by.Choices.Count > 0)
        {
            var (field, value) = by.Choices[0];
            rows = Narrow(db.Set<ChoiceIndexRow>().Where(r => r.Field == field && r.Value == value), [], by.Choices.Skip(1));
        }
        else
        {
            return null;
        }
        return rows.Where(r => r.ContentType == by.ContentType && r.Published);
    }

    private IQueryable<ContentIndexRow> Narrow(IQueryable<ContentIndexRow> rows, IEnumerable<string> terms, IEnumerable<ContentChoice> choices)
    {
        foreach (var term in terms)
            rows = rows.Where(r => db.Set<TaxonomyIndexRow>().Any(t => t.ContentItemId == r.ContentItemId && t.TermContentItemId == term && t.Published));
        foreach (var (field, value) in choices)
            rows = rows.Where(r => db.Set<ChoiceIndexRow>().Any(c => c.ContentItemId == r.ContentItemId && c.Field == field && c.Value == value && c.Published));
        return rows;
    }
}
