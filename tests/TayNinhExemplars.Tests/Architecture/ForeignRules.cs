namespace TayNinhExemplars.Tests.Architecture;

/// <summary>A library that one module hides from the others.</summary>
/// <param name="Prefix">Its namespace.</param>
/// <param name="Modules">Who may name it.</param>
/// <param name="Except">Namespaces under the prefix that are free.</param>
internal sealed record Secret(string Prefix, IReadOnlyList<string> Modules, params string[] Except);

internal static class ForeignRules
{
    public static readonly IReadOnlyList<Secret> Secrets =
    [
        new("Fluid", ["Theming"]),
        new("Lucene", ["Search"]),
        new("Jint", ["Scripting"]),
        new("Amazon", ["Media"]),
        new("NetVips", ["Media", House.Host]), // the host asks once, at start, whether the library loads
        new("Npgsql", ["Storage", "Migrations"]),
        new("Microsoft.Data.Sqlite", ["Storage"]),
        new("Quartz", [House.Host]),
        new("Serilog", [House.Host]),
        new("StackExchange.Redis", [House.Host]),
        // Accounts keeps its users with Identity and seals its tickets with data protection; neither knows a request.
        new("Microsoft.AspNetCore", [House.Host], "Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.DataProtection"),
        new("Microsoft.AspNetCore.Identity", ["Accounts", "Migrations", House.Host]),
        new("Microsoft.AspNetCore.DataProtection", ["Accounts", House.Host]),
    ];

    public static IEnumerable<string> Told(ModuleMap map, IReadOnlyCollection<Type> types, Secret secret) => map.ReadForeign(types, secret.Prefix)
        .Where(e => !secret.Modules.Contains(e.From) && !secret.Except.Any(x => e.Target.Namespace == x || e.Target.Namespace!.StartsWith(x + ".", StringComparison.Ordinal)))
        .Select(e => e.ToString());
}
