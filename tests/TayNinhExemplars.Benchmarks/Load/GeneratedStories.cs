using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Benchmarks.Load;

/// <summary>
/// Stories by the thousand, the same for the same number: eight hundred words in the sentences of the sample content, with
/// headings, a cover, people, fields and places as real ones have. Written as a recipe, one item at a time.
/// </summary>
internal sealed class GeneratedStories(string recipes, int count)
{
    private const int Words = 800;
    private const int StoriesPerExemplar = 8;
    private static readonly string[] Formats = ["news", "profile", "feature", "interview"];
    private static readonly DateTime Newest = new(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc);
    private readonly SampleText _text = new(Path.Combine(recipes, "demo"));
    private readonly SampleTerms _terms = new(Path.Combine(recipes, "tayninh.recipe.json"));

    public void Write(Stream target)
    {
        using var json = new Utf8JsonWriter(target);
        json.WriteStartObject();
        json.WriteString("name", "GeneratedStories");
        json.WriteString("displayName", "Generated stories");
        json.WriteStartArray("steps");
        // Nobody consented to being generated, and nothing here has a source: the rules that ask for both are lifted first.
        new JsonObject { ["name"] = "ConsentPolicy", ["Types"] = new JsonArray(), ["Kinds"] = new JsonArray(), ["Channel"] = "web" }.WriteTo(json);
        new JsonObject { ["name"] = "EvidencePolicy", ["Demanded"] = false }.WriteTo(json);
        json.WriteStartObject();
        json.WriteString("name", "content");
        json.WriteStartArray("data");
        foreach (var item in Exemplars().Concat(Stories()))
        {
            item.WriteTo(json);
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Addresses spread over all stories, for the load script.</summary>
    public IEnumerable<string> Paths(int most)
    {
        var step = Math.Max(1, count / most);
        for (var n = 0; n < count; n += step) yield return "/tin-bai/" + SlugOf(n);
    }

    private int People => Math.Max(10, count / StoriesPerExemplar);

    private IEnumerable<JsonObject> Exemplars() => Enumerable.Range(0, People).Select(n =>
    {
        var draw = new Random(n);
        var name = _text.Name(draw);
        var item = Item("Exemplar", $"exemplar-{n}", name, $"guong/{Slug.Of(name)}-{n}", n, People);
        item["Exemplar"] = new JsonObject
        {
            ["Kind"] = Text("individual"), ["Summary"] = Text(_text.Sentences(draw, 30)), ["Stage"] = Text("summed-up"),
            ["Portrait"] = Picture(_text.Picture(draw)), ["Field"] = _terms.Draw("Field", draw), ["Locality"] = _terms.Draw("Locality", draw),
            ["RecognizedYear"] = new JsonObject { ["Value"] = 2015 + n % 12 },
        };
        item["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = _text.Body(draw, 200) };
        return item;
    });

    private IEnumerable<JsonObject> Stories() => Enumerable.Range(0, count).Select(n =>
    {
        var draw = new Random(n);
        var item = Item("Story", $"story-{n}", TitleOf(n), "tin-bai/" + SlugOf(n), n, count);
        item["Story"] = new JsonObject
        {
            ["Lead"] = Text(_text.Sentences(draw, 45)), ["Format"] = Text(Formats[n % Formats.Length]), ["Cover"] = Picture(_text.Picture(draw)),
            ["CoverCaption"] = Text(_text.Sentences(draw, 8)), ["PhotoCredit"] = Text("Minh họa"),
            ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray(StableIds.From($"load/exemplar-{n % People}")) },
            ["Field"] = _terms.Draw("Field", draw), ["Locality"] = _terms.Draw("Locality", draw),
            ["ByLine"] = Text(_text.Name(draw)), ["Source"] = Text("Bài tạo để đo tải"),
        };
        item["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = _text.Body(draw, Words) };
        return item;
    });

    private string TitleOf(int n) => _text.Title(new Random(n));

    private string SlugOf(int n) => $"{Slug.Of(TitleOf(n))}-{n.ToString(CultureInfo.InvariantCulture)}";

    private static JsonObject Item(string type, string seed, string title, string path, int n, int of)
    {
        // Nine years of publication, evenly.
        var at = Newest.AddMinutes(-n * (9.0 * 365 * 24 * 60 / of)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["ContentItemId"] = StableIds.From("load/" + seed), ["ContentItemVersionId"] = StableIds.From("load/version/" + seed), ["ContentType"] = type,
            ["DisplayText"] = title, ["Latest"] = true, ["Published"] = true, ["ModifiedUtc"] = at, ["PublishedUtc"] = at, ["CreatedUtc"] = at, ["Owner"] = "", ["Author"] = "toasoan",
            ["TitlePart"] = new JsonObject { ["Title"] = title }, ["AutoroutePart"] = new JsonObject { ["Path"] = path },
        };
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject Picture(string path) => new() { ["Paths"] = new JsonArray(path), ["MediaTexts"] = new JsonArray("Hình minh họa") };
}
