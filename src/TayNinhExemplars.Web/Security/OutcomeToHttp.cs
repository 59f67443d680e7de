using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Security;

/// <summary>The one place where a refusal becomes a status code.</summary>
public static class OutcomeToHttp
{
    public static IResult ToHttp<T>(this Outcome<T> outcome, Func<T, IResult> made) where T : class =>
        outcome.Value is { } value ? made(value) : outcome.Refusals.ToProblem();

    /// <summary>200 with the value itself.</summary>
    public static IResult ToHttp<T>(this Outcome<T> outcome) where T : class => outcome.ToHttp(value => TypedResults.Ok(value));

    public static IResult ToProblem(this Refusals refusals) => new ProblemResult(StatusOf(refusals), refusals);

    /// <summary>By the last word of the code; a mere mistake in the input is 400. What may not be told comes first.</summary>
    public static int StatusOf(Refusals refusals)
    {
        var kinds = refusals.Select(r => r.Code[(r.Code.LastIndexOf('.') + 1)..]).ToList();
        if (kinds.Contains("forbidden")) return StatusCodes.Status403Forbidden;
        if (kinds.Exists(k => k is "notFound" or "missing")) return StatusCodes.Status404NotFound;
        if (kinds.Exists(k => k is "stale" or "conflict")) return StatusCodes.Status409Conflict;
        if (kinds.Contains("tooMany")) return StatusCodes.Status429TooManyRequests;
        return StatusCodes.Status400BadRequest;
    }
}
