using System.Globalization;

namespace TayNinhExemplars.Web.Public.Searching;

/// <summary>A reader's search as the address gives it, cleaned.</summary>
public sealed record SearchQuery
{
    public const int LongestText = 200;
    public const int MostPages = 1_000;
    private const int MostValues = 10;
    private const string NewestWord = "moi";

    /// <summary>Facets of the index by the name they have in addresses.</summary>
    public static readonly IReadOnlyList<(string Parameter, string Facet)> Facets =
        [("loai", "type"), ("linh-vuc", "field"), ("dia-ban", "locality"), ("cap", "level"), ("nam", "year"), ("kenh", "channel"), ("the-loai", "format"), ("doi-tuong", "kind")];

    private static readonly Dictionary<string, string> TypesByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tin-bai"] = "Story", ["guong"] = "Exemplar", ["khen-thuong"] = "Award", ["don-vi"] = "Organization", ["su-kien"] = "Event", ["phong-trao"] = "Movement",
    };

    public string Text { get; init; } = "";
    public bool WasCut { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>Newest first, instead of the best match.</summary>
    public bool Newest { get; init; }

    /// <summary>Facet to chosen values, as the index names them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public static SearchQuery Read(IQueryCollection query)
    {
        var text = new string([.. query["q"].ToString().Where(c => !char.IsControl(c))]).Trim();
        var filters = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (parameter, facet) in Facets)
        {
            var values = query[parameter].OfType<string>().Where(v => v.Length is > 0 and <= LongestText).Take(MostValues)
                .Select(v => facet == "type" ? TypesByWord.GetValueOrDefault(v, v) : v).Distinct(StringComparer.Ordinal).ToList();
            if (values.Count > 0) filters[facet] = values;
        }
        return new SearchQuery
        {
            Text = Cut(text),
            WasCut = text.Length > LongestText,
            Filters = filters,
            Newest = query["xep"] == NewestWord,
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1,
        };
    }

    public bool Has(string facet, string value) => Filters.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>The same search with the value chosen, or no longer; it begins at its first page again.</summary>
    public SearchQuery Toggled(string facet, string value)
    {
        var filters = Filters.ToDictionary();
        var values = filters.GetValueOrDefault(facet) ?? [];
        values = values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values, value];
        if (values.Count == 0) filters.Remove(facet);
        else filters[facet] = values;
        return this with { Filters = filters, Page = 1 };
    }

    public IEnumerable<(string Name, string Value)> FilterParameters() =>
        from f in Facets where Filters.ContainsKey(f.Facet) from value in Filters[f.Facet] select (f.Parameter, WordOf(f.Facet, value));

    /// <summary>The same search for feed readers.</summary>
    public string FeedUrl() => (this with { Page = 1, Newest = false }).Url().Replace("/tim-kiem", "/tim-kiem.xml", StringComparison.Ordinal);

    public string Url()
    {
        var parameters = FilterParameters().Prepend(("q", Text)).Where(p => p.Item2.Length > 0);
        if (Newest) parameters = parameters.Append(("xep", NewestWord));
        if (Page > 1) parameters = parameters.Append(("trang", Page.ToString(CultureInfo.InvariantCulture)));
        var query = string.Join('&', parameters.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        return query.Length == 0 ? "/tim-kiem" : "/tim-kiem?" + query;
    }

    private static string WordOf(string facet, string value) =>
        facet == "type" && TypesByWord.FirstOrDefault(t => t.Value == value).Key is { } word ? word : value;

    private static string Cut(string text)
    {
        if (text.Length <= LongestText) return text;
        // Not between the halves of one character.
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..end];
    }
}
