using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
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
public sealed partial class ContentCompletion(SiteDbContext db, IPatternRenderer patterns, ILogger<ContentCompletion> log) : IContentCompletion
{
    public async Task<string> RenderAsync(string pattern, ContentItem item, CancellationToken ct)
    {
        try
        {
            return await patterns.RenderAsync(pattern, item, ct);
        }
        catch (FormatException e)
        {
            // A mistyped pattern must not cost anybody a text: the part falls back to the item's id, and the log names the pattern.
            LogBroken(log, e, pattern, item.ContentType);
            return "";
        }
    }

    public async Task<bool> PathIsTakenAsync(string path, string exceptContentItemId, CancellationToken ct) =>
        db.Set<AutorouteIndexRow>().Local.Any(r => r.Path == path && r.ContentItemId != exceptContentItemId)
        || await db.Set<AutorouteIndexRow>().AsNoTracking().AnyAsync(r => r.Path == path && r.ContentItemId != exceptContentItemId, ct);

    public async Task<bool> AliasIsTakenAsync(string alias, string exceptContentItemId, CancellationToken ct) =>
        db.Set<AliasIndexRow>().Local.Any(r => r.Alias == alias && r.ContentItemId != exceptContentItemId)
        || await db.Set<AliasIndexRow>().AsNoTracking().AnyAsync(r => r.Alias == alias && r.ContentItemId != exceptContentItemId, ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "The pattern {Pattern} of the content type {ContentType} is no valid Liquid.")]
    private static partial void LogBroken(ILogger logger, Exception e, string pattern, string contentType);
}
