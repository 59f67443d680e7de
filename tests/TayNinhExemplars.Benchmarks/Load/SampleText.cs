using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TayNinhExemplars.Benchmarks.Load;

/// <summary>Sentences, headings, names and pictures of the sample content, to be drawn from.</summary>
internal sealed partial class SampleText
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Kim", "Thạch"];
    private static readonly string[] Middles = ["Thị", "Văn", "Hoài", "Minh", "Ngọc", "Thanh", "Bích", "Quốc"];
    private static readonly string[] Given = ["Lụa", "Ưỡng", "Hậu", "Nhẫn", "Đượm", "Trọng", "Quyên", "Thuần", "Mẫn", "Tửu", "Rỡ", "Ngãi"];
    private readonly List<string> _sentences = [];
    private readonly List<string> _headings = [];
    private readonly List<string> _pictures;

    public SampleText(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
            {
                if (line.StartsWith("## ", StringComparison.Ordinal)) _headings.Add(line[3..]);
                else if (char.IsLetter(line[0])) _sentences.AddRange(SentenceEnd().Split(line).Where(s => s.Length > 20));
            }
        _pictures = [.. ((JsonArray)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "pictures.json")))!).Select(p => (string)p!["path"]!)];
    }

    public string Name(Random draw) => $"{Families[draw.Next(Families.Length)]} {Middles[draw.Next(Middles.Length)]} {Given[draw.Next(Given.Length)]}";

    public string Title(Random draw)
    {
        var words = Pick(_sentences, draw).TrimEnd('.', '"', '”').Split(' ');
        return string.Join(' ', words.Take(9)).Trim(',', ' ', ':', ';', '"', '“', '”');
    }

    public string Picture(Random draw) => Pick(_pictures, draw);

    public string Sentences(Random draw, int words)
    {
        var text = new StringBuilder();
        for (var have = 0; have < words;)
        {
            var sentence = Pick(_sentences, draw);
            have += sentence.Count(c => c == ' ') + 1;
            if (text.Length > 0) text.Append(' ');
            text.Append(sentence);
        }
        return text.ToString();
    }

    public string Body(Random draw, int words)
    {
        var text = new StringBuilder(Sentences(draw, 60));
        for (var have = 60; have < words; have += 160)
            text.Append("\n\n## ").Append(Pick(_headings, draw)).Append("\n\n").Append(Sentences(draw, 70)).Append("\n\n> ").Append(Sentences(draw, 15)).Append("\n\n").Append(Sentences(draw, 75));
        return text.ToString();
    }

    private static string Pick(List<string> from, Random draw) => from[draw.Next(from.Count)];

    [GeneratedRegex(@"(?<=[.!?]) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}

/// <summary>The terms of the site's own taxonomies.</summary>
internal sealed class SampleTerms
{
    private readonly Dictionary<string, (string Taxonomy, List<string> Terms)> _byAlias = new(StringComparer.Ordinal);

    public SampleTerms(string recipe)
    {
        var root = JsonNode.Parse(File.ReadAllText(recipe))!;
        var items = ((JsonArray)root["steps"]!).Where(s => (string?)s!["name"] == "content").SelectMany(s => (JsonArray)s!["data"]!);
        foreach (var taxonomy in items.Where(i => (string?)i!["ContentType"] == "Taxonomy"))
            _byAlias[(string)taxonomy!["TaxonomyPart"]!["TermContentType"]!] = ((string)taxonomy["ContentItemId"]!, [.. ((JsonArray)taxonomy["TaxonomyPart"]!["Terms"]!).Select(t => (string)t!["ContentItemId"]!)]);
    }

    public JsonObject Draw(string field, Random draw)
    {
        var (taxonomy, terms) = _byAlias[field + "Term"];
        return new JsonObject { ["TaxonomyContentItemId"] = taxonomy, ["TermContentItemIds"] = new JsonArray(terms[draw.Next(terms.Count)]) };
    }
}
