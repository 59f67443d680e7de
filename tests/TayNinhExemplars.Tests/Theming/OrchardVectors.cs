using System.Text.Json.Nodes;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>Orchard's own examples as rows, one a test, from a file that is no part of the repository; without it there is one row, which is skipped.</summary>
internal static class OrchardVectors
{
    private static readonly JsonObject? File = Read();

    /// <summary>The cases of a section as JSON texts.</summary>
    public static IEnumerable<ITheoryDataRow> Rows(string section, string member = "cases") => Cases(section, member).Select(c => Row(c?.ToJsonString() ?? "null"));

    /// <summary>Pairs of input and expected output, each with what the test does about them.</summary>
    public static IEnumerable<ITheoryDataRow> Pairs(string section, string with) => Cases(section, "cases").Select(c => Row(with, (string?)c?[0], (string?)c?[1]));

    private static JsonArray Cases(string section, string member) => File?[section]?[member] as JsonArray ?? [null];

    private static TheoryDataRow Row(params object?[] values) => new(values) { Skip = File is null ? "Orchard's test vectors are not beside this repository; set ORCHARD_TEST_VECTORS to their file." : null };

    private static JsonObject? Read()
    {
        var file = Environment.GetEnvironmentVariable("ORCHARD_TEST_VECTORS") is { Length: > 0 } given && System.IO.File.Exists(given) ? given : RepositoryFiles.Orchard("test-vectors.json");
        return file is null ? null : Kernel.Json.ParseObject(System.IO.File.ReadAllText(file));
    }
}
