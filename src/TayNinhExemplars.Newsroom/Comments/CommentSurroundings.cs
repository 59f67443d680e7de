using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Content;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Storage;

[assembly: InternalsVisibleTo("TayNinhExemplars.Tests")]

namespace TayNinhExemplars.Comments;

/// <param name="IsRepeated">The same author said the same of the same item.</param>
public sealed record CommentFacts(ScreeningFacts Screening, string TextHash, bool IsRepeated);

/// <summary>What must be known around a new comment; each question is one look into an index.</summary>
public sealed class CommentSurroundings(SiteDbContext db, ContentStore content, ReaderSettingsStore settings, Sanctions sanctions)
{
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10), AnHour = TimeSpan.FromHours(1);

    // Of one unit of work, which many posts share: they are mostly about the same item.
    private readonly Dictionary<string, ContentItem?> _items = new(StringComparer.Ordinal);

    public async Task<ContentItem?> ItemAsync(string contentItemId, CancellationToken ct) =>
        _items.TryGetValue(contentItemId, out var known) ? known : _items[contentItemId] = await content.FindAsync(contentItemId, ct: ct);

    public Task<ReaderSettings> SettingsAsync(CancellationToken ct) => settings.GetAsync(ct);

    public Task<Sanction?> SanctionAsync(string authorKey, DateTime now, CancellationToken ct) => sanctions.HoldingAsync(authorKey, now, ct);

    /// <summary>The public comment that is answered.</summary>
    public Task<Comment?> ParentAsync(string id, string contentItemId, CancellationToken ct) =>
        db.Set<Comment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ContentItemId == contentItemId && c.State == CommentState.Approved, ct);

    public Task<bool> IsUsedAsync(string nonce, CancellationToken ct) => db.Set<Comment>().AnyAsync(c => c.Nonce == nonce, ct);

    public async Task<CommentAuthorRow> AuthorAsync(string key, DateTime now, CancellationToken ct)
    {
        if (await db.Set<CommentAuthorRow>().SingleOrDefaultAsync(a => a.Key == key, ct) is { } known) return known;
        var author = new CommentAuthorRow { Key = key, FirstUtc = now, LastUtc = now };
        if (key.Length > 0) db.Add(author);
        return author;
    }

    public async Task<CommentFacts> FactsAsync(string text, PostComment input, CommentSource source, CommentAuthorRow author, DateTime now, CancellationToken ct)
    {
        var hash = HashOf(text);
        var since = now - AnHour;
        var same = await db.Set<Comment>().AsNoTracking().Where(c => c.TextHash == hash && c.PostedUtc >= since).OrderByDescending(c => c.PostedUtc).Take(ScreeningRules.SameIsTooMany + 1)
            .Select(c => new { c.AuthorKey, c.ContentItemId }).ToListAsync(ct);
        var minutes = now - Lately;
        var near = source.Network.Near;
        var nearby = near.Length == 0 ? 0 : await db.Set<Comment>().Where(c => c.Near == near && c.PostedUtc >= minutes).Take(ScreeningRules.NearbyIsABurst).CountAsync(ct);
        return new CommentFacts(
            new ScreeningFacts
            {
                Text = text, RawText = input.Text, WantsPrivate = input.IsPrivate, Approved = author.Approved, Refused = author.Refused,
                // A short word of praise is said by many; only longer texts are copied.
                SameElsewhere = text.Length < 30 ? 0 : same.Count, NearbyLately = nearby,
            },
            hash, same.Exists(s => s.AuthorKey == source.AuthorKey && s.ContentItemId == input.ContentItemId));
    }

    /// <summary>Two texts that read the same have the same hash, whatever their spaces, case and marks.</summary>
    public static string HashOf(string text) => ReaderKeys.Hash(string.Concat(VietnameseText.Key(text).Where(char.IsLetterOrDigit)));
}
