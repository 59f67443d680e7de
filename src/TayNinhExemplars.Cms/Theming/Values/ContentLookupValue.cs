using Fluid;
using Fluid.Values;

namespace TayNinhExemplars.Theming.Values;

/// <summary><c>Content["alias:x"]</c>, <c>Content.Alias["x"]</c>, <c>Content.Latest["alias:x"]</c>.</summary>
internal sealed class ContentLookupValue(ContentHandleKind? kind = null, bool latest = false) : ObjectValueBase("Content")
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => name switch
    {
        "Latest" when kind is null => ValueTask.FromResult<FluidValue>(new ContentLookupValue(null, latest: true)),
        _ when kind is null && Enum.TryParse<ContentHandleKind>(name, out var other) => ValueTask.FromResult<FluidValue>(new ContentLookupValue(other, latest)),
        _ => FindAsync(name, context),
    };

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => FindAsync(index.ToStringValue(), context);

    public override string ToStringValue() => "";

    private async ValueTask<FluidValue> FindAsync(string text, TemplateContext context)
    {
        var handle = kind is { } known ? new ContentHandle(known, text, latest) : ContentHandle.Parse(text, latest);
        var page = PageSession.Of(context);
        return await page.Context.Content.FindAsync(handle, page.Cancellation) is { } item ? new ContentItemValue(item) : NilValue.Instance;
    }
}

/// <summary><c>Queries.Name</c>, for the <c>query</c> filter.</summary>
internal sealed class QueriesValue() : ObjectValueBase("Queries")
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult<FluidValue>(new QueryValue(name));

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override string ToStringValue() => "";
}

internal sealed class QueryValue(string name) : ObjectValueBase(name)
{
    public string Name => name;
}
