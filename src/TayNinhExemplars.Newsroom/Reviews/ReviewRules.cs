using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Reviews;

/// <summary>What may be done in a review, and when. Pure.</summary>
public static class ReviewRules
{
    public const int LongestText = 20_000, LongestName = 300;

    /// <summary>Outstanding, fitting, spreading: "tính nổi trội, phù hợp, sức lan tỏa", from which a unit's own criteria start.</summary>
    public static readonly IReadOnlyList<Criterion> Default =
        [new("noi-troi", "Tính nổi trội", 40, 10), new("phu-hop", "Tính phù hợp", 25, 10), new("lan-toa", "Sức lan tỏa", 35, 10)];

    public static Refusals CanSave(SaveCriteria input, DateOnly today) => new Refusals()
        .Unless(input.Name.Trim().Length is > 0 and <= LongestName, "reviews.criteria.name", nameof(input.Name))
        .Unless(input.UnitName.Trim().Length is > 0 and <= LongestName, "reviews.criteria.unit", nameof(input.UnitName))
        .Unless(input.Kind.Length == 0 || OpenDossierHandler.Kinds.Contains(input.Kind), "recognition.kind", nameof(input.Kind))
        .Unless(input.DecisionNumber.Trim().Length is > 0 and <= 100, "reviews.criteria.decision", nameof(input.DecisionNumber))
        .Unless(input.DecidedOn is not null, "recognition.date", nameof(input.DecidedOn))
        .Unless(input.DecidedOn is null || input.DecidedOn <= today, "recognition.future", nameof(input.DecidedOn))
        .Unless(input.Threshold is > 0 and <= 100, "reviews.criteria.threshold", nameof(input.Threshold))
        .Unless(input.Quorum is > 0 and <= 100, "reviews.criteria.quorum", nameof(input.Quorum))
        .Unless(input.Criteria.Count is > 0 and <= 30, "reviews.criteria.none", nameof(input.Criteria))
        .Unless(input.Criteria.All(c => c.Name.Trim().Length is > 0 and <= LongestName && c.Weight > 0 && c.Most is > 0 and <= 100), "reviews.criteria.line", nameof(input.Criteria))
        .Unless(input.Criteria.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count() == input.Criteria.Count, "reviews.criteria.twice", nameof(input.Criteria))
        .Unless(input.Criteria.Sum(c => c.Weight) == 100, "reviews.criteria.weights", nameof(input.Criteria), input.Criteria.Sum(c => c.Weight));

    public static Refusals CanOpen(OpenRound input, CriteriaSet? criteria) => new Refusals()
        .Unless(input.Name.Trim().Length is > 0 and <= LongestName, "reviews.round.name", nameof(input.Name))
        .Unless(input.Year is >= 2000 and <= 2100, "reviews.round.year", nameof(input.Year))
        .Unless(criteria is not null, "reviews.round.criteria", nameof(input.CriteriaId));

    /// <summary>While something about an exemplar is being verified it is neither proposed nor recognised (Decree 152/2025/NĐ-CP).</summary>
    public static Refusals CanNominate(ReviewRound round, CriteriaSet criteria, Dossier? dossier, string kind, IReadOnlyList<RoundNominee> nominees, string statement) => new Refusals()
        .Unless(round.State == RoundState.Nominating, "reviews.round.notNominating")
        .Unless(dossier is not null, "recognition.notFound", "Exemplar")
        .Unless(dossier is null || !dossier.IsMerged, "recognition.merged", "Exemplar")
        .Unless(dossier is null || !dossier.IsHeld, "recognition.held", "Exemplar")
        .Unless(dossier is null || dossier.Stage >= ExemplarStage.Discovered, "recognition.notDiscovered", "Exemplar")
        .Unless(criteria.Kind.Length == 0 || kind == criteria.Kind, "reviews.nominee.kind", "Exemplar")
        .Unless(dossier is null || nominees.All(n => n.ExemplarId != dossier.ExemplarId), "reviews.nominee.twice", "Exemplar")
        .Unless(!string.IsNullOrWhiteSpace(statement), "reviews.nominee.statement", "Statement")
        .Unless(statement.Length <= LongestText, "recognition.long", "Statement", LongestText);

