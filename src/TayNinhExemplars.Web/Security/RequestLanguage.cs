using System.Globalization;

namespace TayNinhExemplars.Web.Security;

/// <summary>
/// The site speaks Vietnamese whatever language the server or the browser is set to; somebody who wants English says so
/// with the cookie <c>tne-language=en</c>.
/// </summary>
public sealed class RequestLanguage(RequestDelegate next)
{
    public const string Cookie = "tne-language";
    public static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public Task InvokeAsync(HttpContext context)
    {
        CultureInfo.CurrentUICulture = context.Request.Cookies[Cookie] == "en" ? English : Vietnamese;
        return next(context);
    }
}
