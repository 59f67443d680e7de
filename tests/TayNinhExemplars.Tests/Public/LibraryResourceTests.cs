using System.Net;
using System.Text.RegularExpressions;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Public;

/// <summary>What Orchard's themes ask for by name comes from this site, with a version in its address.</summary>
public sealed class LibraryResourceTests
{
    private static readonly string[] Styles = ["bootstrap", "bootstrap-rtl", "bootstrap-select", "font-awesome", "font-awesome-v4-shims"];
    private static readonly string[] Scripts = ["bootstrap", "popperjs", "popper", "jQuery", "jQuery.slim", "jquery-easing", "bootstrap-select", "js-cookie", "Sortable", "sortablejs"];

    [Fact]
    public async Task Every_name_leads_to_a_file_of_the_site()
    {
        var themes = Directory.CreateTempSubdirectory("themes-").FullName;
        try
        {
            var views = Directory.CreateDirectory(Path.Combine(themes, "Plain", "Views")).FullName;
            var asked = string.Concat(Styles.Select(s => $"{{% style name:\"{s}\", version:\"5\" %}}").Concat(Scripts.Reverse().Select(s => $"{{% script name:\"{s}\", version:\"3\", at:\"Foot\" %}}")).Append("{% script name:\"font-awesome\" %}"));
            await File.WriteAllTextAsync(Path.Combine(views, "Layout.liquid"), $"<html><head>{asked}{{% resources type: \"Header\" %}}</head><body>{{% render_body %}}{{% resources type: \"Footer\" %}}</body></html>", TestContext.Current.CancellationToken);
            await using var site = new OrchardSite(RepositoryFiles.Path("recipes", "tayninh.recipe.json"), themes);
            await site.AskAsync(async (SettingsStore s) =>
            {
                await s.ChangeAsync(c => c with { Theme = "Plain" });
                return 0;
            });

            var page = await site.GetAsync("/gioi-thieu");

            var urls = Regex.Matches(page.Html, "(src|href)=\"(?<it>/dist/lib/[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["it"].Value).ToList();
            Assert.Equal(Styles.Length + Scripts.Length, urls.Count);
            foreach (var url in urls.Distinct())
            {
                Assert.Contains("?v=", url, StringComparison.Ordinal);
                var file = await site.GetAsync(url);
                Assert.Equal(HttpStatusCode.OK, file.Status);
                Assert.True(file.Answer.Headers.CacheControl?.Extensions.Any(e => e.Name == "immutable"), url);
                Assert.DoesNotContain("sourceMappingURL", file.Html, StringComparison.Ordinal);
            }
            Assert.True(page.Html.IndexOf("popper.min.js", StringComparison.Ordinal) < page.Html.IndexOf("bootstrap.min.js", StringComparison.Ordinal));
            Assert.True(page.Html.IndexOf("jquery.min.js", StringComparison.Ordinal) < page.Html.IndexOf("bootstrap-select.min.js", StringComparison.Ordinal));

            var icons = await site.GetAsync("/dist/lib/fontawesome-free/css/all.min.css");
            var font = Regex.Match(icons.Html, @"url\([""']?\.\./(?<it>webfonts/[a-z0-9-]+\.woff2)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["it"].Value;
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/dist/lib/fontawesome-free/" + font)).Status);
            Assert.DoesNotContain("unsafe-inline", page.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(themes, recursive: true);
        }
    }
}
