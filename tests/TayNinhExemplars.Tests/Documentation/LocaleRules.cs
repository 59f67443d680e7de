using System.Text.RegularExpressions;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>What the sources ask of the resource files.</summary>
internal sealed partial class KeyUse
{
    private readonly HashSet<string> _literals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public void Read(string source)
    {
        foreach (Match m in Literal().Matches(source)) _literals.Add(m.Groups[1].Value);
        foreach (Match m in Prefix().Matches(source)) _prefixes.Add(m.Groups[1].Value);
        foreach (Match m in Text().Matches(source)) _asked.Add(m.Groups[1].Value);
        foreach (Match m in Refusal().Matches(source)) _asked.Add("refusal." + m.Groups[1].Value);
    }

    /// <summary>Keys that are asked for outright and are not there.</summary>
    public IEnumerable<string> Missing(IReadOnlyCollection<string> keys)
    {
        var families = keys.Where(k => !k.StartsWith("refusal.", StringComparison.Ordinal)).Select(Family).ToHashSet(StringComparer.Ordinal);
        var refusals = keys.Where(k => k.StartsWith("refusal.", StringComparison.Ordinal)).Select(k => Family(k["refusal.".Length..])).ToHashSet(StringComparer.Ordinal);
        // A text in the shape of a key, of a family that has keys, is meant as one wherever it stands.
        var meant = _literals.Where(l => families.Contains(Family(l)) || refusals.Contains(Family(l)));
        return _asked.Where(k => !keys.Contains(k)).Concat(meant.Where(l => !keys.Contains(l) && !keys.Contains("refusal." + l)))
            .Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>Keys that no source names, not even by their beginning.</summary>
    public IEnumerable<string> Unused(IEnumerable<string> keys) => keys
        .Where(k => !_literals.Contains(k) && !_asked.Contains(k) && !_prefixes.Any(p => k.StartsWith(p, StringComparison.Ordinal)))
        .Where(k => !k.StartsWith("refusal.", StringComparison.Ordinal) || !_literals.Contains(k["refusal.".Length..]));

    private static string Family(string key) => key.Split('.')[0];

    [GeneratedRegex("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+)\"")]
    private static partial Regex Literal();

    // "permission." + name, $"problem.{status}" - but not the "refusal." that is put before every code.
    [GeneratedRegex("\"(?!refusal\\.\")([a-z][A-Za-z0-9]*\\.(?:[A-Za-z0-9_-]+\\.)*)(?:\"|\\{)")]
    private static partial Regex Prefix();

    [GeneratedRegex("(?:[Tt]exts|\\bT)(?:\\[|\\.Get\\()\\s*\"([^\"{]*[^\".{])\"")]
    private static partial Regex Text();

    // Not "new Refusal(": one that is only a remark carries the key as it is.
    [GeneratedRegex("(?:\\.Unless\\([^\"\n]*, |Refusals\\.Because\\(|refusals\\.Add\\()\"([^\"]+)\"")]
    private static partial Regex Refusal();
}

internal static partial class LocaleRules
{
    /// <summary>The places "{0}" of a text, without regard to order.</summary>
    public static string Places(string text) => string.Join(" ", Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<!\{)\{(\w+)(?:[,:][^}]*)?\}(?!\})")]
    private static partial Regex Place();
}
