using System.Globalization;

namespace TayNinhExemplars.Benchmarks;

/// <summary>Options of a command: --name value, or --name alone.</summary>
internal sealed class Options(string[] given)
{
    public bool Has(string name) => given.Contains(name);

    public string? Value(string name)
    {
        var at = Array.IndexOf(given, name);
        return at >= 0 && at + 1 < given.Length ? given[at + 1] : null;
    }

    public int Number(string name, int otherwise) => Value(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
