using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

/// <summary>How SQLite answers what every story's page asks: from the index of the question, and then item by item.</summary>
public sealed class ContentTitlePlanTests
{
    [Fact]
    public async Task Titles_are_looked_up_one_by_one_and_the_routes_of_the_site_are_never_gone_through()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var site = await TestSite.CreateAsync(TestDatabase.Sqlite);
        var id = Ids.New();
        var (plans, traces) = await site.InScopeAsync(async services =>
        {
            var db = (SiteDbContext)services.GetService(typeof(SiteDbContext))!;
            var titles = (ContentTitles)services.GetService(typeof(ContentTitles))!;
            using var asked = new Asked(db);
            await titles.PointingToAnyAsync([id], "Story.Exemplars", 6, ct);
            await titles.PointingToAnyAsync([id, Ids.New()], "Story.Exemplars", 6, ct);
            await titles.WithTermAsync(id, "Story", 6, ct);
            await titles.WithChoiceAsync("Story.Format", "radio", 3, ct);
            await titles.AroundAsync("Story", site.Now, ct);
            await titles.FindAsync("Story", [id], ct);
            Assert.Equal(0, await services.GetRequiredService<ItemTraces>().OfAsync(id, services.GetServices<ItemTrace>().Last()));
            Assert.Equal(7, asked.Commands.Count);
            var lines = new List<string>();
            await db.Database.OpenConnectionAsync(ct);
            foreach (var command in asked.Commands.SkipLast(1)) lines.AddRange(await PlanAsync(db, command, ct));
            return (lines, await PlanAsync(db, asked.Commands[^1], ct));
        });
        Assert.NotEmpty(traces);
        Assert.DoesNotContain(traces, p => p.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.Contains(plans, p => p.Contains("IX_AutorouteIndex_ContentItemId", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, p => p.Contains("IX_AutorouteIndex_ContainedContentItemId", StringComparison.Ordinal));
        Assert.DoesNotContain(plans, p => p.StartsWith("SCAN AutorouteIndex", StringComparison.Ordinal) || p is "SCAN a" or "SCAN c" or "SCAN r");
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(SiteDbContext db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(sql, "@\\w+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct())
        {
            DbParameter parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "[]");
            command.Parameters.Add(parameter);
        }
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) lines.Add(reader.GetString(3));
        return lines;
    }

    /// <summary>What one context asks its database.</summary>
    private sealed class Asked : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly SiteDbContext _db;
        private readonly ConcurrentBag<IDisposable> _heard = [];

        public Asked(SiteDbContext db)
        {
            _db = db;
            _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Commands { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _heard.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData happened && ReferenceEquals(happened.Context, _db)) Commands.Add(happened.Command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var heard in _heard) heard.Dispose();
        }
    }
}
