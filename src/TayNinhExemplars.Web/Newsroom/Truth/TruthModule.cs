using TayNinhExemplars.Consent;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Items;
using TayNinhExemplars.Web.Public.Truth;

namespace TayNinhExemplars.Web.Newsroom.Truth;

public static class TruthModule
{
    /// <summary>The newsroom's screens of consent, evidence, nominations, follow-up and events, and what readers see of them.</summary>
    public static IServiceCollection AddTruthPages(this IServiceCollection services) => services
        .AddScoped<FormThings>().AddScoped<TruthPanel>()
        .AddSingleton(new PrivateFileDoor(ConsentRecord.FilePurpose, ConsentPermissions.ManageConsent))
        .AddSingleton(new PrivateFileDoor(EvidenceSource.FilePurpose, EvidencePermissions.ManageEvidence))
        .AddSingleton(new PrivateFileDoor(Nomination.FilePurpose, NominationsPermissions.ManageNominations))
        .AddNavigation(new NavigationItem("nominate.title", "/toa-soan/gioi-thieu", NominationsPermissions.ManageNominations, 320))
        .AddNavigation(new NavigationItem("followUp.title", "/toa-soan/theo-doi", FollowUpPermissions.ManageFollowUp, 330))
        .AddNavigation(new NavigationItem("supervision.title", "/toa-soan/giam-sat", FollowUpPermissions.ManageFollowUp, 340))
        .AddNavigation(new NavigationItem("evidence.title", "/toa-soan/minh-chung", EvidencePermissions.ManageEvidence, 300))
        .AddNavigation(new NavigationItem("consent.title", "/toa-soan/dong-y", ConsentPermissions.ManageConsent, 310))
        .AddScoped<IItemSections, EvidenceSection>();

    public static void MapTruth(this IEndpointRouteBuilder app)
    {
        app.MapPrivateFiles();
        app.MapWarnings();
    }
}
