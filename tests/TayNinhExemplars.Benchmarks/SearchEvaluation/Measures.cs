namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

/// <summary>The usual measures of one ranking, over its first ten.</summary>
internal sealed record Measures(double ReciprocalRank, double Recall, double Ndcg)
{
    public static Measures Of(IReadOnlyList<string> found, IReadOnlyList<string> relevant)
    {
        var first = 0.0;
        var hits = 0;
        var gain = 0.0;
        for (var i = 0; i < Math.Min(10, found.Count); i++)
        {
            if (!relevant.Contains(found[i])) continue;
            if (hits++ == 0) first = 1.0 / (i + 1);
            gain += 1 / Math.Log2(i + 2);
        }
        var ideal = Enumerable.Range(0, Math.Min(10, relevant.Count)).Sum(i => 1 / Math.Log2(i + 2));
        return new(first, (double)hits / relevant.Count, gain / ideal);
    }
}
