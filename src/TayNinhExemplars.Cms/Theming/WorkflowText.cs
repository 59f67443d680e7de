using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Theming.Values;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Theming;

/// <summary>The Liquid of workflows: <c>Workflow</c> with its input, output and properties, the item, and what every template knows.</summary>
public sealed class WorkflowText(LiquidEngine engine, ThemeCatalog catalog, StoredContent content, SettingsStore settings) : IWorkflowText
{
    public async Task<string> RenderAsync(string liquid, WorkflowFacts facts, bool asHtml, CancellationToken ct)
    {
        var site = await settings.GetAsync(ct);
        var page = new PageSession(engine, catalog.Current, new ThemeContext
        {
            Site = new SiteView { SiteName = site.SiteName, BaseUrl = site.BaseUrl ?? "", TimeZoneId = site.TimeZoneId, PageSize = site.PageSize, Properties = site.Properties },
            Content = content,
        }, ct);
        try
        {
            var context = engine.NewContext(new WorkflowRoot(page, facts), page.State);
            context.CultureInfo = page.Context.Culture;
            return await engine.RunAsync(engine.Parse(liquid, "workflow"), context, plain: !asHtml);
        }
        catch (LiquidException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private sealed class WorkflowRoot(PageSession page, WorkflowFacts facts) : ObjectValueBase(facts)
    {
        private readonly RootValue _page = new(page, facts.Item is null ? NilValue.Instance : new ContentItemModelValue(facts.Item));

        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
            name == "Workflow" ? ValueTask.FromResult<FluidValue>(new WorkflowValue(facts)) : _page.GetValueAsync(name, context);

        public override string ToStringValue() => "";
    }

    private sealed class WorkflowValue(WorkflowFacts facts) : ObjectValueBase(facts)
    {
        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult(name switch
        {
            "CorrelationId" => StringValue.Create(facts.CorrelationId),
            "Input" => new InputValue(facts),
            "Output" => JsonValues.Of(facts.Output, context.Options),
            "Properties" => JsonValues.Of(facts.Properties, context.Options),
            _ => NilValue.Instance,
        });

        public override string ToStringValue() => facts.CorrelationId;
    }

    private sealed class InputValue(WorkflowFacts facts) : ObjectValueBase(facts)
    {
        public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => ValueTask.FromResult(
            name == "ContentItem" && facts.Item is { } item ? new ContentItemValue(item) : JsonValues.Of(facts.Input[name] as JsonNode, context.Options));

        public override string ToStringValue() => "";
    }
}
