using System.Globalization;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>What a module knows of an exemplar's days, for the timeline of the public page; nothing personal may be in it.</summary>
public interface IExemplarTimeline
{
    Task<IReadOnlyList<TimelineView>> OfAsync(ContentItem exemplar, CancellationToken ct);
}

/// <summary>Recognition, awards, stories and what modules contribute in one order, newest first.</summary>
public static class ExemplarTimeline
{
    /// <summary>The kind of an exact day of recognition; without one the year of the page stands for it.</summary>
    public const string Recognition = "recognition";

    public static IReadOnlyList<TimelineView> Of(IEnumerable<StoryCard> stories, IEnumerable<AwardCard> awards, int? recognizedYear, IReadOnlyList<TimelineView> others, Texts texts)
    {
        var events = stories.Select(s => new TimelineView("story", s.Iso, s.DateText, s.Title, s.Url, s.FormatText, "", ""))
            .Concat(awards.Select(a => new TimelineView("award", a.Iso, a.DateText, a.Title, a.Url, a.DecisionNumber, a.Status, a.StatusText)))
            .Concat(others);
        if (recognizedYear is { } year && others.All(o => o.Kind != Recognition))
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            events = events.Append(new TimelineView("stage", text, text, texts["column.exemplar.recognized"], null, "", "", ""));
        }
        // ISO text sorts as its date does; a bare year stands before the days of that year.
        return events.OrderByDescending(e => e.Iso, StringComparer.Ordinal).ToList();
    }
}

/// <summary>The four stages as the Council's file dates them, the day of recognition and of death.</summary>
public sealed class DossierTimeline(DossierStore dossiers, ColumnWordsSource wordsSource) : IExemplarTimeline
{
    public async Task<IReadOnlyList<TimelineView>> OfAsync(ContentItem exemplar, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var names = words.Choices("Exemplar", "Stage").ToDictionary(c => c.Value, c => c.Label, StringComparer.Ordinal);
        var events = new List<TimelineView>();
        // Newest first already here, for what happened on one day.
        if (await dossiers.FindAsync(exemplar.ContentItemId, ct) is { } dossier)
        {
            if (dossier.DiedOn is { } died) events.Add(Event("stage", died, words.Texts["column.exemplar.died"], ""));
            if (dossier is { Recognition: RecognitionState.Recognized, RecognizedOn: { } recognized, RecognitionDecision.Length: > 0 })
                events.Add(Event(ExemplarTimeline.Recognition, recognized, words.Texts["column.exemplar.recognized"], dossier.RecognitionDecision));
        }
        // What was done is the Council's; what came of it is for everybody.
        events.AddRange((await dossiers.StagesAsync(exemplar.ContentItemId, ct)).Reverse().Where(r => r.Stage != ExemplarStage.Introduced)
            .Select(r => Event("stage", r.On, names.GetValueOrDefault(ExemplarContent.ValueOf(r.Stage), words.Texts["registry.stage." + r.Stage]), r.Result)));
        return events;
    }

    private static TimelineView Event(string kind, DateOnly on, string title, string note) => new(kind, ColumnDates.Iso(on), ColumnDates.Day(on), title, null, note, "", "");
}

/// <summary>When a story of the exemplar was on air, and in which programme.</summary>
public sealed class BroadcastTimeline(ContentStore store, Rundowns rundowns) : IExemplarTimeline
{
    private const int MostStories = 50;

    public async Task<IReadOnlyList<TimelineView>> OfAsync(ContentItem exemplar, CancellationToken ct)
    {
        var stories = (await store.PointingToAsync(exemplar.ContentItemId, "Story.Exemplars", MostStories, ct: ct)).Items.ToDictionary(s => s.ContentItemId);
        return [.. (await rundowns.AiredAsync([.. stories.Keys], ct)).Select(a => new TimelineView("broadcast", ColumnDates.Iso(a.StartedUtc), ColumnDates.Day(a.StartedUtc), a.Programme,
            ItemUrls.Of(stories[a.ContentItemId]), stories[a.ContentItemId].DisplayText, "", ""))];
    }
}
