using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public.Views;

/// <summary>The newest of one channel.</summary>
/// <param name="AllText">What the link to the whole list says.</param>
public sealed record ChannelView(string Key, string Name, string AllText, string Url, IReadOnlyList<RelatedView> Stories);

/// <summary>An event that is still to come, with its day as a leaf of a calendar.</summary>
/// <param name="DayText">"18".</param>
/// <param name="MonthText">"Tháng 12".</param>
public sealed record ComingView(string Title, string Url, string Iso, string DateText, string DayText, string MonthText, string Place)
{
    public static ComingView Of(ContentItem item, DateTime startsUtc, Texts texts)
    {
        var local = ColumnDates.Local(startsUtc);
        return new ComingView(item.DisplayText, ItemUrls.Of(item), ColumnDates.Iso(startsUtc), ColumnDates.Full(startsUtc, texts), local.Day.ToString(CultureInfo.InvariantCulture),
            texts.Get("column.archive.monthName", local.Month), item.Field("Event", "Place")?.Text("Text")?.Trim() ?? "");
    }
}
