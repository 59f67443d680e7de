namespace TayNinhExemplars.Web.Hosting;

internal static class DemoPictures
{
    public static Task DrawAsync(IServiceProvider services, SiteOptions options, CancellationToken ct) => Task.CompletedTask;
}
