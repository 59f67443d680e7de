using Microsoft.AspNetCore.Authentication;

namespace TayNinhExemplars.Web.Security;

/// <param name="SecondsLeft">Until the session ends if nothing is done.</param>
/// <param name="SecondsAtMost">Until it ends whatever is done.</param>
public sealed record SessionTime(int SecondsLeft, int SecondsAtMost);

/// <summary>What the page asks to warn before an idle session ends.</summary>
public static class SessionEndpoints
{
    public const string Path = "/toa-soan/phien";

    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup(Path).ExcludeFromDescription();
        session.MapGet("", GetAsync);
        session.MapPost("", PostAsync);
    }

    private static async Task<IResult> GetAsync(HttpContext context, SecurityOptions options, TimeProvider clock)
    {
        context.Response.Headers.CacheControl = "no-store";
        var session = await context.AuthenticateAsync(Schemes.Session);
        if (!session.Succeeded || session.Properties.ExpiresUtc is not { } expires) return new ProblemResult(StatusCodes.Status401Unauthorized, "security.unauthenticated");
        var now = clock.GetUtcNow();
        var atMost = (Sessions.Begun(session.Properties) ?? now) + options.Longest - now;
        return TypedResults.Ok(new SessionTime(Seconds(expires - now < atMost ? expires - now : atMost), Seconds(atMost)));
    }

    private static async Task<IResult> PostAsync(HttpContext context, SecurityOptions options, TimeProvider clock)
    {
        var session = await context.AuthenticateAsync(Schemes.Session);
        if (!session.Succeeded) return new ProblemResult(StatusCodes.Status401Unauthorized, "security.unauthenticated");
        await context.ProlongSessionAsync();
        var atMost = (Sessions.Begun(session.Properties!) ?? clock.GetUtcNow()) + options.Longest - clock.GetUtcNow();
        return TypedResults.Ok(new SessionTime(Seconds(options.Idle < atMost ? options.Idle : atMost), Seconds(atMost)));
    }

    private static int Seconds(TimeSpan time) => Math.Max(0, (int)time.TotalSeconds);
}
