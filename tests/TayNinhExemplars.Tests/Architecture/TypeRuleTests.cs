namespace TayNinhExemplars.Tests.Architecture;

public sealed class TypeRuleTests
{
    private static readonly IReadOnlyList<Type> Entities = TypeRules.Entities(House.Types);

    /// <summary>Generated: the migrations by dotnet-ef, Program by the compiler, the pages' views by Razor.</summary>
    private static readonly IReadOnlyList<Type> Written = [.. House.Types.Where(t =>
        t != typeof(Program) && House.Map.ModuleOf(t) != "Migrations" && t.Namespace?.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) != true)];

    [Fact]
    public void Classes_are_sealed_or_abstract() => Findings.None(TypeRules.Open(Written));

    [Fact]
    public void No_constructor_takes_more_than_five_parameters() => Findings.None(TypeRules.Greedy(Written));

    [Fact]
    public void The_rows_of_every_module_are_found() => Assert.Superset(
        new HashSet<string> { "ContentItemRow", "MediaItem", "User", "DocumentRow" }, Entities.Select(e => e.Name).ToHashSet());

    [Fact]
    public void No_row_has_a_public_setter() => Findings.None(TypeRules.Settable(Entities));
}
