using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>By what a request says who reads. Cookies are set only when somebody leaves something here; who merely reads gets none.</summary>
internal static class ReaderRequests
{
    private const string Reader = "tne-reader", Codes = "tne-comments", Wrote = "tne-wrote";
    private const int MostCodes = 10;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Empty for somebody who has left nothing yet.</summary>
    public static string ReaderKey(this HttpContext http) =>
        http.Account() is { } account ? ReaderKeys.OfAccount(account.Actor.Id) : http.Request.Cookies[Reader] is { Length: 26 } number ? ReaderKeys.OfCookie(number) : "";

    /// <summary>Gives the reader a number if they have none. Call it when what they leave is accepted.</summary>
    public static (string Key, string? Number) NewReader(this HttpContext http)
    {
        if (http.ReaderKey() is { Length: > 0 } known) return (known, null);
        var number = ReaderKeys.NewNumber();
        return (ReaderKeys.OfCookie(number), number);
    }

    public static void Remember(this HttpContext http, string? number)
    {
        if (number is not null) http.Response.Cookies.Append(Reader, number, Options(http, httpOnly: true));
    }

    /// <summary>So that the author finds their own comments again, and sees them below the item while they wait.</summary>
    public static void RememberCode(this HttpContext http, string code)
    {
        http.Response.Cookies.Append(Codes, string.Join('.', http.OwnCodes().Prepend(code).Distinct(StringComparer.Ordinal).Take(MostCodes)), Options(http, httpOnly: true));
        // Tells the script that there is something to ask for; it says nothing else.
        http.Response.Cookies.Append(Wrote, "1", Options(http, httpOnly: false));
    }

    public static IReadOnlyList<string> OwnCodes(this HttpContext http) =>
        [.. (http.Request.Cookies[Codes] ?? "").Split('.').Where(c => c.Length == 26).Take(MostCodes)];

    public static void ForgetReader(this HttpContext http)
    {
        foreach (var name in new[] { Reader, Codes, Wrote }) http.Response.Cookies.Delete(name, new CookieOptions { Path = "/" });
    }

    private static CookieOptions Options(HttpContext http, bool httpOnly) => new()
    {
        HttpOnly = httpOnly, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Kept, Path = "/", IsEssential = true,
    };
}
