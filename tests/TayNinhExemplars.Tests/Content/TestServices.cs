using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Tests.Content;

internal static class TestServices
{
    /// <summary>The kinds that the content module registers.</summary>
    public static Kinds Kinds() => new ServiceCollection().AddContent().BuildServiceProvider().GetRequiredService<Kinds>();
}
