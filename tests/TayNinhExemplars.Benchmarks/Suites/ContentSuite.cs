using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Benchmarks.Suites;

/// <summary>What a page asks of the store: an address, one item, twenty items, a page of a list.</summary>
[MemoryDiagnoser, ShortRunJob]
public class ContentSuite
{
    private SampleSite _site = null!;
    private string _path = "";
    private List<string> _ids = [];

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _site = await SampleSite.CreateAsync();
        var items = (await _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().PublishedAsync("Story", 20))).Items;
        _path = (string)items[3].Part("AutoroutePart")!["Path"]!;
        _ids = [.. items.Select(i => i.ContentItemId)];
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _site.DisposeAsync();

    [Benchmark]
    public Task<ContentItem?> Address_to_item() => _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().FindByPathAsync(_path));

    [Benchmark]
    public Task<ContentItem?> One_item() => _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().FindAsync(_ids[0]));

    [Benchmark]
    public Task<IReadOnlyList<ContentItem>> Twenty_items() => _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().FindManyAsync(_ids));

    [Benchmark]
    public Task<ContentPage> A_page_of_the_list() => _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().PublishedAsync("Story", 18));
}
