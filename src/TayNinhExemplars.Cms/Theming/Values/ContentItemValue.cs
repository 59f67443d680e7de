using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Theming.Values;

/// <summary>A content item as a template sees it. Printed, it is its display text.</summary>
internal sealed class ContentItemValue(ContentItem item) : ObjectValueBase(item), IJsonReadable
{
    public ContentItem Item => item;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult(name switch
    {
        "ContentItemId" => StringValue.Create(item.ContentItemId),
        "ContentItemVersionId" => StringValue.Create(item.ContentItemVersionId),
        "ContentType" => StringValue.Create(item.ContentType),
        "DisplayText" => StringValue.Create(item.DisplayText),
        "Owner" => StringValue.Create(item.Owner),
        "Author" => StringValue.Create(item.Author),
        "Published" => BooleanValue.Create(item.Published),
        "Latest" => BooleanValue.Create(item.Latest),
        "CreatedUtc" => Date(item.CreatedUtc),
        "ModifiedUtc" => Date(item.ModifiedUtc),
        "PublishedUtc" => Date(item.PublishedUtc),
        "Content" => JsonValues.Of(item.Content, context.Options),
        _ => NilValue.Instance,
    });

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue other) => other is ContentItemValue value && value.Item.ContentItemId == item.ContentItemId;

    public override string ToStringValue() => item.ToString();

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, item.ToString());
        return ValueTask.CompletedTask;
    }

    public JsonNode ToJson() => item.ToJson();

    private static FluidValue Date(DateTime? utc) => utc is { } date ? new DateTimeValue(new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Utc))) : NilValue.Instance;
}
