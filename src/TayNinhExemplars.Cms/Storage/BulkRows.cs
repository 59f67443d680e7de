using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TayNinhExemplars.Storage;

/// <summary>
/// Inserts many rows of mapped types without tracking them: one prepared statement for each type, run over and over. For writes that
/// would otherwise hold SQLite's one writer for long. Keys that the database gives are left to it, in the order of the rows.
/// </summary>
public static class BulkRows
{
    private const int RowsAtOnce = 50;

    /// <summary>Inside the caller's transaction; rows of one type keep their order.</summary>
    public static async Task InsertAsync(SiteDbContext db, IReadOnlyCollection<object> rows, CancellationToken ct = default)
    {
        var transaction = db.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are inserted inside a write scope.");
        foreach (var group in rows.GroupBy(r => r.GetType()))
        {
            var entity = db.Model.FindEntityType(group.Key) ?? throw new InvalidOperationException($"{group.Key.Name} is no table.");
            var columns = Columns(entity);
            foreach (var batches in group.Chunk(RowsAtOnce).GroupBy(c => c.Length))
            {
                await using var command = Command(db, entity, columns, batches.Key, transaction.GetDbTransaction());
                foreach (var batch in batches)
                {
                    var at = 0;
                    foreach (var row in batch)
                        foreach (var column in columns) command.Parameters[at++].Value = column.Read(row) ?? DBNull.Value;
                    await command.ExecuteNonQueryAsync(ct);
                }
            }
        }
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, bool IsNullable, Func<object, object?> Read);

    private static List<Column> Columns(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = new List<Column>();
        foreach (var property in entity.GetProperties().Where(p => p.ValueGenerated != ValueGenerated.OnAdd || !p.IsPrimaryKey()))
        {
            var (getter, mapping) = (property.GetGetter(), (RelationalTypeMapping)property.GetTypeMapping());
            var convert = mapping.Converter is { } converter ? converter.ConvertToProvider : (v => v);
            columns.Add(new Column(property.GetColumnName(table)!, mapping, property.IsNullable, row => getter.GetClrValue(row) is { } value ? convert(value) : null));
        }
        return columns;
    }

    private static DbCommand Command(SiteDbContext db, IEntityType entity, List<Column> columns, int rows, DbTransaction transaction)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(entity.GetTableName()!, entity.GetSchema())).Append(" (")
            .AppendJoin(", ", columns.Select(c => sql.DelimitIdentifier(c.Name))).Append(") VALUES ");
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var at = 0; at < columns.Count; at++)
            {
                var name = $"p{row * columns.Count + at}";
                text.Append(at == 0 ? "" : ", ").Append(sql.GenerateParameterName(name));
                // A first value of no consequence lets the mapping choose the type.
                command.Parameters.Add(columns[at].Mapping.CreateParameter(command, name, null, columns[at].IsNullable));
            }
            text.Append(')');
        }
        command.CommandText = text.ToString();
        return command;
    }
}