    public static Refusals CanStart(ReviewRound round, IReadOnlyList<RoundNominee> nominees, IReadOnlyList<RoundMember> members) => new Refusals()
        .Unless(round.State == RoundState.Nominating, "reviews.round.notNominating")
        .Unless(nominees.Count > 0, "reviews.round.noNominee")
        .Unless(members.Count >= 3, "reviews.round.members", "", 3)
        .Unless(members.Count(m => m.Chairs) == 1, "reviews.round.chair");

    public static Refusals CanScore(ReviewRound round, CriteriaSet criteria, ScoreSheet? sheet, SubmitSheet input) => new Refusals()
        .Unless(round.State == RoundState.Scoring, "reviews.round.notScoring")
        .Unless(sheet is not null, "reviews.sheet.notYours")
        .Unless(sheet?.State != SheetState.Recused, "reviews.sheet.recused")
        .Unless(input.Remark.Length <= LongestText, "recognition.long", nameof(input.Remark), LongestText)
        .Add(criteria.Criteria.Where(c => !input.Marks.TryGetValue(c.Code, out var mark) || mark < 0 || mark > c.Most)
            .Select(c => new Refusal("reviews.sheet.mark", $"Marks[{c.Code}]", c.Name, c.Most)));

    public static Refusals CanRecuse(ReviewRound round, ScoreSheet? sheet, string reason) => new Refusals()
        .Unless(round.State == RoundState.Scoring, "reviews.round.notScoring")
        .Unless(sheet is not null, "reviews.sheet.notYours")
        .Unless(!string.IsNullOrWhiteSpace(reason), "reviews.sheet.reason", "Reason")
        .Unless(reason.Length <= LongestText, "recognition.long", "Reason", LongestText);

    /// <summary>A round is not closed while a sheet is out: every member has scored every nominee or stood aside.</summary>
    public static Refusals CanClose(ReviewRound round, IReadOnlyList<ScoreSheet> sheets, CloseRound input, DateOnly today)
    {
        var open = sheets.Count(s => s.State == SheetState.Open);
        return new Refusals()
            .Unless(round.State == RoundState.Scoring, "reviews.round.notScoring")
            .Unless(open == 0, "reviews.round.openSheets", "", open)
            .Unless(!string.IsNullOrWhiteSpace(input.Minutes), "reviews.round.minutes", nameof(input.Minutes))
            .Unless(input.Minutes.Length <= LongestText, "recognition.long", nameof(input.Minutes), LongestText)
            .Unless(input.MetOn is not null, "recognition.date", nameof(input.MetOn))
            .Unless(input.MetOn is null || input.MetOn <= today, "recognition.future", nameof(input.MetOn));
    }

    public static Refusals CanDecide(ReviewRound round, IReadOnlyList<RoundNominee> nominees, DecideRound input, DateOnly today) => new Refusals()
        .Unless(round.State == RoundState.Closed, "reviews.round.notClosed")
        .Unless(input.DecisionNumber.Trim().Length is > 0 and <= 100, "recognition.decision", nameof(input.DecisionNumber))
        .Unless(input.DecidedOn is not null, "recognition.date", nameof(input.DecidedOn))
        .Unless(input.DecidedOn is null || input.DecidedOn <= today, "recognition.future", nameof(input.DecidedOn))
        .Unless(input.DecidedOn is null || round.MetOn is null || input.DecidedOn >= round.MetOn, "reviews.round.decidedEarly", nameof(input.DecidedOn))
        .Unless(nominees.Any(n => n.Passed), "reviews.round.nobodyPassed");
}
