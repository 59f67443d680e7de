using System.Threading.RateLimiting;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Consultations;

/// <summary>How many opinions and look-ups one address may send: enough for a family, too few for a flood or for guessing receipts.</summary>
public sealed class OpinionThrottle : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address,
        _ => new FixedWindowRateLimiterOptions { PermitLimit = 40, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 }));

    public bool Allows(HttpContext context) => _limiter.AttemptAcquire(RateLimits.AddressOf(context)).IsAcquired;

    public void Dispose() => _limiter.Dispose();
}

internal static class ConsultationEndpoints
{
    private static readonly OpinionForm Empty = new("", "", "", "", "", "", []);

    public static IServiceCollection AddPublicConsultations(this IServiceCollection services) =>
        services.AddScoped<ConsultationPages>().AddSingleton<OpinionThrottle>();

    public static void MapConsultations(this IEndpointRouteBuilder app)
    {
        // The form stands on pages for everybody; where it comes from is guarded by OriginGuard, which needs no token.
        var group = app.MapGroup(ConsultationPages.Path).ExcludeFromDescription().DisableAntiforgery();
        group.MapGet("", (HttpContext http, ColumnResponder to, ConsultationPages pages) => to.RespondAloneAsync(http, pages.ListAsync));
        group.MapGet("/tra-cuu", (HttpContext http, ColumnResponder to, ConsultationPages pages) => to.RespondAloneAsync(http, (site, ct) => pages.FollowAsync(null, site, ct)));
        group.MapPost("/tra-cuu", FollowAsync);
        group.MapGet("/{slug:maxlength(120)}", (HttpContext http, ColumnResponder to, ConsultationPages pages, string slug) =>
            to.RespondAloneAsync(http, (site, ct) => pages.OneAsync(slug, Empty, StatusCodes.Status200OK, site, ct)));
        group.MapPost("/{slug:maxlength(120)}", SendAsync);
    }

    private static async Task FollowAsync(HttpContext http, ColumnResponder to, ConsultationPages pages, OpinionThrottle throttle)
    {
        if (!throttle.Allows(http))
        {
            await Problem.WriteAsync(http, StatusCodes.Status429TooManyRequests, "security.tooMany");
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        await to.RespondAloneAsync(http, (site, ct) => pages.FollowAsync(form["ma"], site, ct));
    }

    private static async Task SendAsync(HttpContext http, ColumnResponder to, ConsultationPages pages, SendOpinionHandler send, OpinionThrottle throttle, Texts texts, string slug)
    {
        if (!throttle.Allows(http))
        {
            await Problem.WriteAsync(http, StatusCodes.Status429TooManyRequests, "security.tooMany");
            return;
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        string Field(string name) => TextNormalForm.Clean(form[name].ToString()) is var text && text.Length > 20_000 ? text[..20_000] : text;
        var input = new SendOpinion(slug, Field("ten"), Field("dien-thoai"), Field("dia-chi"), Field("email"), Field("ve-ai"), Field("y-kien"), form["dong-y"] == "1");
        // A field that people do not see and programs fill in.
        Outcome<OpinionReceipt> outcome = form["trang-web"].ToString().Length > 0 ? Refusals.Because("consultations.closed") : await send.HandleAsync(input, http.RequestAborted);
        if (outcome.Value is { } receipt)
        {
            await to.RespondAloneAsync(http, (site, ct) => pages.ReceivedAsync(slug, receipt, site, ct));
            return;
        }
        var typed = new OpinionForm(input.Name, input.Phone, input.Address, input.Email, input.Candidate, input.Text, [.. outcome.Refusals.Select(texts.Of)]);
        await to.RespondAloneAsync(http, (site, ct) => pages.OneAsync(slug, typed, StatusCodes.Status400BadRequest, site, ct));
    }
}
