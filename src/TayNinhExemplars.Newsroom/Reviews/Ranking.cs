namespace TayNinhExemplars.Reviews;

/// <param name="Score">Points of 100, to two places; null when nobody has scored.</param>
/// <param name="Rank">1 is the best; equal scores share a rank.</param>
/// <param name="Scored">Members whose sheet counts.</param>
/// <param name="Recused">Members who stood aside.</param>
/// <param name="Open">Members whose sheet is still out.</param>
public sealed record Standing(long NomineeId, decimal? Score, int? Rank, int Scored, int Recused, int Open, bool HasQuorum, bool Passed);

/// <summary>The table of ranks, from the sheets alone: anybody who has them comes to the same table. Pure.</summary>
public static class Ranking
{
    public static IReadOnlyList<Standing> Of(CriteriaSet criteria, IReadOnlyList<long> nominees, IReadOnlyList<ScoreSheet> sheets)
    {
        var rows = nominees.Select(id => Row(criteria, id, [.. sheets.Where(s => s.NomineeId == id)])).ToList();
        return [.. rows.Select(r => r with { Rank = r.Score is null ? null : 1 + rows.Count(o => o.Score > r.Score) })
            .OrderBy(r => r.Rank ?? int.MaxValue).ThenBy(r => r.NomineeId)];
    }

    /// <summary>Each mark as a share of the highest, weighted: full marks everywhere make 100.</summary>
    public static decimal Points(CriteriaSet criteria, IReadOnlyDictionary<string, int> marks) =>
        criteria.Criteria.Sum(c => c.Weight * (decimal)marks.GetValueOrDefault(c.Code) / c.Most);

    private static Standing Row(CriteriaSet criteria, long nominee, IReadOnlyList<ScoreSheet> sheets)
    {
        var scored = sheets.Where(s => s.State == SheetState.Submitted).ToList();
        var recused = sheets.Count(s => s.State == SheetState.Recused);
        var score = scored.Count == 0 ? (decimal?)null : Math.Round(scored.Average(s => Points(criteria, s.Marks)), 2, MidpointRounding.AwayFromZero);
        // Who stands aside counts neither for nor against: the quorum is of those who may score.
        var able = sheets.Count - recused;
        var quorum = able > 0 && scored.Count * 100 >= criteria.Quorum * able;
        return new Standing(nominee, score, null, scored.Count, recused, able - scored.Count, quorum, quorum && score >= criteria.Threshold);
    }
}
