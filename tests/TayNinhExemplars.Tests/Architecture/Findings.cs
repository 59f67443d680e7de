namespace TayNinhExemplars.Tests.Architecture;

internal static class Findings
{
    /// <summary>Fails with every finding in full, one a line: xunit's own message leaves most of them out.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
