using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Tests.Readers;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Search;

/// <summary>The site decides whether searches are counted, and the page on privacy says what it decided.</summary>
public sealed class PastSearchSettingTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Row = "Khi bạn tìm kiếm";
    private const string Agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counted_searches_are_suggested_and_told_of_until_the_site_stops_counting()
    {
        await CountAsync(on: true);
        await SearchAsync("hiến máu nhân đạo");
        Assert.Equal(["hiến máu nhân đạo"], await ContinuingAsync("hiến máu"));
        Assert.Contains(Row, await PrivacyAsync(), StringComparison.Ordinal);

        await CountAsync(on: false);
        Assert.Empty(await ContinuingAsync("hiến máu"));
        Assert.DoesNotContain(Row, await PrivacyAsync(), StringComparison.Ordinal);
        await SearchAsync("gương sáng học đường");
        await CountAsync(on: true);
        // What was kept before is gone too, and what came meanwhile was not counted.
        Assert.Empty(await ContinuingAsync("hiến máu"));
        Assert.Empty(await ContinuingAsync("gương sáng"));
    }

    private async Task SearchAsync(string text)
    {
        for (var reader = 1; reader <= PastSearchRules.LeastReaders; reader++)
        {
            var address = IPAddress.Parse($"203.0.113.{reader}");
            await InScopeAsync(async s =>
            {
                await s.GetRequiredService<PastSearchCounting>().AskedAsync(text, 3, address, Agent, Ct);
                return true;
            });
        }
        await KeepAsync();
    }

    private Task<bool> KeepAsync() => InScopeAsync(async s =>
    {
        await ActivatorUtilities.CreateInstance<KeepPastSearches>(s).RunAsync(Ct);
        return true;
    });

    private Task<IReadOnlyList<string>> ContinuingAsync(string typed) => InScopeAsync(s => s.GetRequiredService<PastSearchReader>().ContinuingAsync(typed, 5, Ct));

    private async Task CountAsync(bool on)
    {
        await InScopeAsync(async s =>
        {
            var settings = await s.GetRequiredService<ReaderSettingsStore>().GetAsync(Ct);
            return (await s.GetRequiredService<SaveReaderSettingsHandler>().HandleAsync(new SaveReaderSettings(settings with { PastSearches = on }), Discussion.Owner, Ct)).OrThrow();
        });
        await KeepAsync();
    }

    private async Task<string> PrivacyAsync() => (await site.Visitor().GetAsync("/quyen-rieng-tu")).Page;

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }
}
