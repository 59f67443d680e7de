using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content.Fields;

public sealed class NumericFieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
    public int Scale { get; set; }
    public decimal? Minimum { get; set; }
    public decimal? Maximum { get; set; }
    public string? Placeholder { get; set; }
    public string? DefaultValue { get; set; }
}

/// <summary><c>{ "Value": number }</c>. A text that is no number stays as typed and is refused with its place.</summary>
public sealed class NumericFieldKind : FieldKind
{
    /// <summary>Without thousands separators: "1,5" must not be read as fifteen.</summary>
    private const NumberStyles Plain = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override string Name => "NumericField";

    protected override bool IsEmpty(JsonObject json) => json["Value"] is null;

    public static decimal? Value(JsonObject? json) => json?["Value"] switch
    {
        JsonValue v when v.TryGetValue<decimal>(out var d) => d,
        JsonValue v when v.TryGetValue<double>(out var d) => Math.Abs(d) < 1e28 ? (decimal)d : null,
        JsonValue v when v.TryGetValue<string>(out var s) && decimal.TryParse(s, Plain, CultureInfo.InvariantCulture, out var d) => d,
        _ => null,
    };

    public override void Check(KindContext at, Refusals refusals)
    {
        if (at.Json["Value"] is null) return;
        var settings = at.Settings.Settings<NumericFieldSettings>();
        var path = at.Path + ".Value";
        if (Value(at.Json) is not { } value)
        {
            refusals.Add("content.not-a-number", path, at.DisplayName);
            return;
        }
        refusals.Unless(settings.Minimum is not { } min || value >= min, "content.too-small", path, at.DisplayName, settings.Minimum)
            .Unless(settings.Maximum is not { } max || value <= max, "content.too-big", path, at.DisplayName, settings.Maximum)
            .Unless(decimal.Round(value, Math.Clamp(settings.Scale, 0, 10)) == value, "content.too-precise", path, at.DisplayName, settings.Scale);
    }

    public override IEnumerable<IndexValue> IndexValues(KindContext at)
    {
        if (Value(at.Json) is { } value) yield return new IndexValue(at.Path, value.ToString(CultureInfo.InvariantCulture), IndexValueKind.Number);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.First(at.Path + ".Value") is not { } text) return json;
        // Vietnamese writes 1.234,5; a browser's number input posts 1234.5. Both are read, the comma deciding.
        var plain = text.Contains(',', StringComparison.Ordinal) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
        if (string.IsNullOrWhiteSpace(text)) json.Remove("Value");
        else if (decimal.TryParse(plain.Trim(), Plain, CultureInfo.InvariantCulture, out var value)) json["Value"] = value;
        else json["Value"] = text.Trim();
        return json;
    }
}

public sealed class BooleanFieldSettings
{
    public string? Hint { get; set; }
    public string? Label { get; set; }
    public bool DefaultValue { get; set; }
}

/// <summary><c>{ "Value": true }</c>.</summary>
public sealed class BooleanFieldKind : FieldKind
{
    public override string Name => "BooleanField";

    protected override bool IsEmpty(JsonObject json) => json.Flag("Value") is null;

    public override IEnumerable<IndexValue> IndexValues(KindContext at) =>
        [new IndexValue(at.Path, at.Json.Flag("Value") == true ? "true" : "false", IndexValueKind.Keyword)];

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        if (form.Has(at.Path + ".Value")) json["Value"] = form.All(at.Path + ".Value").Contains("true");
        return json;
    }
}

/// <summary><c>{ "Latitude", "Longitude" }</c> in degrees.</summary>
public sealed class GeoPointFieldKind : FieldKind
{
    public override string Name => "GeoPointField";

    protected override bool IsEmpty(JsonObject json) => Number(json, "Latitude") is null || Number(json, "Longitude") is null;

    public override void Check(KindContext at, Refusals refusals)
    {
        foreach (var (member, limit) in new[] { ("Latitude", 90m), ("Longitude", 180m) })
            refusals.Unless(at.Json[member] is null || Number(at.Json, member) is { } n && Math.Abs(n) <= limit, "content.not-a-place", $"{at.Path}.{member}", at.DisplayName);
    }

    public override JsonObject ReadForm(KindContext at, IFormValues form)
    {
        var json = base.ReadForm(at, form);
        foreach (var member in new[] { "Latitude", "Longitude" })
        {
            if (form.First($"{at.Path}.{member}") is not { } text) continue;
            if (string.IsNullOrWhiteSpace(text)) json.Remove(member);
            else if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) json[member] = value;
            else json[member] = text;
        }
        return json;
    }

    private static decimal? Number(JsonObject json, string member) =>
        json[member] is { } node ? NumericFieldKind.Value(new JsonObject { ["Value"] = node.DeepClone() }) : null;
}
