using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>Renders the Liquid patterns of titles, paths and aliases. Theming implements it; content knows no templates.</summary>
public interface IPatternRenderer
{
    /// <exception cref="FormatException">The pattern is no valid Liquid.</exception>
    Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct);
}

/// <summary>Answers what parts ask while they complete themselves, seeing rows not yet saved in this unit of work too.</summary>
public sealed class ContentCompletion(SiteDbContext db, IPatternRenderer patterns) : IContentCompletion
{
    public Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct) => patterns.RenderAsync(pattern, item, ct);

    public async Task<bool> PathIsTakenAsync(string path, string exceptContentItemId, CancellationToken ct) =>
        db.Set<AutorouteIndexRow>().Local.Any(r => r.Path == path && r.ContentItemId != exceptContentItemId)
        || await db.Set<AutorouteIndexRow>().AsNoTracking().AnyAsync(r => r.Path == path && r.ContentItemId != exceptContentItemId, ct);

    public async Task<bool> AliasIsTakenAsync(string alias, string exceptContentItemId, CancellationToken ct) =>
        db.Set<AliasIndexRow>().Local.Any(r => r.Alias == alias && r.ContentItemId != exceptContentItemId)
        || await db.Set<AliasIndexRow>().AsNoTracking().AnyAsync(r => r.Alias == alias && r.ContentItemId != exceptContentItemId, ct);
}
