using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace TayNinhExemplars.Web.Security;

/// <summary>How much one account, key or address may ask. Reading pages is not limited: pages are cached.</summary>
public static class RateLimits
{
    /// <summary>For <c>RequireRateLimiting</c> on API endpoints.</summary>
    public const string Api = "api";

    public static void Configure(RateLimiterOptions limiter, SecurityOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Api, context => PerMinute(WhoAsks(context), options.ApiRequestsPerMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            OriginGuard.IsChange(context.Request) && context.User.Identity?.AuthenticationType != Schemes.ApiToken
                ? PerMinute(WhoAsks(context), options.ChangesPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Problem.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "security.tooMany");
        };
    }

    /// <summary>The address, or for IPv6 its network: one household has all of a /64.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), 0, 0, 0, 0, 0, 0, 0, 0]).ToString()
            : address.ToString();
    }

    private static string WhoAsks(HttpContext context) => context.Actor() is { IsKnown: true } actor ? "actor:" + actor.Id : AddressOf(context);

    private static RateLimitPartition<string> PerMinute(string who, int requests) => requests <= 0
        ? RateLimitPartition.GetNoLimiter(who)
        : RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = requests,
            TokensPerPeriod = Math.Max(1, requests / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
            QueueLimit = 0,
        });
}

/// <summary>Sign-in attempts per address and per name: each costs a tenth of a second of processor.</summary>
public sealed class SignInThrottle(SecurityOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key => options.SignInsPerFiveMinutes <= 0
        ? RateLimitPartition.GetNoLimiter(key)
        : RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.SignInsPerFiveMinutes,
            Window = TimeSpan.FromMinutes(5),
            QueueLimit = 0,
        }));

    public bool Admits(HttpContext context, string name)
    {
        using var address = _limiter.AttemptAcquire("address:" + RateLimits.AddressOf(context));
        using var account = _limiter.AttemptAcquire("name:" + (name.Length > 64 ? name[..64] : name).ToUpperInvariant());
        return address.IsAcquired && account.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
