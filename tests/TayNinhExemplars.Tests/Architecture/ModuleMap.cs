using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>One type of a module that names a type of another.</summary>
public sealed record Edge(string From, string To, Type Source, Type Target)
{
    public override string ToString() => $"{From} -> {To}: {Source.FullName} uses {Target.FullName}";
}

/// <summary>
/// Which modules lean on which, method bodies included. A module is the first namespace segment after the root.
/// Constants, <c>nameof</c> and names inside strings leave no trace in IL and are not seen.
/// </summary>
public sealed class ModuleMap(string root)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    // Every rule asks of every type; reading a type's code takes far longer than asking.
    private static readonly ConcurrentDictionary<Type, Type[]> Known = new();

    public string Root => root;

    public string? ModuleOf(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer; // closures and state machines belong to their author
        if (type is { Namespace: null, Name: "Program" }) return type.Assembly.GetName().Name!.Split('.')[^1];
        if (type.Namespace is not { } space || !space.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        return space[(root.Length + 1)..].Split('.')[0];
    }

    public IReadOnlyList<string> Modules(IEnumerable<Type> types) => [.. types.Select(ModuleOf).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<Edge> Read(IEnumerable<Type> types) => [.. types
        .Select(source => (source, from: ModuleOf(source)))
        .Where(x => x.from is not null)
        .SelectMany(x => References(x.source)
            .Select(target => (target, to: ModuleOf(target)))
            .Where(y => y.to is not null && y.to != x.from)
            .Select(y => new Edge(x.from!, y.to!, x.source, y.target)))
        .Distinct()];

    /// <summary>Types of ours that touch a foreign namespace (say "Fluid"), with the module they live in.</summary>
    public IReadOnlyList<Edge> ReadForeign(IEnumerable<Type> types, string prefix) => [.. types
        .Where(t => ModuleOf(t) is not null)
        .SelectMany(source => References(source)
            .Where(t => t.Namespace is { } n && (n == prefix || n.StartsWith(prefix + ".", StringComparison.Ordinal)))
            .Select(target => new Edge(ModuleOf(source)!, prefix, source, target)))
        .Distinct()];

    private static Type[] References(Type type) => Known.GetOrAdd(type, static t => [.. Mentions(t).SelectMany(Flatten).Distinct()]);

    private static IEnumerable<Type> Mentions(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var i in type.GetInterfaces()) yield return i;
        foreach (var t in type.GetGenericArguments().Where(g => g.IsGenericParameter).SelectMany(g => g.GetGenericParameterConstraints())) yield return t;
        foreach (var t in Attributes(type.GetCustomAttributesData())) yield return t;
        foreach (var field in type.GetFields(Declared))
        {
            yield return field.FieldType;
            foreach (var t in Attributes(field.GetCustomAttributesData())) yield return t;
        }
        foreach (var property in type.GetProperties(Declared))
        {
            yield return property.PropertyType;
            foreach (var t in Attributes(property.GetCustomAttributesData())) yield return t;
        }
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            foreach (var t in Mentions(method)) yield return t;
    }

    private static IEnumerable<Type> Mentions(MethodBase method)
    {
        if (method is MethodInfo { ReturnType: var returned }) yield return returned;
        foreach (var parameter in method.GetParameters())
        {
            yield return parameter.ParameterType;
            foreach (var t in Attributes(parameter.GetCustomAttributesData())) yield return t;
        }
        foreach (var t in Attributes(method.GetCustomAttributesData())) yield return t;
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses)
            if (clause is { Flags: ExceptionHandlingClauseOptions.Clause, CatchType: { } caught }) yield return caught;
        foreach (var t in Instructions(method, body.GetILAsByteArray()!)) yield return t;
    }

    private static IEnumerable<Type> Attributes(IEnumerable<CustomAttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            yield return attribute.AttributeType;
            foreach (var value in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.TypedValue)))
                if (value.Value is Type t) yield return t;
        }
    }

    private static IEnumerable<Type> Instructions(MethodBase method, byte[] il)
    {
        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null;
        for (var i = 0; i < il.Length;)
        {
            short value = il[i++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | il[i++]));
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                foreach (var t in Named(method.Module.ResolveMember(BitConverter.ToInt32(il, i), typeArguments, methodArguments)!)) yield return t;
            i += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, i),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Named(MemberInfo member)
    {
        if (member is Type type) yield return type;
        if (member.DeclaringType is { } owner) yield return owner;
        if (member is FieldInfo field) yield return field.FieldType;
        if (member is not MethodInfo method) yield break;
        yield return method.ReturnType;
        if (method.IsGenericMethod)
            foreach (var argument in method.GetGenericArguments()) yield return argument;
    }

    private static IEnumerable<Type> Flatten(Type type)
    {
        if (type.HasElementType) return Flatten(type.GetElementType()!);
        return type is { IsGenericType: true, IsGenericTypeDefinition: false }
            ? type.GetGenericArguments().SelectMany(Flatten).Prepend(type.GetGenericTypeDefinition())
            : [type];
    }
}
