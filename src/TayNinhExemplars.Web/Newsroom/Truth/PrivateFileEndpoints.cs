using Microsoft.Net.Http.Headers;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <summary>Who may open the private files of one purpose; said by the pages that keep them.</summary>
public sealed record PrivateFileDoor(string Purpose, Permission Permission);

/// <summary><c>/toa-soan/tep-rieng/{id}</c>: papers that are kept and never published. Always a download, never kept by a cache.</summary>
public static class PrivateFileEndpoints
{
    public static string UrlOf(string id) => "/toa-soan/tep-rieng/" + id;

    public static void MapPrivateFiles(this IEndpointRouteBuilder app) => app
        .MapGet("/toa-soan/tep-rieng/{id}", GetAsync).RequirePermission(AccountsPermissions.AccessAdminPanel).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string id, HttpContext http, PrivateFiles files, IEnumerable<PrivateFileDoor> doors)
    {
        // A file one may not open and a file that is not there look the same.
        if (await files.FindAsync(id, http.RequestAborted) is not { } file
            || !doors.Any(d => d.Purpose == file.Purpose && http.Actor().May(d.Permission))
            || files.Open(file) is not { } content) return Refusals.Because("content.missing").ToProblem();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.FileName }.ToString();
        return TypedResults.Stream(content, file.ContentType);
    }
}
