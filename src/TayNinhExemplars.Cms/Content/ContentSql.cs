using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>
/// The SQL of Orchard's queries as far as it speaks of published items: <c>SELECT .. FROM ContentItemIndex WHERE .. ORDER BY .. LIMIT @n:3</c>.
/// The text is read into an expression of ours and written anew, so nothing of it ever reaches the database as it stands.
/// </summary>
public sealed class ContentSql(SiteDbContext db, ContentStore store)
{
    /// <exception cref="FormatException">The query asks for more than this, with the word that was not understood.</exception>
    public async Task<IReadOnlyList<ContentItem>> RunAsync(string sql, JsonObject parameters, CancellationToken ct = default)
    {
        var query = new SqlSelect(sql, parameters);
        var ids = await db.Database.SqlQueryRaw<string>(query.Text, [.. query.Values]).ToListAsync(ct);
        return await store.FindManyAsync(ids, VersionKind.Published, ct);
    }
}
