using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Audit;

public sealed class AuditOnSqlite() : AuditContract(TestDatabase.Sqlite);

public sealed class AuditOnPostgreSql(PostgresFixture postgres) : AuditContract(postgres);

/// <summary>What the audit trail promises, on whatever database.</summary>
public abstract class AuditContract(TestDatabase database) : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.CreateAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_untouched_trail_is_clean()
    {
        await RecordAsync(5);
        var verdict = await VerifyAsync();
        Assert.Empty(verdict.Faults);
        Assert.Equal(5, verdict.Rows);
    }

    [Theory]
    [InlineData("UPDATE \"AuditTrail\" SET \"Reason\" = 'khác' WHERE \"Sequence\" = 3", 3, "changed")]
    [InlineData("UPDATE \"AuditTrail\" SET \"ActorName\" = 'ai đó' WHERE \"Sequence\" = 1", 1, "changed")]
    [InlineData("UPDATE \"AuditTrail\" SET \"Hash\" = \"PreviousHash\" WHERE \"Sequence\" = 2", 2, "changed")]
    [InlineData("DELETE FROM \"AuditTrail\" WHERE \"Sequence\" = 2", 2, "missing")]
    [InlineData("DELETE FROM \"AuditTrail\" WHERE \"Sequence\" = 1", 1, "missing")]
    [InlineData("DELETE FROM \"AuditTrail\" WHERE \"Sequence\" = 5", 5, "cut")]
    [InlineData("DELETE FROM \"AuditHead\"", 5, "cut")]
    public async Task A_row_that_was_changed_or_taken_away_is_found(string tampering, long sequence, string code)
    {
        await RecordAsync(5);
        await _site.TellAsync((SiteDbContext db) => db.Database.ExecuteSqlRawAsync(tampering));
        Assert.Contains(new AuditFault(sequence, code), (await VerifyAsync()).Faults);
    }

    [Fact]
    public async Task What_is_undone_was_never_recorded()
    {
        await _site.InScopeAsync(async services =>
        {
            var db = (SiteDbContext)services.GetService(typeof(SiteDbContext))!;
            await using var write = await WriteScope.BeginAsync(db);
            await ((AuditTrail)services.GetService(typeof(AuditTrail))!).RecordAsync(Entry(1), Actor.System);
        });
        await RecordAsync(1);
        var verdict = await VerifyAsync();
        Assert.Empty(verdict.Faults);
        Assert.Equal(1, verdict.Rows);
    }

    [Fact]
    public async Task Many_at_once_stand_in_one_row()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordAsync(5))));
        var verdict = await VerifyAsync();
        Assert.Empty(verdict.Faults);
        Assert.Equal(40, verdict.Rows);
    }

    [Fact]
    public async Task A_text_too_long_or_with_a_null_byte_does_not_stop_the_deed()
    {
        await _site.TellAsync((AuditTrail t) => t.RecordAsync(new AuditEntry("a", "b", new string('x', 500), new string('ế', 1000), "lý\0do"), Actor.System));
        Assert.Empty((await VerifyAsync()).Faults);
    }

    private async Task RecordAsync(int rows)
    {
        for (var i = 1; i <= rows; i++) await _site.TellAsync((AuditTrail t) => t.RecordAsync(Entry(i), Actor.System));
    }

    private static AuditEntry Entry(int number) => new("story.published", "content", $"id-{number}", "Gương sáng vùng biên", "đủ điều kiện");

    private Task<AuditVerdict> VerifyAsync() => _site.AskAsync((VerifyAuditHandler v) => v.HandleAsync());
}
