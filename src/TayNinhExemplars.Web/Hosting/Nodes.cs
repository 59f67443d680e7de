using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>
/// Several nodes on one database. With <c>ConnectionStrings:Redis</c> they share the keys that sign cookies, and a change on one
/// wakes the others at once; without it each notices by polling. Pages are kept by each node for itself: they are a few
/// megabytes, and a page from memory costs less than one fetched from Redis.
/// </summary>
internal static class Nodes
{
    public static IServiceCollection AddNodes(this IServiceCollection services, IConfiguration configuration, bool serves)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 } address) return services;
        var options = ConfigurationOptions.Parse(address);
        // A site without Redis for a while is slower to notice, not down.
        options.AbortOnConnectFail = false;
        var redis = new Lazy<IConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(options));
        services.AddSingleton(_ => redis.Value);
        services.AddDataProtection().PersistKeysToStackExchangeRedis(() => redis.Value.GetDatabase(), "tayninh:keys");
        return serves ? services.AddHostedService<NodeSignal>() : services;
    }
}

/// <summary>Passes this node's change signal to the others and theirs to this one. A message carries no data: the feed has it.</summary>
internal sealed partial class NodeSignal(IConnectionMultiplexer redis, ChangeSignal signal, ILogger<NodeSignal> log) : BackgroundService
{
    private static readonly RedisChannel Channel = RedisChannel.Literal("tayninh:changed");
    private readonly string _me = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscriber = redis.GetSubscriber();
        var heard = 0;
        try
        {
            await subscriber.SubscribeAsync(Channel, (_, sender) =>
            {
                if (sender == _me) return;
                Interlocked.Exchange(ref heard, 1);
                signal.Raise();
            });
        }
        catch (RedisException e)
        {
            LogAlone(log, e);
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAny(signal.Next, Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken));
            // What was heard from another node must not be sent back, or two nodes would wake each other for ever.
            if (stoppingToken.IsCancellationRequested || Interlocked.Exchange(ref heard, 0) == 1) continue;
            await subscriber.PublishAsync(Channel, _me, CommandFlags.FireAndForget);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer: other nodes' changes are noticed by polling.")]
    private static partial void LogAlone(ILogger logger, Exception e);
}
