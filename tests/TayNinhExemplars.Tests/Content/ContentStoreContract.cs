using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Content;

/// <summary>
/// What the content store promises, on whatever database. Each theme is an abstract class of its own with two heirs, one a database;
/// every test has a site of its own, and whatever a test did, the store must be in a state that the store check accepts.
/// </summary>
public abstract class ContentStoreContract(TestDatabase database) : IAsyncLifetime
{
    protected Desk Desk { get; private set; } = null!;
    protected TestDatabase Database => database;
    protected TestSite Site => Desk.Site;

    public virtual async ValueTask InitializeAsync() => Desk = await Desk.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        // A skipped test never got its site.
        if (Desk is null) return;
        try
        {
            Assert.Empty(await Desk.CheckAsync());
        }
        finally
        {
            await Site.DisposeAsync();
            GC.SuppressFinalize(this);
        }
    }
}
