using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Storage;

/// <summary>Connections for reading go with their prepared statements from one unit of work to the next; nothing of the one is seen in the other.</summary>
public sealed class ReadingConnectionTests : IAsyncLifetime
{
    private TestSite _site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _site = await TestSite.CreateAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_same_connection_serves_one_reader_after_the_other()
    {
        var first = await ReadAsync(db => Task.FromResult(db.Database.GetDbConnection()));
        for (var i = 0; i < 3; i++)
        {
            Assert.Same(first, await ReadAsync(async db =>
            {
                Assert.Empty(await NamesAsync(db, "nobody"));
                return db.Database.GetDbConnection();
            }));
        }
    }

    [Fact]
    public async Task The_same_query_is_answered_anew_each_time()
    {
        for (var i = 0; i < 3; i++)
        {
            var name = "doc-" + i;
            await WriteAsync(name);
            Assert.Equal([name], await ReadAsync(db => NamesAsync(db, name)));
            Assert.Empty(await ReadAsync(db => NamesAsync(db, "nothing")));
        }
    }

    [Fact]
    public async Task A_query_may_be_asked_while_the_same_one_is_read()
    {
        await WriteAsync("same-0", "same-1", "same-2");
        var pairs = await ReadAsync(async db =>
        {
            var found = 0;
            await foreach (var outer in Same(db).AsAsyncEnumerable().WithCancellation(Ct))
                await foreach (var inner in Same(db).AsAsyncEnumerable().WithCancellation(Ct))
                    if (inner.Name != outer.Name) found++;
            return found;
        });
        Assert.Equal(6, pairs);

        static IQueryable<DocumentRow> Same(SiteDbContext db) => db.Set<DocumentRow>().AsNoTracking().Where(d => d.Name.StartsWith("same-")).OrderBy(d => d.Name);
    }

    [Fact]
    public async Task Who_only_reads_cannot_write_and_writes_again_when_the_reading_is_over()
    {
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SiteDbContext>();
            using (services.GetRequiredService<ReadingConnections>().Lend(db))
            {
                db.Add(new DocumentRow { Name = "forbidden" });
                var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
                Assert.Contains("readonly", refused.InnerException!.Message, StringComparison.Ordinal);
                db.ChangeTracker.Clear();
            }
            db.Add(new DocumentRow { Name = "allowed" });
            await db.SaveChangesAsync(Ct);
        });
        Assert.Empty(await ReadAsync(db => NamesAsync(db, "forbidden")));
        Assert.Equal(["allowed"], await ReadAsync(db => NamesAsync(db, "allowed")));
    }

    [Fact]
    public async Task A_reader_left_open_does_not_come_to_the_next()
    {
        DbConnection left = null!;
        await WriteAsync("left-0", "left-1");
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SiteDbContext>();
            using var lease = services.GetRequiredService<ReadingConnections>().Lend(db);
            left = db.Database.GetDbConnection();
            var open = db.Set<DocumentRow>().AsNoTracking().OrderBy(d => d.Name).AsAsyncEnumerable().GetAsyncEnumerator(Ct);
            await open.MoveNextAsync();
            await open.DisposeAsync();
            await using var begun = left.CreateCommand();
            begun.CommandText = "BEGIN";
            await begun.ExecuteNonQueryAsync(Ct);
        });
        Assert.NotSame(left, await ReadAsync(db => Task.FromResult(db.Database.GetDbConnection())));
    }

    [Fact]
    public async Task What_the_provider_computes_itself_is_computed_here_too()
    {
        await WriteAsync("tuoi-60", "tuoi-xx");
        Assert.Equal(["tuoi-60"], await ReadAsync(db => db.Set<DocumentRow>().Where(d => Regex.IsMatch(d.Name, "^tuoi-[0-9]+$")).Select(d => d.Name).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Within_a_transaction_nothing_is_lent()
    {
        await _site.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<SiteDbContext>();
            await using var write = await WriteScope.BeginAsync(db, Ct);
            var own = db.Database.GetDbConnection();
            using (services.GetRequiredService<ReadingConnections>().Lend(db)) Assert.Same(own, db.Database.GetDbConnection());
            db.Add(new DocumentRow { Name = "within" });
            await write.CommitAsync(Ct);
        });
        Assert.Equal(["within"], await ReadAsync(db => NamesAsync(db, "within")));
    }

    [Fact]
    public async Task Who_has_a_connection_open_goes_on_with_it()
    {
        await _site.InScopeAsync(async services =>
        {
            var (db, connections) = (services.GetRequiredService<SiteDbContext>(), services.GetRequiredService<ReadingConnections>());
            await db.Database.OpenConnectionAsync(Ct);
            var own = db.Database.GetDbConnection();
            using (connections.Lend(db)) Assert.Same(own, db.Database.GetDbConnection());
            await db.Database.CloseConnectionAsync();
            using (connections.Lend(db)) Assert.NotSame(own, db.Database.GetDbConnection());
        });
    }

    private Task WriteAsync(params string[] names) => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<SiteDbContext>();
        db.AddRange(names.Select(n => new DocumentRow { Name = n }));
        await db.SaveChangesAsync(Ct);
    });

    private Task<T> ReadAsync<T>(Func<SiteDbContext, Task<T>> read) => _site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<SiteDbContext>();
        using var lease = services.GetRequiredService<ReadingConnections>().Lend(db);
        return await read(db);
    });

    private static Task<List<string>> NamesAsync(SiteDbContext db, string name) => db.Set<DocumentRow>().Where(d => d.Name == name).Select(d => d.Name).ToListAsync(Ct);
}
