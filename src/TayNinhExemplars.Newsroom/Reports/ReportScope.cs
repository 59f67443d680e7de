using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reports.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reports;

/// <summary>
/// What a filter means, as queries: everything that counts or lists asks here, so that a number and the list behind it cannot differ.
/// Published content only; nothing is read before it is counted.
/// </summary>
public sealed class ReportScope(SiteDbContext db, CopyChannels channels)
{
    internal const string Story = "Story", Exemplar = "Exemplar", Award = "Award";

    internal IQueryable<ReportItemRow> Items(string type) => db.Set<ReportItemRow>().AsNoTracking().Where(r => r.ContentType == type && r.Published);

    internal IQueryable<ReportLinkRow> Links(string relation) => db.Set<ReportLinkRow>().AsNoTracking().Where(l => l.Relation == relation && l.Published);

    internal IQueryable<CopyChannel> Channels => channels.All;

    internal IQueryable<ReportItemRow> Exemplars(ReportFilter by)
    {
        var rows = Items(Exemplar);
        if (by.UnitId.Length > 0) rows = rows.Where(r => r.UnitId == by.UnitId);
        if (by.FieldId.Length > 0) rows = rows.Where(r => r.FieldId == by.FieldId);
        return rows;
    }

    /// <summary>Stories first published in the period.</summary>
    internal IQueryable<ReportItemRow> Stories(ReportFilter by)
    {
        var rows = Items(Story).Where(r => r.Day >= by.From && r.Day <= by.To);
        if (by.FieldId.Length > 0) rows = rows.Where(r => r.FieldId == by.FieldId);
        if (by.UnitId.Length > 0)
        {
            var people = Items(Exemplar).Where(e => e.UnitId == by.UnitId).Select(e => e.ContentItemId);
            var telling = Links(ReportLinkRow.Exemplar).Where(l => people.Contains(l.TargetId)).Select(l => l.ContentItemId);
            rows = rows.Where(r => telling.Contains(r.ContentItemId));
        }
        if (by.LevelId.Length > 0)
        {
            var awards = Items(Award).Where(a => a.LevelId == by.LevelId).Select(a => a.ContentItemId);
            var citing = Links(ReportLinkRow.Award).Where(l => awards.Contains(l.TargetId)).Select(l => l.ContentItemId);
            rows = rows.Where(r => citing.Contains(r.ContentItemId));
        }
        if (by.Channel == ReportFilter.NoWorkflow)
        {
            var all = Channels.Select(c => c.ContentItemId);
            rows = rows.Where(r => !all.Contains(r.ContentItemId));
        }
        else if (by.Channel.Length > 0)
        {
            var own = Channels.Where(c => c.WorkflowId == by.Channel).Select(c => c.ContentItemId);
            rows = rows.Where(r => own.Contains(r.ContentItemId));
        }
        return rows;
    }

    /// <summary>Awards that stand and were decided in the period.</summary>
    internal IQueryable<ReportItemRow> Awards(ReportFilter by)
    {
        var rows = Items(Award).Where(r => (r.Status == AwardContent.Granted || r.Status == AwardContent.Corrected) && r.Day >= by.From && r.Day <= by.To);
        if (by.LevelId.Length > 0) rows = rows.Where(r => r.LevelId == by.LevelId);
        if (by.NarrowsExemplars)
        {
            var people = Exemplars(by).Select(e => e.ContentItemId);
            var received = Links(ReportLinkRow.Recipient).Where(l => people.Contains(l.TargetId) || (by.FieldId == "" && l.TargetId == by.UnitId)).Select(l => l.ContentItemId);
            rows = rows.Where(r => received.Contains(r.ContentItemId));
        }
        return rows;
    }

    /// <summary>No published story cites them.</summary>
    internal IQueryable<ReportItemRow> AwardsWithoutStory(ReportFilter by)
    {
        var links = Links(ReportLinkRow.Award);
        return Awards(by).Where(a => !links.Any(l => l.TargetId == a.ContentItemId));
    }

    /// <summary>No story published in the period tells of them.</summary>
    internal IQueryable<ReportItemRow> ExemplarsWithoutStory(ReportFilter by)
    {
        var stories = Items(Story).Where(s => s.Day >= by.From && s.Day <= by.To).Select(s => s.ContentItemId);
        var told = Links(ReportLinkRow.Exemplar).Where(l => stories.Contains(l.ContentItemId)).Select(l => l.TargetId);
        return Exemplars(by).Where(e => !told.Contains(e.ContentItemId));
    }

    /// <summary>
    /// Exemplars recognised in the period: by the Council's dossier, and where nobody has opened one, by the year that the page names,
    /// which counts as its first day.
    /// </summary>
    internal IQueryable<ReportItemRow> Recognized(ReportFilter by)
    {
        var dossiers = db.Set<Dossier>().AsNoTracking();
        var recognized = dossiers.Where(d => d.Recognition == RecognitionState.Recognized && d.MergedInto == "" && d.RecognizedOn >= by.From && d.RecognizedOn <= by.To).Select(d => d.ExemplarId);
        var known = dossiers.Select(d => d.ExemplarId);
        return Exemplars(by).Where(e => recognized.Contains(e.ContentItemId) || (e.Day >= by.From && e.Day <= by.To && !known.Contains(e.ContentItemId)));
    }
}
