namespace TayNinhExemplars.Tests.Architecture;

public sealed class ModuleDirectionTests
{
    [Fact]
    public void The_map_sees_what_is_known_to_be_there() => Assert.Contains(House.Edges, e => e is { From: "Indexing", To: "Search" });

    [Fact]
    public void Every_module_has_a_row() => Findings.None(ModuleRules.Undeclared(House.Map.Modules(House.Types), House.MayUse));

    [Fact]
    public void Every_row_has_a_module() => Findings.None(ModuleRules.Vanished(House.Map.Modules(House.Types), House.MayUse));

    [Fact]
    public void Modules_use_only_what_they_may() => Findings.None(ModuleRules.Forbidden(House.Edges, House.MayUse));

    [Fact]
    public void No_permission_is_left_unused() => Findings.None(ModuleRules.Unused(House.Edges, House.MayUse));

    [Fact]
    public void The_table_has_no_cycle() => Findings.None(ModuleRules.Cycles(House.MayUse));

    [Fact]
    public void Modules_are_entered_by_their_doors() => Findings.None(ModuleRules.PastTheDoor(House.Edges, House.Map.Root, House.SecondDoors));

    [Fact]
    public void Every_second_door_is_used() => Findings.None(ModuleRules.UnusedDoors(House.Edges, House.Map.Root, House.SecondDoors));
}
