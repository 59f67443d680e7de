using System.Globalization;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public;

/// <summary>Dates as Vietnamese readers write them, in the time of Viet Nam whatever the server's own.</summary>
public static class ColumnDates
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateTimeOffset Local(DateTime utc) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), Zone);

    /// <summary>"27/01/2023".</summary>
    public static string Day(DateTime? utc) => utc is { } at ? Local(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : "";

    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>"28/01/2023 09:15".</summary>
    public static string Minute(DateTime? utc) => utc is { } at ? Local(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "";

    /// <summary>"Thứ sáu - 27/01/2023 16:10".</summary>
    public static string Full(DateTime? utc, Texts texts) =>
        utc is { } at ? $"{texts["column.weekday." + ((int)Local(at).DayOfWeek).ToString(CultureInfo.InvariantCulture)]} - {Minute(at)}" : "";

    /// <summary>"2023-01-27T16:10:00+07:00", for machines.</summary>
    public static string Iso(DateTime? utc) => utc is { } at ? Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : "";

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
