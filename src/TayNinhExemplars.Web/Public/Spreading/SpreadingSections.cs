using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Cards;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Spreading;

/// <summary>On an event's page: that it was called off, its calendar entry, its papers and what came of it. On an exemplar's: events and movements.</summary>
public sealed class SpreadingSections(SpreadingEvents events, Movements movements, ColumnPictures files, Texts texts) : IItemSections
{
    private const int MostEvents = 6;

    public async Task<IReadOnlyList<ItemSection>> ForAsync(ContentItem item, SiteInfo site, CancellationToken ct) => item.ContentType switch
    {
        "Event" => OfEvent(EventFacts.Of(item)),
        "Exemplar" => await OfExemplarAsync(item, ct),
        _ => [],
    };

    private List<ItemSection> OfEvent(EventFacts facts)
    {
        var sections = new List<ItemSection>();
        if (facts.IsCancelled) sections.Add(new ItemSection(ItemPlace.Top, 0, new Shape("EventNotice").With("Text", texts.Get("column.events.cancelledBecause", facts.StatusNote))));
        if (facts.ReportedOn is { } day && facts.Report.Length > 0)
            sections.Add(new ItemSection(ItemPlace.AfterBody, 5, new Shape("EventReport").With("Outcome", new EventReportView(ColumnDates.Day(day),
                facts.Attendance is { } came ? texts.Get("column.events.attendance", came) : "", Paragraphs(facts.Report), Paragraphs(facts.Results)))));
        var papers = facts.Materials.Select(m => new LinkView(m.Text.Length > 0 ? m.Text : m.Path[(m.Path.LastIndexOf('/') + 1)..], files.UrlOf(m))).ToList();
        sections.Add(new ItemSection(ItemPlace.Side, 5, new Shape("EventTools").With("CalendarUrl", facts.IsCancelled || facts.StartsUtc is null ? null : EventPages.CalendarOf(facts.Id)).With("Papers", papers)));
        return sections;
    }

    private async Task<IReadOnlyList<ItemSection>> OfExemplarAsync(ContentItem item, CancellationToken ct)
    {
        var taken = (await events.OfExemplarAsync(item.ContentItemId, MostEvents, ct)).Where(e => !e.IsCancelled).ToList();
        var known = await movements.OfExemplarAsync(item.ContentItemId, MostEvents, ct);
        if (taken.Count == 0 && known.Count == 0) return [];
        var shape = new Shape("ExemplarSpreading")
            .With("Events", taken.Select(e => new RelatedView(e.Id, e.Title, e.Url, ColumnDates.Iso(e.StartsUtc), ColumnDates.Day(e.StartsUtc))).ToList())
            .With("Movements", known.Select(m => new LinkView(m.Title, m.Url)).ToList());
        return [new ItemSection(ItemPlace.Side, 20, shape, [PageTag.List("Event"), PageTag.List("Movement")])];
    }

    private static IReadOnlyList<string> Paragraphs(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
