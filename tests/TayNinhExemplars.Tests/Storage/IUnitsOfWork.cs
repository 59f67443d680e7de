namespace TayNinhExemplars.Tests.Storage;

/// <summary>Where a test's units of work run: in services without a host, or inside the running program.</summary>
public interface IUnitsOfWork
{
    DateTime Now { get; }

    Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use);
}
