using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Tests.Public;
using TayNinhExemplars.Tests.Theming;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Theming.Views;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Tests.Themes;

/// <summary>Every template of the theme, strictly: an unknown tag, filter, text or member fails here and not before a reader.</summary>
public sealed partial class TayNinhThemeTests : IDisposable
{
    private static readonly string Views = Path.Combine(ColumnSite.Root, "themes", "TayNinh", "Views");
    private readonly string _data = Directory.CreateTempSubdirectory("theme").FullName;
    private readonly ServiceProvider _services;

    public TayNinhThemeTests()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, typeof(PublicModule).Assembly)
            .AddMedia(new MediaOptions { DataPath = _data }).AddColumnTheme(Path.Combine(ColumnSite.Root, "themes"), strict: true).AddPublicColumn(new ColumnOptions());
        _services = services.BuildServiceProvider();
    }

    public static TheoryData<string> Templates => new(Directory.EnumerateFiles(Views, "*.liquid", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_read_without_complaint(string name) =>
        Assert.Empty(_services.GetRequiredService<LiquidEngine>().Parse(File.ReadAllText(Path.Combine(Views, name + ".liquid")), name).Diagnostics);

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_template_draws_its_sample_in_the_layout(string name)
    {
        var (model, shows) = name == "Layout" ? (Shape.Html("<p>Nội dung</p>"), "<p>Nội dung</p>") : SampleViews.All.TryGetValue(name, out var known) ? known : SampleViews.OfReaders[name];
        var page = await _services.GetRequiredService<PageRenderer>().RenderAsync(new Page { Content = PageContent.Of(model) }, Context, TestContext.Current.CancellationToken);
        Assert.Contains(shows, page.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Trang - Gương sáng</title>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<cuộc sống>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<Ưỡng>", page.Html, StringComparison.Ordinal);
        Assert.Empty(_services.GetRequiredService<Texts>().Missing);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_asks_only_for_members_that_exist(string name)
    {
        var text = File.ReadAllText(Path.Combine(Views, name + ".liquid"));
        foreach (Match use in Uses().Matches(text))
        {
            var types = TypesOf(use.Groups["name"].Value);
            var found = types.SelectMany(t => t.GetProperties()).Where(p => p.Name == use.Groups["member"].Value).ToList();
            Assert.True(found.Count > 0, $"{name}: {use.Value}");
            if (use.Groups["inner"].Success && use.Groups["inner"].Value != "size")
                Assert.True(found.Exists(p => p.PropertyType.GetProperty(use.Groups["inner"].Value) is not null), $"{name}: {use.Value}");
        }
    }

    [Fact]
    public void Every_text_of_the_column_has_its_English()
    {
        var texts = _services.GetRequiredService<Texts>();
        var mine = texts.Keys("vi").Where(k => k.StartsWith("column.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(mine);
        Assert.Empty(mine.Except(texts.Keys("en")));
        Assert.Empty(texts.Keys("en").Where(k => k.StartsWith("column.", StringComparison.Ordinal)).Except(mine));
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static ThemeContext Context => new()
    {
        Site = new SiteView { SiteName = "Gương sáng" },
        Content = new SampleContent(),
        Items = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = SampleViews.Head },
    };

    /// <summary>The names templates give to view records.</summary>
    private static Type[] TypesOf(string variable) => variable switch
    {
        "story" => [typeof(StoryCard), typeof(StoryView)],
        "other" => [typeof(RelatedView)],
        "exemplar" => [typeof(ExemplarCard), typeof(ExemplarView)],
        "chief" => [typeof(ExemplarView)],
        "award" => [typeof(AwardCard), typeof(AwardView)],
        "organization" => [typeof(OrganizationView)],
        "event" => [typeof(EventView), typeof(TimelineView)],
        "channel" => [typeof(ChannelView)],
        "coming" => [typeof(ComingView)],
        "audio" => [typeof(AudioView)],
        "chapter" => [typeof(ChapterView)],
        "page" => [typeof(PageView)],
        "fact" => [typeof(FactView)],
        "stage" => [typeof(StageView)],
        "image" => [typeof(ImageView)],
        "hit" => [typeof(HitView)],
        "filter" => [typeof(FilterView)],
        "facet" => [typeof(FacetView)],
        "option" => [typeof(OptionView), typeof(FacetOptionView)],
        "kept" => [typeof(HiddenView)],
        "year" => [typeof(YearView)],
        "link" or "choice" => [typeof(LinkView), typeof(NavigationView)],
        _ => throw new ArgumentOutOfRangeException(nameof(variable), variable, "unknown to this test"),
    };

    [GeneratedRegex(@"\b(?<![.\w""'-])(?<name>story|other|exemplar|chief|award|organization|event|page|fact|stage|image|hit|filter|facet|option|kept|link|choice|year|channel|coming|audio|chapter)\.(?<member>[A-Z]\w*)(?:\.(?<inner>\w+))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();
}
