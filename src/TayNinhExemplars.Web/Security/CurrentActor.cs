using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Security;

/// <summary>Settles who acts in this request, after authentication and before anything asks.</summary>
public sealed class CurrentActor(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ActorFactory actors)
    {
        if (context.Items[typeof(Actor)] is null)
        {
            context.SetActor(context.User.Identity is { IsAuthenticated: true } && context.Account() is { } account
                ? account.Actor
                : await actors.ForNobodyAsync(context.RequestAborted));
        }
        await next(context);
    }
}

public static class CurrentActorOfRequest
{
    /// <summary>Who acts: a person, a program with a key, or a reader with the rights of the role Anonymous.</summary>
    public static Actor Actor(this HttpContext context) =>
        context.Items[typeof(Actor)] as Actor ?? throw new InvalidOperationException("The actor is known only behind UseSecurity().");

    /// <summary>The account of the session; null for readers and programs.</summary>
    public static Account? Account(this HttpContext context) => context.Items[typeof(Account)] as Account;

    internal static void SetActor(this HttpContext context, Actor actor) => context.Items[typeof(Actor)] = actor;

    internal static void SetAccount(this HttpContext context, Account account) => context.Items[typeof(Account)] = account;
}
