using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Values;

/// <summary>A shape as a template sees it: its own members first, then its children by name, then its properties.</summary>
internal sealed class ShapeValue(Shape shape) : ObjectValueBase(shape)
{
    public Shape Shape => shape;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        shape.Properties.TryGetValue(name, out var value) && value is LateValue late ? LateAsync(late, context) : ValueTask.FromResult(Member(name, context.Options));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => index.Type == FluidValues.Number
        ? ValueTask.FromResult(shape.Items.ElementAtOrDefault((int)index.ToNumberValue()) is { } item ? new ShapeValue(item) : (FluidValue)NilValue.Instance)
        : GetValueAsync(index.ToStringValue(), context);

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) => shape.Items.Select(i => new ShapeValue(i));

    public override string ToStringValue() => "";

    // A shape is written by shape_render; printing it as it is shows nothing, and no type name of ours either.
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => ValueTask.CompletedTask;

    private static async ValueTask<FluidValue> LateAsync(LateValue late, TemplateContext context) => FluidValue.Create(await late.GetAsync(), context.Options);

    private FluidValue Member(string name, TemplateOptions options) => name switch
    {
        "Id" => shape.Id is null ? Other(name, options) : StringValue.Create(shape.Id),
        "Classes" => new ArrayValue(shape.Classes.Select(c => (FluidValue)StringValue.Create(c)).ToArray()),
        "Attributes" => FluidValue.Create(shape.Attributes, options),
        "Items" when !shape.Properties.ContainsKey("Items") => new ArrayValue(shape.Items.Select(i => (FluidValue)new ShapeValue(i)).ToArray()),
        "HasItems" => BooleanValue.Create(shape.HasItems),
        "Metadata" => new MetadataValue(shape.Metadata),
        "Properties" => FluidValue.Create(shape.Properties.Where(p => p.Value is not LateValue).ToDictionary(), options),
        _ => Other(name, options),
    };

    private FluidValue Other(string name, TemplateOptions options)
    {
        if (shape.Find(name) is { } child) return new ShapeValue(child);
        return shape.Properties.TryGetValue(name, out var value) ? FluidValue.Create(value, options) : NilValue.Instance;
    }
}

internal sealed class MetadataValue(ShapeMetadata metadata) : ObjectValueBase(metadata)
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult<FluidValue>(name switch
    {
        "Type" => StringValue.Create(metadata.Type),
        "DisplayType" => Text(metadata.DisplayType),
        "Name" => Text(metadata.Name),
        "Position" => Text(metadata.Position),
        "Tab" => Text(metadata.Tab),
        "Differentiator" => Text(metadata.Differentiator),
        "Alternates" => Texts(metadata.Alternates),
        "Wrappers" => Texts(metadata.Wrappers),
        "ChildContent" => HtmlValue.Of(metadata.ChildContent),
        _ => NilValue.Instance,
    });

    public override string ToStringValue() => "";

    private static FluidValue Text(string? text) => text is null ? NilValue.Instance : StringValue.Create(text);

    private static ArrayValue Texts(IEnumerable<string> texts) => new(texts.Select(t => (FluidValue)StringValue.Create(t)).ToArray());
}

/// <summary>HTML that a part made safe already; it is written as it stands.</summary>
public sealed record SafeHtml(string Html);
