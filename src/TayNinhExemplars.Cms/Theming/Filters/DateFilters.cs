using System.Globalization;
using Fluid;
using Fluid.Filters;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Dates are kept in UTC and shown in the time zone of the site.</summary>
internal static class DateFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("date", Date);
        filters.AddFilter("local", (input, _, context) => Moment(input, context) is { } moment ? new DateTimeValue(InZone(moment, context)) : input);
        filters.AddFilter("utc", (input, _, context) => Moment(input, context) is { } moment ? new UtcDateValue(moment.ToUniversalTime()) : input);
    }

    /// <summary>Fluid's <c>date</c> formats a moment as it is given; here it is brought to the site's time zone first, unless <c>utc</c> asked otherwise.</summary>
    private static ValueTask<FluidValue> Date(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        if (Moment(input, context) is not { } moment) return MiscFilters.Date(input, arguments, context);
        return MiscFilters.Date(new DateTimeValue(input is UtcDateValue ? moment : InZone(moment, context)), arguments, context);
    }

    public static DateTimeOffset InZone(DateTimeOffset moment, TemplateContext context) => TimeZoneInfo.ConvertTime(moment, context.TimeZone);

    /// <summary>The moment a value means; a text without an offset is read in the site's time zone.</summary>
    public static DateTimeOffset? Moment(FluidValue input, TemplateContext context)
    {
        if (input.ToObjectValue() is DateTimeOffset moment) return moment;
        if (input.Type == FluidValues.Number) return Unix(input.ToNumberValue());
        if (input.Type != FluidValues.String) return null;

        var text = input.ToStringValue();
        if (text is "now" or "today") return context.Now();
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)) return null;
        return date.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(date, context.TimeZone.GetUtcOffset(date))
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    private static DateTimeOffset? Unix(decimal seconds) =>
        Math.Abs(seconds) < 100_000_000_000m ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
}

/// <summary>A moment that the template asked to see in UTC.</summary>
internal sealed class UtcDateValue(DateTimeOffset moment) : ObjectValueBase(moment)
{
    public override FluidValues Type => FluidValues.DateTime;

    public override string ToStringValue() => moment.ToString("u", CultureInfo.InvariantCulture);
}
