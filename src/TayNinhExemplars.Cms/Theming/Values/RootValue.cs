using TayNinhExemplars.Theming.Display;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming.Values;

/// <summary>The names every template knows: Model and the surroundings of the page.</summary>
internal sealed class RootValue(PageSession page, FluidValue model) : ObjectValueBase(page)
{
    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => name switch
    {
        "Model" => ValueTask.FromResult(model),
        "Args" or "Content" or "Context" when model is ShortcodeValue => model.GetValueAsync(name, context),
        "ContentItem" => ItemAsync(context),
        "Content" => ValueTask.FromResult<FluidValue>(new ContentLookupValue()),
        "Queries" => ValueTask.FromResult<FluidValue>(new QueriesValue()),
        "Site" => Of(page.Context.Site, context),
        "Request" => Of(page.Context.Request, context),
        "User" => Of(page.Context.User, context),
        "Culture" => Of(page.Culture, context),
        "Environment" => Of(EnvironmentView.Of(page.Context.EnvironmentName), context),
        "HttpContext" => Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Items"] = page.Context.Items }, context),
        "TrackingConsent" => Of(Views.TrackingConsentView.None, context),
        "ThemeLayout" => ValueTask.FromResult<FluidValue>(new ShapeValue(page.Layout)),
        _ => ValueTask.FromResult<FluidValue>(NilValue.Instance),
    };

    public override string ToStringValue() => "";

    private async ValueTask<FluidValue> ItemAsync(TemplateContext context) => model is ContentItemValue ? model : await model.GetValueAsync("ContentItem", context);

    private static ValueTask<FluidValue> Of(object value, TemplateContext context) => ValueTask.FromResult(FluidValue.Create(value, context.Options));
}
