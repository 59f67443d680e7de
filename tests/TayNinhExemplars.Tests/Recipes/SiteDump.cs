using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>Every row of every table as text, but for what may differ: the documents' revision and the wish to rebuild an index.</summary>
internal static class SiteDump
{
    public static Task<SortedDictionary<string, List<string>>> OfAsync(TestSite site) => site.AskAsync(async (SiteDbContext db) =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var dump = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
            dump[table] = await RowsAsync(connection, table);
        return dump;
    });

    private static async Task<List<string>> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var row = string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                .Where(i => table != "Documents" || reader.GetName(i) != "Revision")
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{reader.GetName(i)}={reader.GetValue(i)}")));
            if (table != "ContentChanges" || !row.Contains("Kind=Rebuild", StringComparison.Ordinal)) rows.Add(row);
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
