using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>The rules for single types.</summary>
internal static class TypeRules
{
    public const int MostParameters = 5;

    /// <summary>Classes that anybody may inherit from, each because it was said so and not because it was forgotten.</summary>
    public static IEnumerable<string> Open(IEnumerable<Type> types) => types
        .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && IsWritten(t))
        .Select(t => $"{t.FullName} is neither sealed nor abstract");

    /// <summary>Records are data and may have as many columns as the thing has; everything else that needs six things does too much.</summary>
    public static IEnumerable<string> Greedy(IEnumerable<Type> types) => types
        .Where(t => t.IsClass && IsWritten(t) && t.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is null)
        .SelectMany(t => t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        .Where(c => c.GetParameters().Length > MostParameters)
        .Select(c => $"{c.DeclaringType!.FullName} takes {c.GetParameters().Length} parameters");

    /// <summary>Our classes that the parts of the model map to tables.</summary>
    public static IReadOnlyList<Type> Entities(IReadOnlyCollection<Type> types)
    {
        var model = new ModelBuilder();
        foreach (var part in types.Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IModelPart))))
            ((IModelPart)Activator.CreateInstance(part, nonPublic: true)!).Configure(model);
        return [.. model.Model.GetEntityTypes().Select(e => e.ClrType).Where(types.Contains).Distinct()];
    }

    /// <summary>A row changes by a verb or by its own module, never by whoever holds it. What is set once (<c>init</c>) is no change.</summary>
    public static IEnumerable<string> Settable(IEnumerable<Type> entities) => entities
        .SelectMany(Own)
        .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(p => $"{p.DeclaringType!.FullName}.{p.Name} has a public setter");

    /// <summary>Properties of ours: what Identity's base classes bring is not in our hands.</summary>
    private static IEnumerable<PropertyInfo> Own(Type entity)
    {
        for (var type = entity; type is not null && type.Assembly == entity.Assembly; type = type.BaseType)
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                yield return property;
    }

    private static bool IsWritten(Type type) => !type.Name.Contains('<', StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
