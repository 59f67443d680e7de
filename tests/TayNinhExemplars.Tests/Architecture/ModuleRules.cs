namespace TayNinhExemplars.Tests.Architecture;

/// <summary>The rules between modules. Each answers with what breaks it, so that a planted sample can show that it does.</summary>
internal static class ModuleRules
{
    public static IEnumerable<string> Undeclared(IEnumerable<string> modules, IReadOnlyDictionary<string, string[]> mayUse) =>
        modules.Where(m => m != House.Host && !mayUse.ContainsKey(m)).Select(m => $"{m} has no row in the table");

    public static IEnumerable<string> Vanished(IEnumerable<string> modules, IReadOnlyDictionary<string, string[]> mayUse) =>
        mayUse.Keys.Except(modules).Select(m => $"{m} has a row but no type");

    public static IEnumerable<string> Forbidden(IEnumerable<Edge> edges, IReadOnlyDictionary<string, string[]> mayUse) =>
        edges.Where(e => e.From != House.Host && !mayUse.GetValueOrDefault(e.From, []).Contains(e.To)).Select(e => e.ToString());

    public static IEnumerable<string> Unused(IReadOnlyCollection<Edge> edges, IReadOnlyDictionary<string, string[]> mayUse) =>
        from row in mayUse
        from to in row.Value
        where !edges.Any(e => e.From == row.Key && e.To == to)
        select $"{row.Key} may use {to} and does not";

    public static IEnumerable<string> Cycles(IReadOnlyDictionary<string, string[]> mayUse) =>
        mayUse.Keys.Select(m => Cycle(mayUse, [m])).OfType<string>();

    /// <summary>Inside one assembly <c>internal</c> does not separate modules; the folder root does.</summary>
    public static IEnumerable<string> PastTheDoor(IEnumerable<Edge> edges, string root, IReadOnlyCollection<string> secondDoors) =>
        edges.Where(e => DoorOf(e, root) is { } door && door != e.To && !secondDoors.Contains(door)).Select(e => e.ToString());

    public static IEnumerable<string> UnusedDoors(IReadOnlyCollection<Edge> edges, string root, IEnumerable<string> secondDoors) =>
        secondDoors.Where(d => !edges.Any(e => DoorOf(e, root) == d)).Select(d => $"nobody enters {d} from outside");

    private static string DoorOf(Edge edge, string root)
    {
        var type = edge.Target;
        while (type.DeclaringType is { } outer) type = outer;
        return type.Namespace is { } space && space.Length > root.Length ? space[(root.Length + 1)..] : edge.To;
    }

    private static string? Cycle(IReadOnlyDictionary<string, string[]> mayUse, IReadOnlyList<string> path)
    {
        foreach (var next in mayUse.GetValueOrDefault(path[^1], []))
        {
            if (next == path[0]) return string.Join(" -> ", [.. path, next]);
            if (!path.Contains(next) && Cycle(mayUse, [.. path, next]) is { } found) return found;
        }
        return null;
    }
}
