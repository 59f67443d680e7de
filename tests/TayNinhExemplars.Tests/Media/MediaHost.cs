using System.Collections.Frozen;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Api;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Tests.Media;

/// <summary>The media endpoints alone, with a library of their own. Who acts is said by the header X-May.</summary>
public sealed class MediaHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MediaHost(WebApplication app, MediaOptions options) => (_app, Options, Client) = (app, options, app.GetTestClient());

    public MediaOptions Options { get; }
    public HttpClient Client { get; }
    public IServiceProvider Services => _app.Services;
    public IMediaStore Store => Services.GetRequiredService<IMediaStore>();

    public static async Task<MediaHost> StartAsync()
    {
        var options = new MediaOptions { DataPath = Path.Combine(Path.GetTempPath(), "media-tests", Guid.NewGuid().ToString("n")) };
        Directory.CreateDirectory(options.DataPath);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddKernel(typeof(MediaOptions).Assembly, typeof(MediaApi).Assembly)
            .AddStorage(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(options.DataPath, "site.db")}", "none"))
            .AddMedia(options);
        builder.Services.AddAuthentication("Test").AddScheme<AuthenticationSchemeOptions, ByHeader>("Test", null);
        builder.Services.AddAuthorization().AddSingleton<IAuthorizationHandler, PermissionHandler>();
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.EnsureCreatedAsync();
        app.UseRouting();
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            http.Items[typeof(Actor)] = new Actor("0000000000000000000000001a", "phongvien", FrozenSet<string>.Empty, http.Request.Headers["X-May"].ToString().Split(',').ToFrozenSet());
            return next(http);
        });
        app.UseAuthorization();
        app.MapMedia();
        app.MapMediaApi();
        app.MapUploadsApi();
        app.MapDocxApi();
        await app.StartAsync();
        return new MediaHost(app, options);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? content = null, string may = "ManageOwnMediaContent", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        if (may.Length > 0) request.Headers.Add("X-May", may);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string url, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, url, null, "", headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataPath, recursive: true);
    }

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers.ContainsKey("X-May")
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("Test")), "Test"))
            : AuthenticateResult.NoResult());
    }
}
