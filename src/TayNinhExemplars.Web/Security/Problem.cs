using System.Diagnostics;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Security;

/// <summary>Problem documents (RFC 9457): what went wrong in words for people and in codes for programs.</summary>
public static class Problem
{
    private const string MediaType = "application/problem+json";

    /// <summary>Programs and scripts want one; a browser on its way to a page does not.</summary>
    public static bool IsWantedBy(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || Schemes.BearerOf(context) is not null) return true;
        if (request.Headers.ContainsKey("HX-Request")) return false;
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    public static Task WriteAsync(HttpContext context, int status, string code) => WriteAsync(context, status, Refusals.Because(code));

    public static async Task WriteAsync(HttpContext context, int status, Refusals refusals)
    {
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var body = Body(context, status, refusals, texts);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (Accepts(context)) await context.Response.WriteAsJsonAsync(body, Json.Options, MediaType, CancellationToken.None);
        else await WritePlainAsync(context.Response, string.Join('\n', refusals.Select(texts.Of).Distinct(StringComparer.Ordinal)));
    }

    private static JsonObject Body(HttpContext context, int status, Refusals refusals, Texts texts)
    {
        var first = refusals.FirstOrDefault();
        var body = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = texts[$"problem.{status}"],
            ["status"] = status,
            ["detail"] = string.Join(' ', refusals.Select(texts.Of).Distinct(StringComparer.Ordinal)),
            ["instance"] = context.Request.Path.Value,
            ["code"] = first?.Code,
            ["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier,
        };
        if (refusals.Any(r => r.Field.Length > 0)) body["errors"] = Errors(refusals, texts);
        return body;
    }

    private static JsonObject Errors(Refusals refusals, Texts texts)
    {
        var errors = new JsonObject();
        foreach (var field in refusals.GroupBy(r => r.Field, StringComparer.Ordinal))
            errors[field.Key] = new JsonArray([.. field.Select(r => (JsonNode?)new JsonObject { ["code"] = r.Code, ["message"] = texts.Of(r) })]);
        return errors;
    }

    private static bool Accepts(HttpContext context) =>
        IsWantedBy(context) || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task WritePlainAsync(HttpResponse response, string text)
    {
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(text, CancellationToken.None);
    }
}

public sealed class ProblemResult(int status, Refusals refusals) : IResult
{
    public ProblemResult(int status, string code) : this(status, Refusals.Because(code)) { }

    public int Status => status;

    public Task ExecuteAsync(HttpContext httpContext) => Problem.WriteAsync(httpContext, status, refusals);
}
