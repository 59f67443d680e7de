using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Lists;

/// <summary>What the reader chose of a list's filters. A value that no option has is as if it were not there.</summary>
public sealed class ChosenFilters
{
    private const int YearsBack = 15;
    private readonly List<(ListFilter Filter, string Value, string Label, string Id)> _chosen = [];

    public ChosenFilters(ListKind kind, IQueryCollection query, ColumnWords words, int thisYear)
    {
        var views = new List<FilterView>();
        foreach (var filter in kind.Filters)
        {
            var options = Options(kind, filter, words, thisYear);
            var asked = query[filter.Parameter] is [{ Length: > 0 and <= 200 } value, ..] ? value : "";
            var match = asked.Length == 0 ? default : options.FirstOrDefault(o => string.Equals(o.Value, asked, StringComparison.OrdinalIgnoreCase));
            if (match.Value is not null) _chosen.Add((filter, match.Value, match.Label, match.Id));
            if (options.Count > 0)
                views.Add(new FilterView(filter.Parameter, words.Texts[filter.LabelKey], [.. options.Select(o => new OptionView(o.Value, o.Label, o.Value == match.Value))]));
        }
        Views = views;
        Kind = kind;
    }

    public ListKind Kind { get; }
    public IReadOnlyList<FilterView> Views { get; }
    public bool Any => _chosen.Count > 0;

    public ContentNarrowing Narrowing => new(Kind.ContentType)
    {
        TermContentItemIds = [.. _chosen.Where(c => c.Filter.Source == FilterSource.Term).Select(c => c.Id)],
        Choices = [.. _chosen.Where(c => c.Filter.Source != FilterSource.Term).Select(c => new ContentChoice($"{Kind.ContentType}.{c.Filter.Field}", c.Id))],
    };

    /// <summary>Each choice with the address without it.</summary>
    public IReadOnlyList<LinkView> Removable => [.. _chosen.Select(c => new LinkView(c.Label, Url(_chosen.Where(o => o.Filter != c.Filter).Select(o => (o.Filter.Parameter, o.Value)))))];

    public string Url(ContentCursor? after = null) =>
        Url(_chosen.Select(c => (c.Filter.Parameter, c.Value)).Concat(after is null ? [] : [("truoc", after.ToString())]));

    private string Url(IEnumerable<(string Name, string Value)> parameters)
    {
        var query = string.Join('&', parameters.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));
        return query.Length == 0 ? Kind.Path : $"{Kind.Path}?{query}";
    }

    private static List<(string Value, string Label, string Id)> Options(ListKind kind, ListFilter filter, ColumnWords words, int thisYear) => filter.Source switch
    {
        FilterSource.Term => [.. words.AllTerms(kind.ContentType, filter.Field).Select(t => (t.Slug, t.Name, t.Id))],
        FilterSource.Choice => [.. words.Choices(kind.ContentType, filter.Field).Select(c => (c.Value, c.Label, c.Value))],
        _ => [.. Enumerable.Range(0, YearsBack).Select(back => (thisYear - back).ToString(CultureInfo.InvariantCulture)).Select(y => (y, y, y))],
    };
}
