using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace TayNinhExemplars.Storage;

/// <summary>
/// A query that stands behind every page, translated once (<c>EF.CompileAsyncQuery</c>): recognising it anew costs more than running it.
/// A translation belongs to one model, and a process may hold several (two databases, two tests).
/// </summary>
public sealed class Prepared<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _byModel = [];

    public TQuery For(SiteDbContext db) => _byModel.GetValue(db.Model, _ => compile());
}
