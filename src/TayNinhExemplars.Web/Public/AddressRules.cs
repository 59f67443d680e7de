using TayNinhExemplars.Addresses;

namespace TayNinhExemplars.Web.Public;

/// <summary>The administrator's own rules about addresses, before anything looks at the address. Without rules it costs one look.</summary>
public sealed class AddressRules(RequestDelegate next, AddressBook book)
{
    public Task InvokeAsync(HttpContext context)
    {
        var empty = book.IsEmptyAsync(context.RequestAborted);
        return empty is { IsCompletedSuccessfully: true, Result: true } ? next(context) : AskAsync(context, empty);
    }

    private async Task AskAsync(HttpContext context, ValueTask<bool> empty)
    {
        var request = context.Request;
        if (!await empty && book.Turn(request.Path.Value ?? "/", request.QueryString.Value ?? "") is { } turn)
        {
            if (turn.Status is { } status)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = turn.Path[0] == '/' ? request.PathBase.ToUriComponent() + new PathString(turn.Path).ToUriComponent() + turn.Query : new Uri(turn.Path + turn.Query).AbsoluteUri;
                return;
            }
            (request.Path, request.QueryString) = (new PathString(turn.Path), new QueryString(turn.Query));
        }
        await next(context);
    }
}
