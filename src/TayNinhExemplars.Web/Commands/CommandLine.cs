namespace TayNinhExemplars.Web.Commands;

/// <summary>A command given instead of starting the site: <c>recipe run FILE</c>, <c>index rebuild</c>, ...</summary>
/// <param name="Words">The words before the first option.</param>
/// <param name="Options">"--role R" and "--drafts" (value empty); settings such as --Site:DataPath=X stay with the configuration.</param>
internal sealed record CommandLine(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    private static readonly string[] Verbs = ["recipe", "index", "user", "token", "verify", "help"];

    /// <summary>Null when the arguments name no command: the site is to be started.</summary>
    public static CommandLine? Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || !Verbs.Contains(args[0])) return null;
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (args[i].Contains(':', StringComparison.Ordinal)) continue;
            else if (args[i].IndexOf('=', StringComparison.Ordinal) is var at and > 0) options[args[i][2..at]] = args[i][(at + 1)..];
            else if (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) && args[i] != "--drafts") options[args[i][2..]] = args[++i];
            else options[args[i][2..]] = "";
        }
        return new CommandLine(words, options);
    }

    /// <summary>What the configuration may read: only settings, never the command's own options.</summary>
    public static string[] Settings(IReadOnlyList<string> args) => [.. args.Where(a => a.StartsWith("--", StringComparison.Ordinal) && a.Contains(':', StringComparison.Ordinal) || a.StartsWith("--environment", StringComparison.Ordinal) || a.StartsWith("--urls", StringComparison.Ordinal) || a.StartsWith("--contentRoot", StringComparison.Ordinal))];
}
