using TayNinhExemplars.Consent;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Truth;

namespace TayNinhExemplars.Web.Newsroom.Truth;

public static class TruthModule
{
    /// <summary>The newsroom's screens of consent, evidence, nominations, follow-up and events, and what readers see of them.</summary>
    public static IServiceCollection AddTruthPages(this IServiceCollection services) => services
        .AddScoped<FormThings>().AddScoped<TruthPanel>().AddSingleton<ReaderThrottle>()
        .AddSingleton(new PrivateFileDoor(ConsentRecord.FilePurpose, ConsentPermissions.ManageConsent))
        .AddSingleton(new PrivateFileDoor(EvidenceSource.FilePurpose, EvidencePermissions.ManageEvidence))
        .AddNavigation(new NavigationItem("evidence.title", "/toa-soan/minh-chung", EvidencePermissions.ManageEvidence, 300))
        .AddNavigation(new NavigationItem("consent.title", "/toa-soan/dong-y", ConsentPermissions.ManageConsent, 310))
        .AddScoped<IItemSections, EvidenceSection>().AddTemplateView<ProofView>();

    public static void MapTruth(this IEndpointRouteBuilder app)
    {
        app.MapPrivateFiles();
        app.MapWarnings();
    }
}
