using System.Net;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Public;

/// <summary>A theme that is dropped into the folder while the site runs is chosen without a build, and gets the site's own recipe's content.</summary>
public sealed class DroppedThemeTests
{
    [Fact]
    public async Task A_theme_dropped_in_draws_the_next_page()
    {
        var themes = Directory.CreateTempSubdirectory("themes-").FullName;
        try
        {
            Copy(RepositoryFiles.Path("themes", "TayNinh"), Path.Combine(themes, "TayNinh"));
            await using var site = new OrchardSite(RepositoryFiles.Path("recipes", "tayninh.recipe.json"), themes);
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/tin-bai")).Status);

            var views = Directory.CreateDirectory(Path.Combine(themes, "Plain", "Views")).FullName;
            await File.WriteAllTextAsync(Path.Combine(views, "Layout.liquid"), "<html><body class=\"plain\">{% render_body %}{% scriptblock at: \"Foot\" %}let a = 1{% endscriptblock %}{% resources type: \"Footer\" %}</body></html>", TestContext.Current.CancellationToken);
            await site.AskAsync(async (SettingsStore s) =>
            {
                await s.ChangeAsync(c => c with { Theme = "Plain" });
                return 0;
            });

            var page = await site.GetAsync("/gioi-thieu");
            Assert.Contains("<body class=\"plain\">", page.Html, StringComparison.Ordinal);
            // The theme's own block runs by its hash; nothing else inline does.
            Assert.Contains("script-src 'self' 'sha256-", page.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/tin-bai")).Status);
        }
        finally
        {
            Directory.Delete(themes, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
