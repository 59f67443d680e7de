using TayNinhExemplars.Consultations;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reviews;

namespace TayNinhExemplars.Web.Newsroom.Council;

public static class CouncilModule
{
    /// <summary>The screens of the Council for emulation and commendation.</summary>
    public static IServiceCollection AddCouncilPages(this IServiceCollection services) => services
        .AddNavigation(new NavigationItem("registry.dossiers.title", "/toa-soan/ho-so", RecognitionPermissions.ViewDossiers, 200))
        .AddNavigation(new NavigationItem("registry.awards.title", "/toa-soan/khen-thuong", RecognitionPermissions.ViewDossiers, 210))
        .AddNavigation(new NavigationItem("registry.units.title", "/toa-soan/don-vi", RecognitionPermissions.ManageDossiers, 205))
        .AddNavigation(new NavigationItem("reviews.title", "/toa-soan/binh-xet", ReviewsPermissions.ScoreNominees, 220))
        .AddNavigation(new NavigationItem("consultations.list.title", "/toa-soan/lay-y-kien", ConsultationsPermissions.ManageConsultations, 230));
}
