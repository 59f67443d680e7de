using Microsoft.Extensions.DependencyInjection;

namespace TayNinhExemplars.Kernel;

/// <summary>
/// Work the host does again and again: reminders, sending, clearing. Shallow: it calls use cases, and must give the same
/// result when it runs twice or on two nodes.
/// </summary>
public interface IRecurringWork
{
    Task RunAsync(CancellationToken ct);
}

/// <summary>What is to be done how often; the host reads all of them when it starts its timers.</summary>
public sealed record RecurringWork(string Name, Type Work, TimeSpan Every);

public static class RecurringWorkRegistration
{
    /// <param name="name">For logs and the timer; unique.</param>
    public static IServiceCollection AddRecurring<T>(this IServiceCollection services, string name, TimeSpan every) where T : class, IRecurringWork =>
        services.AddScoped<T>().AddSingleton(new RecurringWork(name, typeof(T), every));
}
