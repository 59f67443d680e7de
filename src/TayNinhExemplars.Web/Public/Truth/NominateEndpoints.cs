using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Themed;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Truth;

/// <summary>The nomination form and the sender's case page. Neither is kept: each form carries its own sealed time.</summary>
internal static class NominateEndpoints
{
    private const long LargestRequest = 80L << 20;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapNominate(this IEndpointRouteBuilder app)
    {
        app.MapMethods(NominatePage.Path, Reading, (HttpContext http, ColumnResponder to, Faces faces, NominatePage page) => to.RespondAloneAsync(http, faces.Either(http, page.GetAsync))).ExcludeFromDescription();
        app.MapPost(NominatePage.Path, SendAsync).DisableAntiforgery().ExcludeFromDescription().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest));
        app.MapMethods(NominatePage.Path + "/{code:maxlength(40)}", Reading, (HttpContext http, string code, ColumnResponder to, NominatePage page) =>
            to.RespondAloneAsync(http, (site, ct) => page.CaseAsync(code, site, ct))).ExcludeFromDescription();
        app.MapMethods(RepliesPage.Path, Reading, (HttpContext http, ColumnResponder to, Faces faces, RepliesPage page) => to.RespondAloneAsync(http, faces.Either(http, page.GetAsync))).ExcludeFromDescription();
    }

    private static async Task SendAsync(HttpContext http, ColumnResponder to, NominatePage page, NominateForm nominate)
    {
        if (!http.Request.HasFormContentType)
        {
            await to.RespondAloneAsync(http, (site, ct) => page.FormAsync(null, Refusals.Because("nomination.old"), site, ct));
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var outcome = await nominate.SendAsync(http, form, http.RequestAborted);
        if (outcome.Value is { } sent)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = $"{NominatePage.Path}/{sent.Code}";
            return;
        }
        await to.RespondAloneAsync(http, (site, ct) => page.FormAsync(form, outcome.Refusals, site, ct));
    }
}
