using TayNinhExemplars.Accounts;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Features;
using TayNinhExemplars.FollowUp;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Layers;
using TayNinhExemplars.Media;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>Where a site lies: its database, files, index, and the folders it takes themes and recipes from.</summary>
public sealed record SitePlaces(DatabaseOptions Database, MediaOptions Media, string ThemesPath, string RecipesPath, string IndexPath)
{
    public BroadcastingOptions Broadcasting { get; init; } = new();
    public MailOptions Mail { get; init; } = new();
}

/// <summary>Every module of the site, once: the site itself, its commands, the tests and the load scripts all take this list, so that none runs with fewer.</summary>
public static class SiteModules
{
    public static IServiceCollection AddSiteModules(this IServiceCollection services, SitePlaces places) => services
        .AddStorage(places.Database).AddSettings().AddContent().AddMedia(places.Media)
        .AddFeatures(places.ThemesPath).AddLayers().AddAddresses().AddWorkflows().AddRecipes(places.RecipesPath).AddIndexing(places.IndexPath)
        .AddAccounts()
        .AddPermissions([.. ContentPermissions.All]).AddPermissions([.. MediaPermissions.All]).AddPermissions([.. FeaturesPermissions.All])
        .AddPermissions([.. WorkflowsPermissions.All]).AddPermissions([.. AddressesPermissions.All])
        .AddBroadcasting(places.Broadcasting).AddAudit().AddNotices(places.Mail).AddEditorial()
        .AddRecognition().AddReviews().AddConsultations().AddReaders().AddComments()
        .AddConsent().AddEvidence().AddNominations().AddFollowUp().AddSpreading().AddReports();
}
