using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Lists;

/// <summary>The column shows a term as a list narrowed to it.</summary>
public sealed class TermLists(ColumnWordsSource source)
{
    /// <summary>Null for a term that no list is narrowed by.</summary>
    public async Task<string?> FindAsync(ContentItem term, CancellationToken ct)
    {
        var words = await source.GetAsync(ct);
        foreach (var kind in new[] { ListKind.Stories, ListKind.Exemplars, ListKind.Awards })
            foreach (var filter in kind.Filters.Where(f => f.Source == FilterSource.Term))
                if (words.AllTerms(kind.ContentType, filter.Field).FirstOrDefault(t => t.Id == term.ContentItemId) is { } found)
                    return $"{kind.Path}?{filter.Parameter}={Uri.EscapeDataString(found.Slug)}";
        return null;
    }
}
