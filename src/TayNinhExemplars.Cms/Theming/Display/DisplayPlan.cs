using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming.Alternates;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming.Display;

internal sealed record FieldPlan(FieldDefinition Field, string Differentiator, string Location, IReadOnlyList<string> Alternates, PartFieldDefinitionView View, IReadOnlyList<ListOption> Options);

internal sealed record PartPlan(TypePartDefinition Part, PartPlace Where, string? Position, string? DisplayMode, TypePartDefinitionView View, IReadOnlyList<FieldPlan> Fields);

/// <summary>
/// What follows from the definition of a type alone: names, positions, alternates. Settings are JSON, and reading them
/// anew for every item of every page would cost more than showing it.
/// </summary>
internal sealed record DisplayPlan(TypeDefinition Type, string? Stereotype, string DisplayType, IReadOnlyCollection<string> PartNames, IReadOnlyList<PartPlan> Parts)
{
    private static readonly ConditionalWeakTable<ContentDefinitions, ConcurrentDictionary<(string, string), DisplayPlan>> Plans = [];

    public static DisplayPlan Of(ContentDefinitions definitions, string contentType, string displayType)
    {
        var plans = Plans.GetOrCreateValue(definitions);
        if (plans.TryGetValue((contentType, displayType), out var known)) return known;
        var plan = Build(definitions, contentType, displayType);
        // Display types come from templates; a theme that computes them must not fill the memory.
        return plans.Count < 1_000 ? plans.GetOrAdd((contentType, displayType), plan) : plan;
    }

    /// <summary>A part that an item brings and its type does not name.</summary>
    public static PartPlan Unnamed(DisplayPlan plan, string part) => new(new TypePartDefinition(part, part, []), new PartPlace(plan.Type.Name, plan.Stereotype, part, part), null, null,
        new TypePartDefinitionView(part, part, plan.Type.Name, []), []);

    private static DisplayPlan Build(ContentDefinitions definitions, string contentType, string displayType)
    {
        var type = definitions.Type(contentType) ?? new TypeDefinition(contentType, contentType, [], []);
        var stereotype = type.Common.Stereotype is { Length: > 0 } given ? given : null;
        var parts = type.Parts.Select(p => Build(definitions, p, new PartPlace(type.Name, stereotype, p.PartName, p.Name), displayType)).ToList();
        return new DisplayPlan(type, stereotype, displayType, type.Parts.Select(p => p.PartName).ToHashSet(StringComparer.Ordinal), parts);
    }

    private static PartPlan Build(ContentDefinitions definitions, TypePartDefinition part, PartPlace where, string displayType)
    {
        var common = part.Common;
        var fields = definitions.Fields(part.PartName).Select(f => Build(f, part, common.Position, where, displayType)).ToList();
        return new PartPlan(part, where, common.Position, common.DisplayMode, new TypePartDefinitionView(part.Name, part.PartName, where.ContentType, part.Settings), fields);
    }

    private static FieldPlan Build(FieldDefinition field, TypePartDefinition part, string? partPosition, PartPlace where, string displayType)
    {
        var common = field.Common;
        var position = string.IsNullOrEmpty(common.Position) ? partPosition : $"{(string.IsNullOrEmpty(partPosition) ? "0" : partPosition)}.{common.Position}";
        var view = new PartFieldDefinitionView(field.Name, field.DisplayName, field.FieldName, new PartDefinitionView(part.PartName), field.Settings);
        return new FieldPlan(field, $"{part.Name}-{field.Name}", Positioned("Content", position),
            [.. FieldAlternates.Of(where, field.FieldName, field.Name, displayType, common.DisplayMode)], view, field.Settings.Settings<TextFieldPredefinedListEditorSettings>().Options);
    }

    /// <summary>The position of the definition stands before the one that comes with the part.</summary>
    public static string Positioned(string location, string? position)
    {
        if (string.IsNullOrEmpty(position)) return location;
        var colon = location.IndexOf(':', StringComparison.Ordinal);
        return $"{(colon < 0 ? location : location[..colon])}:{position}";
    }
}
