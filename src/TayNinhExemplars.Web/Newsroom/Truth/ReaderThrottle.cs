using System.Threading.RateLimiting;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <summary>How many forms one address may send without an account, in an hour. 0 switches the limit off.</summary>
public sealed class ReaderThrottle(SecurityOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        options.ReaderFormsPerHour <= 0
            ? RateLimitPartition.GetNoLimiter(key)
            : RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = options.ReaderFormsPerHour, Window = TimeSpan.FromHours(1), SegmentsPerWindow = 6, QueueLimit = 0 }));

    public bool Admits(HttpContext context, string form)
    {
        using var lease = _limiter.AttemptAcquire(form + ":" + RateLimits.AddressOf(context));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
