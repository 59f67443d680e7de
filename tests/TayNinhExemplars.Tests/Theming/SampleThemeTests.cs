using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

public sealed class SampleThemeTests
{
    /// <summary>A page that uses everything, in strict mode. What it should be stands in Sample/expected.html; a difference is left beside it as expected.actual.html.</summary>
    [Fact]
    public async Task The_sample_page_comes_out_as_written_down()
    {
        var folder = TestFiles.Find("Theming/Sample/themes");
        using var theme = new ThemeCheck(configure: o => (o.ThemesPath, o.ThemeName) = (folder, "Sample"));
        var page = new Page
        {
            Content = PageContent.Item(theme.Content.Story),
            Widgets = [("Header", theme.Content.Item("4widget0000000000000000001"), "2")],
        };
        var result = await theme.PageAsync(page);
        // What console_log says is told and is no fault.
        Assert.Equal(["theme.console"], result.Diagnostics.Select(d => d.Code));

        var file = TestFiles.Find("Theming/Sample/expected.html");
        var actual = Path.ChangeExtension(file, ".actual.html");
        if (!File.Exists(file) || await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) != result.Html) await File.WriteAllTextAsync(actual, result.Html, TestContext.Current.CancellationToken);
        else File.Delete(actual);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), result.Html);
    }
}
