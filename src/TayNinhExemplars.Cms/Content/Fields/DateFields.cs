using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content.Data;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

/// <summary>What the three date kinds share: one "Value" as text in a fixed form, indexed as a sortable keyword.</summary>
public abstract class DateLikeKind : FieldKind
{
    protected override bool IsEmpty(JsonObject json) => string.IsNullOrEmpty(json.Text("Value"));

    protected abstract string? Parsed(string text);

    /// <summary>From the form's local text; null when it is none.</summary>
    protected abstract string? FromForm(string text);

    public override void Check(KindContext at, Refusals refusals) =>
        refusals.Unless(at.Json["Value"] is null || IsEmpty(at.Json) || Parsed(at.Json.Text("Value")!) is not null, "content.not-a-date", at.Path + ".Value", at.DisplayName);

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (at.Json.Text("Value") is { Length: > 0 } text && Parsed(text) is { } value) yield return new IndexValue(at.Path, value, IndexValueKind.Date);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Value") is not { } text) return json;
        if (string.IsNullOrWhiteSpace(text)) json.Remove("Value");
        else json["Value"] = FromForm(text.Trim()) ?? text.Trim();
        return json;
    }
}

/// <summary><c>{ "Value": "2026-11-23T00:00:00Z" }</c>: a calendar day, written at midnight as Orchard does.</summary>
public sealed class DateFieldKind : DateLikeKind
{
    public override string Name => "DateField";

    /// <summary>The day of the field's JSON, whatever clock time stands in it.</summary>
    public static DateOnly? Day(JsonObject? json) => json?.Text("Value") is { } text && Parse(text) is { } day ? day : null;

    public override IEnumerable<ContentIndexRow> IndexRows(KindContext at)
    {
        if (Day(at.Json) is { } day) yield return new ChoiceIndexRow { Field = at.Path, Value = day.Year.ToString(CultureInfo.InvariantCulture) };
    }

    protected override string? Parsed(string text) => Parse(text)?.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    protected override string? FromForm(string text) => Parse(text) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z" : null;

    private static DateOnly? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return FormDates.IsIso(text) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? DateOnly.FromDateTime(date) : null;
    }
}

/// <summary><c>{ "Value": UTC instant }</c>.</summary>
public sealed class DateTimeFieldKind : DateLikeKind
{
    public override string Name => "DateTimeField";

    protected override string? Parsed(string text) => ContentItemJson.ParseDate(text)?.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    protected override string? FromForm(string text) => FormDates.ToUtcText(text);
}

/// <summary><c>{ "Value": "hh:mm:ss" }</c>.</summary>
public sealed class TimeFieldKind : DateLikeKind
{
    public override string Name => "TimeField";

    protected override string? Parsed(string text) =>
        TimeSpan.TryParseExact(text, [@"h\:mm", @"hh\:mm", @"h\:mm\:ss", @"hh\:mm\:ss"], CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero && time < TimeSpan.FromDays(1)
            ? time.ToString("hh':'mm':'ss", CultureInfo.InvariantCulture) : null;

    protected override string? FromForm(string text) => Parsed(text);
}
