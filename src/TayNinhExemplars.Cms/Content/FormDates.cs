using System.Globalization;

namespace TayNinhExemplars.Content;

/// <summary>Dates as an HTML form posts them (<c>2026-11-23T16:10</c>) are local to the newsroom: Việt Nam, UTC+7 all year.</summary>
public static class FormDates
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Year, month and day first: anything else the parser would guess at ("10:00" is today, "3/4" is March the fourth).</summary>
    public static bool IsIso(string? text) =>
        text?.Trim() is { Length: >= 10 } t && t[4] == '-' && t[7] == '-' && t.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Null when the text is no date; a text with an offset or Z keeps its own meaning.</summary>
    public static string? ToUtcText(string text)
    {
        if (!IsIso(text) || !DateTime.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)) return null;
        var utc = date.Kind == DateTimeKind.Unspecified ? TimeZoneInfo.ConvertTimeToUtc(date, Zone) : date.ToUniversalTime();
        return ContentItemJson.Format(utc);
    }

    /// <summary>The value of a <c>datetime-local</c> input.</summary>
    public static string ToLocalInput(DateTime? utc) =>
        utc is { } date ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(date, DateTimeKind.Utc), Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : "";
}
