using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Web.Security;

/// <summary>A signed-in browser. The cookie carries who and since when; whether it still holds is asked of the account.</summary>
public static class Sessions
{
    public const string SignInPath = "/dang-nhap";
    public const string NewsroomPath = "/toa-soan";
    public const string StampClaim = "stamp";
    private const string BegunKey = "begun";

    public static Task StartSessionAsync(this HttpContext context, User user)
    {
        var begun = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return IssueAsync(context, PrincipalOf(user), begun);
    }

    /// <summary>After the account's stamp changed at its owner's own wish: this browser stays, with its old age.</summary>
    public static async Task KeepSessionAsync(this HttpContext context, User user)
    {
        var current = await context.AuthenticateAsync(Schemes.Session);
        var begun = current.Properties is { } p ? Begun(p) : null;
        await IssueAsync(context, PrincipalOf(user), begun ?? context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>As if something had been done: the idle time begins again, the age goes on.</summary>
    public static async Task ProlongSessionAsync(this HttpContext context)
    {
        var current = await context.AuthenticateAsync(Schemes.Session);
        if (current is { Succeeded: true, Principal: { } principal, Properties: { } properties } && Begun(properties) is { } begun)
            await IssueAsync(context, principal, begun);
    }

    public static DateTimeOffset? Begun(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(BegunKey, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begun) ? begun : null;

    private static ClaimsPrincipal PrincipalOf(User user) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id),
            new Claim(ClaimTypes.Name, user.UserName!),
            new Claim(StampClaim, user.SecurityStamp ?? ""),
        ],
        Schemes.Session));

    private static Task IssueAsync(HttpContext context, ClaimsPrincipal principal, DateTimeOffset begun)
    {
        var properties = new AuthenticationProperties { AllowRefresh = true };
        properties.Items[BegunKey] = begun.ToString("O", CultureInfo.InvariantCulture);
        return context.SignInAsync(Schemes.Session, principal, properties);
    }
}
