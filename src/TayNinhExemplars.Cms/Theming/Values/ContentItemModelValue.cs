using Fluid;
using Fluid.Values;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Theming.Values;

/// <summary>The <c>Model</c> of a pattern or a Liquid body: <c>Model.ContentItem</c>, and the item's own members beside it.</summary>
internal sealed class ContentItemModelValue(ContentItem item) : ObjectValueBase(item)
{
    private readonly ContentItemValue _item = new(item);

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        name == "ContentItem" ? ValueTask.FromResult<FluidValue>(_item) : _item.GetValueAsync(name, context);

    public override string ToStringValue() => item.ToString();
}
