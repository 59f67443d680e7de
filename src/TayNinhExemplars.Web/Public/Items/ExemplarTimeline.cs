using System.Globalization;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>Recognition, awards and stories in one order, newest first.</summary>
public static class ExemplarTimeline
{
    public static IReadOnlyList<TimelineView> Of(IEnumerable<StoryCard> stories, IEnumerable<AwardCard> awards, int? recognizedYear, Texts texts)
    {
        var events = stories.Select(s => new TimelineView("story", s.Iso, s.DateText, s.Title, s.Url, s.FormatText, "", ""))
            .Concat(awards.Select(a => new TimelineView("award", a.Iso, a.DateText, a.Title, a.Url, a.DecisionNumber, a.Status, a.StatusText)));
        if (recognizedYear is { } year)
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            events = events.Append(new TimelineView("stage", text, text, texts["column.exemplar.recognized"], null, "", "", ""));
        }
        // ISO text sorts as its date does; a bare year stands before the days of that year.
        return events.OrderByDescending(e => e.Iso, StringComparer.Ordinal).ToList();
    }
}
