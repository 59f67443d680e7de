using System.Text.Json.Nodes;
using Fluid;
using Fluid.Filters;
using Fluid.Values;
using TayNinhExemplars.Content;
using TayNinhExemplars.Theming.Filters;
using TayNinhExemplars.Theming.Liquid;
using TayNinhExemplars.Theming.Values;
using TayNinhExemplars.Theming.Views;

namespace TayNinhExemplars.Theming;

/// <summary>Fluid's settings for the site: its own filters, ours, and the few types that templates may look into.</summary>
internal static class FluidOptions
{
    private static readonly Type[] Views =
    [
        typeof(SiteView), typeof(RequestView), typeof(UserView), typeof(IdentityView), typeof(ClaimView), typeof(CultureView), typeof(EnvironmentView), typeof(TrackingConsentView),
        typeof(PartDefinitionView), typeof(PartFieldDefinitionView), typeof(TypePartDefinitionView), typeof(PagerView), typeof(MediaFileView),
    ];

    public static TemplateOptions Build(ThemingOptions options, TimeProvider clock)
    {
        var fluid = new TemplateOptions
        {
            MaxSteps = options.Limits.MaxSteps,
            MaxRecursion = options.Limits.MaxRecursion * 4,
            CultureInfo = options.Culture,
            TimeZone = options.TimeZone,
            Now = () => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), options.TimeZone),
        };
        fluid.Assigned = (_, value, context) => BoundedFilters.KeepAsync(value, (LiquidContext)context);
        fluid.Captured = (_, value, context) => BoundedFilters.KeepAsync(value, (LiquidContext)context);
        fluid.ValueConverters.Add(value => value switch
        {
            JsonNode node => JsonValues.Of(node, fluid),
            ContentItem item => new ContentItemValue(item),
            Shape shape => new ShapeValue(shape),
            SafeHtml html => HtmlValue.Of(html.Html),
            DateTime { Kind: DateTimeKind.Utc } utc => new DateTimeValue(new DateTimeOffset(utc)),
            _ => null,
        });

        fluid.Filters.WithArrayFilters().WithStringFilters().WithNumberFilters().WithMiscFilters();
        TextFilters.Register(fluid.Filters);
        DateFilters.Register(fluid.Filters);
        JsonFilters.Register(fluid.Filters);
        BoundedFilters.Register(fluid.Filters, options.Limits);
        HookFilters.Register(fluid.Filters, options.Hooks);
        UrlFilters.Register(fluid.Filters);
        MediaFilters.Register(fluid.Filters, options.Hooks);
        ShapeFilters.Register(fluid.Filters);
        ContentFilters.Register(fluid.Filters);
        TaxonomyFilters.Register(fluid.Filters);
        UserFilters.Register(fluid.Filters);
        QueryFilters.Register(fluid.Filters);

        foreach (var view in Views) fluid.MemberAccessStrategy.Register(view);
        foreach (var view in options.TemplateViews) fluid.MemberAccessStrategy.Register(view);
        return fluid;
    }
}
