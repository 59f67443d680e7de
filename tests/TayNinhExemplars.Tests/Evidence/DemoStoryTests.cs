using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Evidence;

/// <summary>
/// The marker on the sample texts, against <c>demo-claims.txt</c>: every figure outside quotations and tables, read by hand, that claims something.
/// Left out there and marked by the program are the lengths in radio scripts and the numbers painted on bridges. The sample texts were written
/// without inflated wording, so every phrase marked in them is a false alarm.
/// </summary>
public sealed class DemoStoryTests(ITestOutputHelper output)
{
    [Fact]
    public void The_sample_stories_are_read_with_few_mistakes()
    {
        var gold = File.ReadAllLines(RepositoryFiles.Path("tests", "TayNinhExemplars.Tests", "Evidence", "demo-claims.txt")).Select(l => l.Split('\t')).ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
        var (hit, wrong, missed) = (0, new List<string>(), new List<string>());
        foreach (var file in Directory.GetFiles(RepositoryFiles.Path("recipes", "demo"), "*.md").Order(StringComparer.Ordinal))
        {
            var found = Marks(File.ReadAllText(file)).Where(m => m.Kind != MarkKind.Table).Select(m => m.Text).ToList();
            foreach (var claim in gold[Path.GetFileName(file)].Distinct(StringComparer.Ordinal))
                if (found.Remove(claim)) hit++;
                else missed.Add($"{claim} | {Path.GetFileName(file)}");
            wrong.AddRange(found.Select(m => $"{m} | {Path.GetFileName(file)}"));
        }
        InflationMarkerTests.Say(output, "sample stories", hit, wrong, missed);
        Assert.InRange((double)hit / (hit + wrong.Count), 0.95, 1);
        Assert.InRange((double)hit / (hit + missed.Count), 0.97, 1);
    }

    [Fact]
    public void A_table_is_one_claim_and_a_block_quotation_none()
    {
        var marks = Marks("Mở đầu.\n\n| Năm | Tấn |\n|---|---:|\n| 2015 | 7,8 |\n| 2016 | 8,1 |\n\n> Tôi tuyệt vời, 45 nhà.\n\n1. Trồng 40 cây.\n2. Xem [sổ 12](https://example.test/45-ho).\n\n![ảnh 3](/media/a-4.jpg)");
        Assert.Equal(["Năm, Tấn", "40 cây"], marks.Select(m => m.Text).Take(2));
        Assert.Equal(MarkKind.Table, marks[0].Kind);
    }

    private static List<Marking> Marks(string markdown) => [.. StoryWarnings.Of(new ContentItem
    {
        ContentType = "Story", Content = new JsonObject { ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown } },
    }, InflationMarkerTests.Lexicon).Select(w => w.Marking)];
}
