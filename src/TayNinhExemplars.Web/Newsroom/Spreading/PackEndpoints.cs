using Microsoft.Net.Http.Headers;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <summary><c>/toa-soan/tai-lieu/{id}.docx</c>: a built pack for Word.</summary>
public static class PackEndpoints
{
    public static void MapTeachingPacks(this IEndpointRouteBuilder app) => app
        .MapGet("/toa-soan/tai-lieu/{id:length(26)}.docx", GetAsync).RequirePermission(SpreadingPermissions.ManageSpreading).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string id, HttpContext http, TeachingPacks packs, PackContents contents, PackWord word)
    {
        if (await packs.FindAsync(id, http.RequestAborted) is not { BuiltUtc: not null } pack) return Refusals.Because("content.missing").ToProblem();
        var bytes = new MemoryStream();
        await word.WriteAsync(bytes, await contents.ComposeAsync(pack, http.RequestAborted), http.RequestAborted);
        bytes.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = (Slug.Of(pack.Title, 80) is { Length: > 0 } name ? name : "tai-lieu") + ".docx" }.ToString();
        return TypedResults.Stream(bytes, DocxExport.Type);
    }
}
