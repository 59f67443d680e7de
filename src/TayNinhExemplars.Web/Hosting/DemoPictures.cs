using TayNinhExemplars.Media;

namespace TayNinhExemplars.Web.Hosting;

internal static class DemoPictures
{
    /// <summary>Draws what the sample content shows and the library does not have yet.</summary>
    public static async Task DrawAsync(IServiceProvider services, SiteOptions options, CancellationToken ct)
    {
        var list = Path.Combine(options.RecipesPath, "demo", "pictures.json");
        if (!File.Exists(list)) return;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DrawDemoPicturesHandler>().HandleAsync(list, ct);
    }
}
