using Microsoft.Extensions.Configuration;

namespace TayNinhExemplars.Web.Security;

/// <summary>The settings <c>Site:*</c> that concern security.</summary>
/// <param name="DataPath">The keys that sign cookies are kept in its folder <c>keys</c>.</param>
public sealed record SecurityOptions(string DataPath)
{
    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after which a session ends whatever happens.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Per key, account or address: a ceiling against runaway programs, not a quota. 0 switches the limit off.</summary>
    public int ApiRequestsPerMinute { get; init; } = 30_000;

    /// <summary>Posts and other changes per account or address; programs with a key have the limit above. 0 switches the limit off.</summary>
    public int ChangesPerMinute { get; init; } = 600;

    /// <summary>Sign-in attempts per address and per name in five minutes; 0 switches the limit off.</summary>
    public int SignInsPerFiveMinutes { get; init; } = 300;

    /// <summary>Forms that one address may send without an account in an hour; 0 switches the limit off.</summary>
    public int ReaderFormsPerHour { get; init; } = 60;

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public string[] TrustedProxies { get; init; } = [];

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
    public TimeSpan Longest => TimeSpan.FromHours(SessionHours);

    public static SecurityOptions Read(IConfiguration configuration, string dataPath)
    {
        var options = new SecurityOptions(dataPath);
        configuration.GetSection("Site").Bind(options);
        var read = options with { DataPath = dataPath };
        if (read.IdleMinutes < 2) throw new InvalidOperationException("Site:IdleMinutes must be at least 2: the warning counts down the last 60 seconds.");
        if (read.SessionHours < 1) throw new InvalidOperationException("Site:SessionHours must be at least 1.");
        return read;
    }
}
