using System.Globalization;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Web.Newsroom.Truth;

namespace TayNinhExemplars.Web.Newsroom.Reports;

/// <summary>What a report may be narrowed to, with what is chosen.</summary>
public sealed record ReportChoices(IReadOnlyList<ReportChoice> Units, IReadOnlyList<ReportChoice> Fields, IReadOnlyList<ReportChoice> Levels, IReadOnlyList<ReportChoice> Channels);

/// <summary>Reads a report's filter from the address and writes it there again. Without a period it is the year so far.</summary>
public sealed class ReportForm(ReportWords words, TimeProvider clock)
{
    public const string Path = "/toa-soan/bao-cao";

    public async Task<ReportChoices> ChoicesAsync(CancellationToken ct) => new(await words.UnitChoicesAsync(ct), await words.TermsOfAsync("linh-vuc", ct), await words.TermsOfAsync("cap-khen", ct),
        [.. (await words.ChannelsAsync(ct)).Select(c => new ReportChoice(c.Key, c.Value))]);

    public Outcome<ReportFilter> Read(IQueryCollection query, ReportChoices choices)
    {
        var today = clock.Today();
        var refusals = new Refusals().Unless(FormText.TryDay(query["tu"], out var from), "form.day", "tu").Unless(FormText.TryDay(query["den"], out var to), "form.day", "den");
        if (refusals.Any) return refusals;
        string Text(string name) => query[name].ToString() is { Length: <= 64 } text ? text : "-";
        var filter = new ReportFilter(from ?? new DateOnly((to ?? today).Year, 1, 1), to ?? (from > today ? from.Value : today), Text("don-vi"), Text("linh-vuc"), Text("cap"), Text("kenh"));
        static bool Known(string chosen, IReadOnlyList<ReportChoice> all) => chosen.Length == 0 || all.Any(c => c.Id == chosen);
        refusals = filter.Check(Known(filter.UnitId, choices.Units), Known(filter.FieldId, choices.Fields) && Known(filter.LevelId, choices.Levels) && Known(filter.Channel, choices.Channels));
        return refusals.Any ? refusals : filter;
    }

    /// <summary>As the part of an address after the question mark.</summary>
    public static string Query(ReportFilter by)
    {
        var parts = new List<string> { "tu=" + FormText.Input(by.From), "den=" + FormText.Input(by.To) };
        foreach (var (name, value) in new[] { ("don-vi", by.UnitId), ("linh-vuc", by.FieldId), ("cap", by.LevelId), ("kenh", by.Channel) })
            if (value.Length > 0) parts.Add(name + "=" + Uri.EscapeDataString(value));
        return string.Join('&', parts);
    }

    /// <summary>The list behind a number; null where there is none.</summary>
    public static string? ListUrl(ReportFilter by, string measure) => Measures.Listed.Contains(measure) ? $"{Path}/danh-sach?so={measure}&{Query(by)}" : null;

    /// <summary>The same for one row of a table: narrowed to it.</summary>
    public static string? ListUrl(ReportFilter by, string table, string id, string measure) => (id.Length == 0 ? null : Narrow(by, table, id)) is { } narrowed ? ListUrl(narrowed, measure) : null;

    public static string Say(string measure, long value) => measure == Measures.RatingMean
        ? (value / 100m).ToString("0.00", CultureInfo.GetCultureInfo("vi-VN")) : value.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"));

    private static ReportFilter? Narrow(ReportFilter by, string table, string id) => table switch
    {
        "unit" => by with { UnitId = id },
        "field" => by with { FieldId = id },
        "level" => by with { LevelId = id },
        "channel" => by with { Channel = id },
        "month" when DateOnly.TryParseExact(id + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) =>
            by with { From = first > by.From ? first : by.From, To = first.AddMonths(1).AddDays(-1) is var last && last < by.To ? last : by.To },
        _ => null,
    };
}
