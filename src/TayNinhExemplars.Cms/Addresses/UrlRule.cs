using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Addresses;

/// <summary>What becomes of a request: another address inside, or an answer that sends the reader elsewhere.</summary>
/// <param name="Status">301, 302, 307 or 308 for a redirect; null for a rewrite.</param>
/// <param name="Query">With its question mark, or empty.</param>
public sealed record UrlTurn(string Path, string Query, int? Status);

/// <summary>
/// One of Orchard's URL rules. The pattern is a regular expression over the path with its leading slash; the substitution takes
/// groups as <c>$1</c>, the way of Apache's mod_rewrite, in which Orchard runs them.
/// </summary>
public sealed class UrlRule
{
    /// <summary>A pattern comes from a recipe and the path from anybody: neither may hold up a request.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Regex _pattern;
    private readonly string _substitution;
    private readonly bool _dropsQuery;

    private UrlRule(Regex pattern, string substitution, bool dropsQuery) => (_pattern, _substitution, _dropsQuery) = (pattern, substitution, dropsQuery);

    public required string Name { get; init; }
    public bool IsRedirect { get; init; }
    public int Status { get; init; } = 302;
    public bool SkipsFurther { get; init; }

    /// <summary>Rules are asked in this order.</summary>
    public int Order { get; init; }

    /// <summary>The rule, or null with the reason in <paramref name="problem"/>.</summary>
    public static UrlRule? Of(JsonObject json, out string problem)
    {
        problem = "";
        var name = json.Text("Name") is { Length: > 0 } given ? given : json.Text("Id") ?? "";
        var (pattern, substitution, source) = (json.Text("Pattern") ?? "", json.Text("SubstitutionPattern") ?? "", json.Text("Source") ?? "");
        var isRedirect = source.Equals("Redirect", StringComparison.OrdinalIgnoreCase);
        if (!isRedirect && !source.Equals("Rewrite", StringComparison.OrdinalIgnoreCase)) problem = "source";
        else if (pattern.Length is 0 or > 500) problem = "pattern";
        else if (substitution.Length is 0 or > 500 || !IsTarget(substitution, isRedirect)) problem = "substitution";
        if (problem.Length > 0) return null;
        try
        {
            var options = RegexOptions.CultureInvariant | (json.Flag("IsCaseInsensitive") == true ? RegexOptions.IgnoreCase : RegexOptions.None);
            return new UrlRule(new Regex(pattern, options, Longest), substitution, Word(json, "QueryStringPolicy") is "Drop" or "1")
            {
                Name = name, IsRedirect = isRedirect, SkipsFurther = json.Flag("SkipFurtherRules") == true, Order = json[nameof(Order)] is JsonValue order && order.TryGetValue<int>(out var place) ? place : int.MaxValue,
                Status = Word(json, "RedirectType") switch { "MovedPermanently" or "301" => 301, "TemporaryRedirect" or "307" => 307, "PermanentRedirect" or "308" => 308, _ => 302 },
            };
        }
        catch (ArgumentException)
        {
            problem = "pattern";
            return null;
        }
    }

    /// <summary>What the rule makes of the address; null when it is not meant, or when nothing would change.</summary>
    /// <param name="query">With its question mark, or empty.</param>
    public UrlTurn? Apply(string path, string query)
    {
        string target;
        try
        {
            if (_pattern.Match(path) is not { Success: true } match) return null;
            target = match.Result(_substitution);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        var at = target.IndexOf('?', StringComparison.Ordinal);
        var (to, own) = at < 0 ? (target, "") : (target[..at], target[at..]);
        var isElsewhere = IsAbsolute(_substitution);
        // A reader's path that goes into the target must not make another site of it.
        if (!isElsewhere) to = "/" + to.TrimStart('/', '\\');
        if (to.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0) return null;
        var turn = new UrlTurn(to, _dropsQuery ? own : Together(own, query), IsRedirect ? Status : null);
        return !isElsewhere && turn.Path == path && turn.Query == query ? null : turn;
    }

    private static string Together(string own, string query) => own.Length == 0 ? query : query.Length <= 1 ? own : $"{own}&{query[1..]}";

    private static bool IsTarget(string substitution, bool isRedirect) => substitution[0] == '/' && !substitution.StartsWith("//", StringComparison.Ordinal) || isRedirect && IsAbsolute(substitution) || substitution[0] == '$';

    private static bool IsAbsolute(string substitution) => substitution.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || substitution.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Word(JsonObject json, string name) => json.Find(name) switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => value.ToString(),
        _ => "",
    };
}
