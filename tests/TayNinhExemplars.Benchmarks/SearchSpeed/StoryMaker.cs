using System.Globalization;
using System.Text;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Benchmarks.SearchSpeed;

/// <summary>
/// Made-up stories with the statistics of Vietnamese: some 2,500 syllables, 30,000 words of one or two syllables with frequencies that fall
/// as in real text (Zipf), names of three syllables, places and years. The same number always makes the same story.
/// </summary>
internal sealed class StoryMaker
{
    private const int Words = 30_000;
    private static readonly string[] Onsets = ["", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"];
    private static readonly string[] Rimes = ["a", "ai", "an", "ang", "ao", "ăn", "âm", "ân", "ây", "em", "eo", "ê", "iên", "iêu", "inh", "o", "oa", "oan", "oi", "ôi", "ông", "ơi", "ơn", "u", "uân", "uôn", "uy", "ưa", "ươn", "ương"];
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Middles = ["Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Thanh", "Quốc", "Thành", "Kim"];
    private static readonly string[] Types = ["Story", "Story", "Story", "Exemplar", "Award"];

    private readonly string[] _words;
    private readonly double[] _frequencies;
    private readonly string[] _givens;
    private readonly string[] _places;
    private readonly int _length;

    public StoryMaker(int length)
    {
        _length = length;
        var random = new Random(1);
        var syllables = (from o in Onsets from r in Rimes from t in Enumerable.Range(0, 6) where random.Next(8) < 5 select Toned(o + r, t)).ToArray();
        random.Shuffle(syllables);
        _words = [.. Enumerable.Range(0, Words).Select(i => i % 4 == 0 ? syllables[i / 4 % syllables.Length] : $"{Pick(syllables, random)} {Pick(syllables, random)}")];
        _givens = [.. syllables.Take(400).Select(Capital)];
        _places = [.. Enumerable.Range(0, 96).Select(_ => $"{Capital(Pick(syllables, random))} {Capital(Pick(syllables, random))}")];
        _frequencies = new double[Words];
        var sum = 0.0;
        for (var i = 0; i < Words; i++) _frequencies[i] = sum += 1 / Math.Pow(i + 2.7, 1.05);
        for (var i = 0; i < Words; i++) _frequencies[i] /= sum;
    }

    public SearchDocument Make(int number)
    {
        var random = new Random(number + 7);
        var name = Name(random);
        var place = Pick(_places, random);
        var year = (2005 + random.Next(20)).ToString(CultureInfo.InvariantCulture);
        var title = $"{name}: {Sentence(random, 7)}";
        var body = new StringBuilder(_length * 6);
        for (var left = _length; left > 0; left -= 18)
        {
            body.Append(left % 5 == 0 ? $"{name} ở {place} " : "").Append(Capital(Sentence(random, Math.Min(left, 18)))).Append(left % 90 == 0 ? ".\n\n" : ". ");
        }
        var field = random.Next(12).ToString(CultureInfo.InvariantCulture);
        var type = Pick(Types, random);
        return new()
        {
            Id = $"s{number:D24}",
            VersionId = $"v{number:D24}",
            Type = type,
            Published = true,
            Title = title,
            Lead = Capital(Sentence(random, Math.Min(_length / 4, 30))) + ".",
            Body = body.ToString(),
            Names = [name],
            Places = [place],
            Url = $"/tin-bai/{Slug.Of(title)}",
            PublishedUtc = new DateTimeOffset(int.Parse(year, CultureInfo.InvariantCulture), 1 + random.Next(12), 1 + random.Next(28), 0, 0, 0, TimeSpan.Zero),
            Facets =
            [
                new("locality", Slug.Of(place), place), new("field", field, "Lĩnh vực " + field), new("year", year, year),
                new("level", random.Next(4).ToString(CultureInfo.InvariantCulture), "Cấp"), new("author", Pick(_givens, random), "Tác giả"),
            ],
        };
    }

    /// <summary>Two to nine words that stand in one story: half of them a name with a place, half a piece of a sentence.</summary>
    public string Query(int number, int stories)
    {
        var random = new Random(number + 991);
        var story = Make(random.Next(stories));
        if (random.Next(2) == 0) return $"{story.Names[0]} {story.Places[0]}";
        var words = story.Body.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var length = random.Next(2, 10);
        var from = random.Next(Math.Max(1, words.Length - length));
        return string.Join(' ', words.Skip(from).Take(length)).Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>The query with a slip in each of one or two of its words: a letter lost, doubled or exchanged.</summary>
    public string Misspelt(int number, int stories)
    {
        var random = new Random(number + 17);
        var words = Query(number, stories).Split(' ');
        for (var slips = random.Next(1, 3); slips > 0; slips--)
        {
            var place = random.Next(words.Length);
            var (word, at) = (words[place], random.Next(Math.Max(1, words[place].Length - 1)));
            if (word.Length < 3) continue;
            words[place] = random.Next(3) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            };
        }
        return string.Join(' ', words);
    }

    private string Name(Random random) => $"{Pick(Families, random)} {Pick(Middles, random)} {Pick(_givens, random)}";

    private string Sentence(Random random, int syllables)
    {
        var sentence = new StringBuilder(syllables * 6);
        for (var count = 0; count < syllables; count++)
        {
            var at = Array.BinarySearch(_frequencies, random.NextDouble());
            var word = _words[Math.Min(at < 0 ? ~at : at, Words - 1)];
            if (sentence.Length > 0) sentence.Append(' ');
            sentence.Append(word);
            if (word.Contains(' ', StringComparison.Ordinal)) count++;
        }
        return sentence.ToString();
    }

    private static string Toned(string syllable, int tone)
    {
        var marks = new[] { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" };
        var vowel = syllable.IndexOfAny([.. "aăâeêioôơuưy"]);
        return VietnameseText.NormalizeSpelling(syllable[..(vowel + 1)] + marks[tone] + syllable[(vowel + 1)..]);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static T Pick<T>(T[] values, Random random) => values[random.Next(values.Length)];
}
