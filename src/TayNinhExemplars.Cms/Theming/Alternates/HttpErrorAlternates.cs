using System.Net;

namespace TayNinhExemplars.Theming.Alternates;

internal static class HttpErrorAlternates
{
    public static IEnumerable<string> Of(int status)
    {
        // HttpError__[Status], e.g. HttpError-404.liquid
        yield return $"HttpError__{status}";

        // HttpError__[Name], e.g. HttpError-NotFound.liquid
        yield return $"HttpError__{(HttpStatusCode)status}";
    }
}
