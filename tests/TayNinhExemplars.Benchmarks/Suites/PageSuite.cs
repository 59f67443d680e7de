using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Items;

namespace TayNinhExemplars.Benchmarks.Suites;

/// <summary>A story and the front page: finding out what stands on them, and drawing it with Liquid.</summary>
[MemoryDiagnoser, ShortRunJob]
public class PageSuite
{
    private static readonly SiteInfo Info = new("Gương", "https://guong.example", "");
    private SampleSite _site = null!;
    private string _path = "";
    private ColumnPage _story = null!;
    private ColumnPage _home = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _site = await SampleSite.CreateAsync();
        _path = (string)(await _site.InScopeAsync(s => s.GetRequiredService<ContentStore>().PublishedAsync("Story", 5))).Items[3].Part("AutoroutePart")!["Path"]!;
        _story = (await FindStory()).Page!;
        _home = (await FindHome()).Page!;
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _site.DisposeAsync();

    [Benchmark]
    public Task<PageOutcome> FindStory() => _site.InScopeAsync(s => s.GetRequiredService<ItemAddresses>().FindAsync(_path, Info, default));

    [Benchmark]
    public Task<DrawnPage> DrawStory() => _site.InScopeAsync(s => s.GetRequiredService<ColumnRenderer>().DrawAsync(_story, Info, At("/" + _path), default));

    [Benchmark]
    public Task<PageOutcome> FindHome() => _site.InScopeAsync(s => s.GetRequiredService<HomePage>().GetAsync(Info, default));

    [Benchmark]
    public Task<DrawnPage> DrawHome() => _site.InScopeAsync(s => s.GetRequiredService<ColumnRenderer>().DrawAsync(_home, Info, At("/"), default));

    private static Microsoft.AspNetCore.Http.HttpRequest At(string path) => new Microsoft.AspNetCore.Http.DefaultHttpContext { Request = { Path = path } }.Request;
}
