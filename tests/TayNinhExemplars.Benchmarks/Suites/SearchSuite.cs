using BenchmarkDotNet.Attributes;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Benchmarks.Suites;

/// <summary>The index: analysing and taking in a story, and queries as readers type them.</summary>
[MemoryDiagnoser, ShortRunJob]
public class SearchSuite
{
    private SampleSite _site = null!;
    private SearchIndex _index = null!;
    private SearchDocument _document = null!;
    private string _id = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _site = await SampleSite.CreateAsync();
        _index = _site.Single<ContentIndex>().Index;
        _id = _index.Search(new SearchRequest { Query = "mãng cầu" }).Items[0].Id;
        var text = new Load.SampleText(Path.Combine(SampleSite.Recipes, "demo"));
        _document = new SearchDocument { Id = "benchmark", Type = "Story", Published = false, Title = text.Title(new Random(1)), Body = text.Body(new Random(1), 800) };
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _site.DisposeAsync();

    [Benchmark]
    public void TakeInAStory() => _index.Apply([_document], [], _index.Cursor);

    [Benchmark]
    public SearchResponse WithMarks() => _index.Search(new SearchRequest { Query = "vườn mãng cầu" });

    [Benchmark]
    public SearchResponse WithoutMarks() => _index.Search(new SearchRequest { Query = "vuon mang cau" });

    [Benchmark]
    public IReadOnlyList<string> MoreLikeThis() => _index.MoreLikeThis(_id, 5);

    [Benchmark]
    public IReadOnlyList<Suggestion> Suggest() => _index.Suggest("ba l", 8);
}
