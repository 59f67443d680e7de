using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Features;

/// <summary>An item published with <c>AutoroutePart.SetHomepage</c> becomes the site's front page.</summary>
internal sealed class HomepageOnPublication(SettingsStore settings) : IPublicationObserver
{
    public Task PublishedAsync(ContentItem item, CancellationToken ct) => item.Part("AutoroutePart")?.Flag("SetHomepage") == true
        ? settings.ChangeAsync(s => HomeRoute.ItemOf(s) == item.ContentItemId ? s : s with { HomeRoute = HomeRoute.To(item.ContentItemId) }, ct)
        : Task.CompletedTask;
}

/// <summary>Where "/" leads, in Orchard's words.</summary>
public static class HomeRoute
{
    public static JsonObject To(string contentItemId) => new()
    {
        ["Action"] = "Display", ["Controller"] = "Item", ["Area"] = "OrchardCore.Contents", ["ContentItemId"] = contentItemId,
    };

    public static string? ItemOf(SiteSettings settings) => settings.HomeRoute?.Text("ContentItemId") is { Length: > 0 } id ? id : null;

    /// <summary>The front page is the newsroom itself, as on a site without pages.</summary>
    public static bool IsAdmin(SiteSettings settings) => settings.HomeRoute?.Text("Controller") == "Admin";
}
