using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Architecture;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>What users can name stands in the READMEs: recipe steps, permissions, commands, roles.</summary>
public sealed partial class NameTests
{
    private const BindingFlags Everywhere = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
    private static readonly string Readme = SourceTree.Read("README.md");
    private static readonly IReadOnlyList<string> Permissions = [.. Declared<Permission>().Select(p => p.Name).Distinct()];

    [Fact]
    public void Every_recipe_step_is_in_the_recipes_readme()
    {
        var listed = MarkdownTable.Find(SourceTree.Read("recipes", "README.md"), "step", "does").SelectMany(r => MarkdownTable.Code(r[0])).ToList();
        var steps = StepNames().ToList();
        Assert.Contains("ContentDefinition", steps);
        Assert.Equal(steps.Order(StringComparer.OrdinalIgnoreCase), listed.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_permission_is_in_the_readme() => Assert.Equal(
        Permissions.Order(StringComparer.Ordinal),
        MarkdownTable.Find(Readme, "permission", "allows").SelectMany(r => MarkdownTable.Code(r[0])).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_permission_has_a_sentence_in_both_languages()
    {
        var texts = new Texts(House.Assemblies);
        Findings.None(from language in new[] { "vi", "en" } from name in Permissions where !texts.Keys(language).Contains("permission." + name) select $"{language}: permission.{name}");
    }

    [Fact]
    public void Every_command_is_in_the_readme()
    {
        var usage = (string)House.Types.Single(t => t.Name == "SiteCommands").GetField("Usage", Everywhere)!.GetRawConstantValue()!;
        var verbs = (string[])House.Types.Single(t => t.Name == "CommandLine").GetField("Verbs", Everywhere)!.GetValue(null)!;
        var listed = MarkdownTable.Find(Readme, "command", "does").Select(r => MarkdownTable.Code(r[0])[0]).ToList();
        Assert.Equal(usage.Split('\n').Select(l => Columns().Split(l.Trim())[0]).Append("help"), listed);
        Assert.Equal(verbs.Order(StringComparer.Ordinal), listed.Select(l => l.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_roles_of_the_recipe_are_in_the_readme()
    {
        var recipe = SourceTree.Read("recipes", "tayninh.recipe.json");
        foreach (var role in MarkdownTable.Find(Readme, "role", "may").Select(r => MarkdownTable.Code(r[0])[0])) Assert.Contains($"\"Name\": \"{role}\"", recipe, StringComparison.Ordinal);
        foreach (var user in TayNinhExemplars.Accounts.SeedDemoUsersHandler.All) Assert.Contains($"| `{user.UserName}` | `{user.Role}` |", Readme, StringComparison.Ordinal);
    }

    /// <summary>A step's name is known without its services; steps that exist in several forms list them.</summary>
    private static IEnumerable<string> StepNames()
    {
        var steps = House.Types.Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IRecipeStep))).ToList();
        var several = steps.Where(t => t.GetConstructors(Everywhere).Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(string) || p.ParameterType.Name == "KeyedStepForm"))).ToList();
        foreach (var step in steps.Except(several)) yield return ((IRecipeStep)RuntimeHelpers.GetUninitializedObject(step)).Name;
        foreach (var form in several.SelectMany(t => t.GetFields(Everywhere)).Where(f => f.IsStatic).Select(f => f.GetValue(null)))
            foreach (var name in form as IEnumerable<string> ?? ((System.Collections.IEnumerable)form!).Cast<object>().Select(f => (string)f.GetType().GetProperty("Step")!.GetValue(f)!)) yield return name;
    }

    private static IEnumerable<T> Declared<T>() => House.Types
        .Where(t => t.Name.EndsWith("Permissions", StringComparison.Ordinal) && t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.FieldType == typeof(T)).Select(f => (T)f.GetValue(null)!);

    [GeneratedRegex(@"\s{2,}|(?<=--role ROLE)\s|(?<=\])\s")]
    private static partial Regex Columns();
}
