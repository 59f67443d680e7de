using BenchmarkDotNet.Attributes;
using TayNinhExemplars.Benchmarks.Load;
using TayNinhExemplars.Content;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Benchmarks.Suites;

/// <summary>A story of eight hundred words: Markdown to safe HTML, to plain text, folded for search, its title to an address.</summary>
[MemoryDiagnoser, ShortRunJob]
public class TextSuite
{
    private string _markdown = "";
    private string _plain = "";

    [GlobalSetup]
    public void SetUp()
    {
        _markdown = new SampleText(Path.Combine(SampleSite.Recipes, "demo")).Body(new Random(1), 800);
        _plain = MarkdownText.ToPlainText(_markdown);
    }

    [Benchmark]
    public string Markdown() => MarkdownText.ToHtml(_markdown);

    [Benchmark]
    public string PlainText() => MarkdownText.ToPlainText(_markdown);

    [Benchmark]
    public string Fold() => VietnameseText.Fold(_plain);

    [Benchmark]
    public string SlugOfATitle() => Slug.Of("Bà Lụa trả lại đất những gì đất đã cho");
}
