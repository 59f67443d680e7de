using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public sealed class ApiTokenDirectory(SiteDbContext db)
{
    private const int Most = 500;

    /// <summary>The newest first, revoked ones too: the list is also the record of what was handed out.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(CancellationToken ct) =>
        await db.Set<ApiToken>().AsNoTracking().OrderByDescending(t => t.CreatedUtc).ThenBy(t => t.Id).Take(Most).ToListAsync(ct);
}
