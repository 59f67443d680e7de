using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace TayNinhExemplars.Web.Security;

public static class SecurityModule
{
    public static IServiceCollection AddSecurity(this IServiceCollection services, SecurityOptions options)
    {
        services.AddSingleton(options).AddSingleton<SignInThrottle>().AddScoped<SessionEvents>();
        services.AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, o => o.ForwardDefaultSelector = Schemes.Select)
            .AddScheme<ApiTokenOptions, ApiTokenAuthentication>(Schemes.ApiToken, null)
            .AddCookie(Schemes.Session, o => ConfigureCookie(o, options));
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedAccess>();
        services.AddAntiforgery(o =>
        {
            o.HeaderName = CsrfGuard.HeaderName;
            o.Cookie.Name = "tne-csrf";
            o.Cookie.HttpOnly = true;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.SuppressXFrameOptionsHeader = true; // SecurityHeaders sends it for every response
        });
        services.AddRateLimiter(o => RateLimits.Configure(o, options));
        services.AddExceptionHandler<JsonExceptionHandler>();
        services.AddDataProtection().SetApplicationName("TayNinhExemplars").PersistKeysToFileSystem(KeyFolder(options.DataPath));
        services.Configure<ForwardedHeadersOptions>(o => TrustProxies(o, options));
        return services;
    }

    /// <summary>First in the pipeline: who really asks, and the headers of every answer, errors included.</summary>
    /// <param name="before">What answers by itself as soon as it is known who asks, headers included.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, Action<IApplicationBuilder>? before = null)
    {
        if (app.ApplicationServices.GetRequiredService<SecurityOptions>().TrustedProxies.Length > 0) app.UseForwardedHeaders();
        before?.Invoke(app);
        return app.UseMiddleware<RequestLanguage>().UseMiddleware<SecurityHeaders>();
    }

    /// <summary>After routing, before anything that asks who the actor is.</summary>
    public static IApplicationBuilder UseSecurity(this IApplicationBuilder app) => app
        .UseMiddleware<OriginGuard>()
        .UseAuthentication()
        .UseMiddleware<CurrentActor>()
        .UseRateLimiter()
        .UseAuthorization()
        .UseMiddleware<CsrfGuard>()
        .UseAntiforgery();

    private static void ConfigureCookie(CookieAuthenticationOptions o, SecurityOptions options)
    {
        o.Cookie.Name = "tne-session";
        o.Cookie.HttpOnly = true;
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.Cookie.IsEssential = true;
        o.ExpireTimeSpan = options.Idle;
        o.SlidingExpiration = true;
        o.LoginPath = Sessions.SignInPath;
        o.ReturnUrlParameter = "returnUrl";
        o.EventsType = typeof(SessionEvents);
    }

    private static DirectoryInfo KeyFolder(string dataPath)
    {
        var folder = Path.Combine(dataPath, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void TrustProxies(ForwardedHeadersOptions o, SecurityOptions options)
    {
        o.KnownIPNetworks.Clear();
        o.KnownProxies.Clear();
        o.ForwardedHeaders = options.TrustedProxies.Length == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in options.TrustedProxies)
        {
            if (proxy.Contains('/', StringComparison.Ordinal)) o.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            else o.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
