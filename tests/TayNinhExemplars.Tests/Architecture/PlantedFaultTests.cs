using System.Xml.Linq;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>Every rule, seen to fail: a rule that finds nothing in a faulty house would find nothing in ours either.</summary>
public sealed class PlantedFaultTests
{
    private static readonly ModuleMap Map = new("PlantedHouse");
    private static readonly IReadOnlyList<Type> Types = [.. typeof(PlantedFaultTests).Assembly.GetTypes().Where(t => Map.ModuleOf(t) is not null)];
    private static readonly IReadOnlyList<Edge> Edges = Map.Read(Types);
    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal) { ["Ground"] = [], ["Upper"] = ["Ground", "Faults"], ["Attic"] = [] };

    [Theory]
    [InlineData("CallsInABody"), InlineData("CallsInALambda"), InlineData("CallsInAStateMachine"), InlineData("TestsAType")]
    [InlineData("CatchesOne"), InlineData("WearsAnAttribute"), InlineData("NamesItAsAnArgument"), InlineData("GoesPastTheDoor")]
    public void The_map_sees_every_way_of_using_a_type(string source) =>
        Assert.Contains(Edges, e => e is { From: "Upper", To: "Ground" } && (e.Source.DeclaringType ?? e.Source).Name.StartsWith(source, StringComparison.Ordinal));

    [Fact]
    public void A_module_without_a_row_is_reported() => Assert.Equal(["Faults has no row in the table"], ModuleRules.Undeclared(Map.Modules(Types), Table));

    [Fact]
    public void A_row_without_a_module_is_reported() => Assert.Equal(["Attic has a row but no type"], ModuleRules.Vanished(Map.Modules(Types), Table));

    [Fact]
    public void Looking_up_is_reported_with_both_types() => Assert.Equal(
        ["Ground -> Upper: PlantedHouse.Ground.Upstairs.LooksUp uses PlantedHouse.Upper.CallsInABody"], ModuleRules.Forbidden(Edges, Table));

    [Fact]
    public void A_permission_nobody_uses_is_reported() => Assert.Equal(["Upper may use Faults and does not"], ModuleRules.Unused(Edges, Table));

    [Fact]
    public void A_cycle_is_reported() => Assert.Contains("A -> B -> C -> A", ModuleRules.Cycles(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["A"] = ["B"], ["B"] = ["C"], ["C"] = ["A"] }));

    [Fact]
    public void Going_past_the_door_is_reported() => Assert.Equal(
        ["Upper -> Ground: PlantedHouse.Upper.GoesPastTheDoor uses PlantedHouse.Ground.Cellar.Secret"], ModuleRules.PastTheDoor(Edges, Map.Root, []));

    [Fact]
    public void A_declared_second_door_may_be_used() => Assert.Empty(ModuleRules.PastTheDoor(Edges, Map.Root, ["Ground.Cellar"]));

    [Fact]
    public void A_second_door_nobody_enters_is_reported() => Assert.Equal(["nobody enters Ground.Loft from outside"], ModuleRules.UnusedDoors(Edges, Map.Root, ["Ground.Cellar", "Ground.Loft"]));

    [Fact]
    public void Somebody_else_knowing_the_library_is_reported() => Assert.Contains(
        ForeignRules.Told(Map, Types, new Secret("Microsoft.EntityFrameworkCore", ["Ground"])), e => e.StartsWith("Faults -> Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

    [Fact]
    public void A_free_part_of_the_library_is_not_reported() => Assert.Empty(ForeignRules.Told(Map, Types, new Secret("Microsoft", [], "Microsoft.EntityFrameworkCore")));

    [Fact]
    public void A_class_open_to_heirs_is_reported() => Assert.Equal(["PlantedHouse.Faults.Open is neither sealed nor abstract"], TypeRules.Open(Types));

    [Fact]
    public void Six_parameters_are_reported_but_for_records() => Assert.Equal(["PlantedHouse.Faults.Greedy takes 6 parameters"], TypeRules.Greedy(Types));

    [Fact]
    public void A_public_setter_of_a_row_is_reported() => Assert.Equal(
        ["PlantedHouse.Faults.Row.Name has a public setter"], TypeRules.Settable(TypeRules.Entities(Types)));

    [Fact]
    public void A_file_of_401_lines_is_reported()
    {
        Assert.Equal(["Long.cs has 401 lines"], SourceRules.TooLong("Long.cs", string.Concat(Enumerable.Repeat("x\n", 401))));
        Assert.Empty(SourceRules.TooLong("Short.cs", string.Concat(Enumerable.Repeat("x\n", 400))));
    }

    [Theory]
    [InlineData("// TO" + "DO: later"), InlineData("/* FIX" + "ME */"), InlineData("throw new NotImplementedExc" + "eption();")]
    public void Something_left_for_later_is_reported(string line) => Assert.Equal([$"a.cs:2: {line}"], SourceRules.Unfinished("a.cs", $"first\n{line}\n"));

    [Fact]
    public void A_word_that_only_begins_like_it_is_not() => Assert.Empty(SourceRules.Unfinished("a.cs", "var TODOS = 1; // hackney"));

    [Theory]
    [InlineData("""<Project><ItemGroup><PackageReference Include="A" Version="1.0" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><PackageReference Include="A" VersionOverride="1.0" /></ItemGroup></Project>""")]
    [InlineData("""<Project><ItemGroup><PackageReference Include="A"><Version>1.0</Version></PackageReference></ItemGroup></Project>""")]
    public void A_version_in_a_project_file_is_reported(string project) => Assert.Equal(["a.csproj gives the version of A"], ProjectRules.Versions("a.csproj", XDocument.Parse(project)));

    [Fact]
    public void References_of_all_kinds_are_read() => Assert.Equal(["B", "C", "D"], ProjectRules.References(XDocument.Parse(
        """<Project><ItemGroup><ProjectReference Include="..\B\B.csproj" /><PackageReference Include="C" /><FrameworkReference Include="D" /></ItemGroup></Project>""")));
}
