using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

public sealed class IndexRowsOnSqlite() : IndexRowsContract(TestDatabase.Sqlite);

public sealed class IndexRowsOnPostgreSql(PostgresFixture postgres) : IndexRowsContract(postgres);

/// <summary>Content that was saved before the registry came is found by it after the next start.</summary>
public abstract class IndexRowsContract(TestDatabase database) : IAsyncLifetime
{
    private Council _council = null!;

    public async ValueTask InitializeAsync() => _council = await Council.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_missing_is_told_and_made_again_and_nothing_else_is_touched()
    {
        var (person, draft) = (await _council.ExemplarAsync("Bà Huỳnh Thị Lụa"), await _council.ExemplarAsync("Ông Đặng Văn Tòng", publish: false));
        var award = await _council.AwardAsync("Bằng khen bà Lụa", "77/QĐ-UBND", [person.ContentItemId]);
        Assert.Empty(await LackingAsync());
        await _council.Site.TellAsync(async (SiteDbContext db) =>
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"AwardIndex\"");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"ExemplarIndex\"");
        });
        Assert.Equal(new[] { person, draft, award }.Select(i => i.ContentItemId).Order(StringComparer.Ordinal), (await LackingAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(await NamesAsync());

        Assert.Equal(3, await _council.Site.AskAsync((IndexRows r) => r.MendAsync()));
        Assert.Empty(await LackingAsync());
        Assert.Equal(2, (await NamesAsync()).Count);
        Assert.Single((await _council.Site.AskAsync((AwardRegistry r) => r.ListAsync("77/QĐ-UBND", null, 1))).Items);
        Assert.Equal(0, await _council.Site.AskAsync((IndexRows r) => r.MendAsync()));
        Assert.Equal(3, await _council.Site.AskAsync((IndexRows r) => r.RebuildAsync()));
        Assert.Equal(2, (await NamesAsync()).Count);
    }

    private Task<IReadOnlyList<string>> LackingAsync() => _council.Site.AskAsync((IndexRows r) => r.LackingAsync(50));

    private async Task<IReadOnlyList<ListedExemplar>> NamesAsync() => (await _council.Site.AskAsync((DossierStore d) => d.ListAsync(new DossierFilter(), 1))).Items;
}
