using TayNinhExemplars.Consent;

namespace TayNinhExemplars.Web.Newsroom.Truth;

public static class TruthModule
{
    /// <summary>The newsroom's screens of consent, evidence, nominations, follow-up and events.</summary>
    public static IServiceCollection AddTruthPages(this IServiceCollection services) => services
        .AddScoped<FormThings>()
        .AddSingleton(new PrivateFileDoor(ConsentRecord.FilePurpose, ConsentPermissions.ManageConsent))
        .AddNavigation(new NavigationItem("consent.title", "/toa-soan/dong-y", ConsentPermissions.ManageConsent, 310));

    public static void MapTruth(this IEndpointRouteBuilder app)
    {
        app.MapPrivateFiles();
    }
}
