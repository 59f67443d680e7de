using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Content;

/// <summary>A number that a module keeps about an item, for example how many corrections it has. Modules register theirs; each is its own key.</summary>
/// <param name="Count">By index and in one table, for it is asked for every page made.</param>
public sealed record ItemTrace(Expression<Func<SiteDbContext, string, long>> Count)
{
    /// <summary>How many of the items to which the item points are such.</summary>
    /// <param name="isSuch">Of the context and the id of one of them.</param>
    public static ItemTrace OfTargets(Expression<Func<SiteDbContext, string, bool>> isSuch)
    {
        Expression<Func<SiteDbContext, string, IQueryable<RelationIndexRow>>> rows = (db, id) => db.Set<RelationIndexRow>().Where(r => r.ContentItemId == id);
        var row = Expression.Parameter(typeof(RelationIndexRow), "r");
        var such = new Replacing(isSuch.Parameters, [rows.Parameters[0], Expression.Property(row, nameof(RelationIndexRow.TargetContentItemId))]).Visit(isSuch.Body);
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.LongCount), [typeof(RelationIndexRow)], rows.Body, Expression.Quote(Expression.Lambda<Func<RelationIndexRow, bool>>(such, row)));
        return new ItemTrace(Expression.Lambda<Func<SiteDbContext, string, long>>(count, rows.Parameters));
    }

    /// <summary>Puts expressions in the place of parameters.</summary>
    internal sealed class Replacing(IReadOnlyList<ParameterExpression> from, IReadOnlyList<Expression> to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node)
        {
            for (var i = 0; i < from.Count; i++)
                if (from[i] == node) return to[i];
            return node;
        }
    }
}

/// <summary>
/// What all modules keep about an item, asked in one reading: most items have no correction, no poll and no proof, and a page need not ask
/// for each of them apart. The first question of a request is the reading, so only pages that write nothing ask here.
/// </summary>
public sealed class ItemTraces(SiteDbContext db, ItemTraceQuery query)
{
    private Task<long[]?>? _reading;
    private string _of = "";

    /// <summary>0 for an item that is not there.</summary>
    public async ValueTask<long> OfAsync(string contentItemId, ItemTrace trace)
    {
        if (_reading is null || _of != contentItemId) (_of, _reading) = (contentItemId, query.Of(db, contentItemId));
        return await _reading is { } found ? found[query.PlaceOf(trace)] : 0;
    }
}

/// <summary>The traces of all modules as one query.</summary>
public sealed class ItemTraceQuery
{
    private readonly Dictionary<object, int> _places;
    private readonly Prepared<Func<SiteDbContext, string, Task<long[]?>>> _query;

    public ItemTraceQuery(IEnumerable<ItemTrace> traces)
    {
        var all = traces.ToList();
        _places = all.Select((trace, place) => (trace, place)).ToDictionary(object (t) => t.trace, t => t.place, ReferenceEqualityComparer.Instance);
        var question = QuestionOf(all);
        _query = new(() => EF.CompileAsyncQuery(question));
    }

    internal Task<long[]?> Of(SiteDbContext db, string contentItemId) => _query.For(db)(db, contentItemId);

    internal int PlaceOf(ItemTrace trace) => _places[trace];

    // Any version will do: the row is only there to hang the numbers on.
    private static Expression<Func<SiteDbContext, string, long[]?>> QuestionOf(List<ItemTrace> traces)
    {
        Expression<Func<SiteDbContext, string, IQueryable<ContentItemRow>>> item = (db, id) => db.Set<ContentItemRow>().Where(i => i.ContentItemId == id).OrderBy(i => i.Id).Take(1);
        var numbers = Expression.NewArrayInit(typeof(long), traces.Select(t => new ItemTrace.Replacing(t.Count.Parameters, item.Parameters).Visit(t.Count.Body)));
        var row = Expression.Parameter(typeof(ContentItemRow), "i");
        var rows = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(ContentItemRow), typeof(long[])], item.Body, Expression.Quote(Expression.Lambda<Func<ContentItemRow, long[]>>(numbers, row)));
        var first = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(long[])], rows);
        return Expression.Lambda<Func<SiteDbContext, string, long[]?>>(first, item.Parameters);
    }
}
