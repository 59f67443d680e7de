using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Tests.Storage;

/// <summary>A busy newsroom waits for a connection; it is not refused one, because the server's hundred are used up.</summary>
public sealed class ConnectionPoolTests
{
    [Theory]
    [InlineData("Host=db;Database=x", 24)]
    [InlineData("Host=db;Database=x;Maximum Pool Size=60", 60)]
    [InlineData("Host=db;Database=x;MaxPoolSize=7", 7)]
    public void A_node_takes_a_quarter_of_the_server_unless_told_otherwise(string address, int connections)
    {
        using var services = new ServiceCollection().AddLogging().AddStorage(new DatabaseOptions(DatabaseProvider.PostgreSql, address, "none")).BuildServiceProvider();
        using var scope = services.CreateScope();
        Assert.Equal(connections, new NpgsqlConnectionStringBuilder(scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.GetConnectionString()).MaxPoolSize);
    }
}
