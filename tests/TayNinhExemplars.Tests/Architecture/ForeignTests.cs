namespace TayNinhExemplars.Tests.Architecture;

public sealed class ForeignTests
{
    public static TheoryData<string> Prefixes => [.. ForeignRules.Secrets.Select(s => s.Prefix)];

    [Theory, MemberData(nameof(Prefixes))]
    public void A_library_is_known_only_to_the_module_that_hides_it(string prefix) =>
        Findings.None(ForeignRules.Told(House.Map, House.Types, ForeignRules.Secrets.Single(s => s.Prefix == prefix)));

    [Theory, InlineData("Fluid", "Theming"), InlineData("Lucene", "Search"), InlineData("Microsoft.AspNetCore", "Web")]
    public void The_map_sees_the_library_where_it_lives(string prefix, string module) =>
        Assert.Contains(House.Map.ReadForeign(House.Types, prefix), e => e.From == module);
}
