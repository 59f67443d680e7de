using System.Text;
using Lucene.Net.Analysis.TokenAttributes;
using TayNinhExemplars.Search.Analysis;

namespace TayNinhExemplars.Tests.Search.Analysis;

public sealed class AnalysisTests
{
    [Theory]
    [InlineData("UBND TP.HCM khen thưởng", "ubnd|tp|hcm|khen|thưởng")]
    [InlineData("2.500 tỷ, 3,5%; 1.234.567 đồng", "2500|tỉ|3|5|1234567|đồng")]
    [InlineData("QĐ-UBND 30.4.1975", "qđ|ubnd|30|4|1975")]
    [InlineData("an no to in be", "an|no|to|in|be")]
    [InlineData("a@b.vn", "a|b|vn")]
    [InlineData("đại­đoàn", "đạiđoàn")]
    [InlineData("漢字 và", "漢|字|và")]
    [InlineData("😀 !!! ...", "")]
    public void Text_is_cut_into_words(string text, string expected) => Assert.Equal(expected, string.Join('|', Terms(Forms.Exact, text)));

    [Theory]
    [InlineData("Hoà Thành")]
    [InlineData("HÒA THÀNH")]
    [InlineData("hòa thành")]
    public void Ways_to_write_a_word_give_one_term(string text)
    {
        Assert.Equal(["hòa", "thành"], Terms(Forms.Exact, text));
        Assert.Equal(["hòa", "thành"], Terms(Forms.Exact, text.Normalize(NormalizationForm.FormD)));
        Assert.Equal(["hoa", "thanh"], Terms(Forms.Folded, text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void A_field_of_both_forms_holds_them_at_one_place() => Assert.Equal(["phở", "pho", "bo"], Terms(Forms.Both, "Phở bo"));

    [Fact]
    public void Pairs_stop_at_the_end_of_a_sentence() =>
        Assert.Equal([Pair("tây", "ninh"), Pair("hòa", "thành"), Pair("thành", "phố")], Pairs("Tây Ninh. Hoà Thành phố"));

    [Theory]
    [InlineData("đường", "duong")]
    [InlineData("Đường", "duong")]
    [InlineData("an", "an")]
    [InlineData("2500", "2500")]
    [InlineData("señor", "senor")]
    [InlineData("straße", "strasse")]
    public void A_term_is_letters_then_marks_and_reads_back(string word, string letters)
    {
        var form = WordForms.Of(word);
        Assert.StartsWith(TermCode.AnyMarks(letters), form.Term, StringComparison.Ordinal);
        Assert.Equal(form.Exact, TermCode.ExactOf(form.Term));
        Assert.Equal(letters, TermCode.FoldedOf(form.Term));
    }

    [Fact]
    public void Words_that_differ_in_a_mark_are_different_terms_with_the_same_letters()
    {
        var forms = "ma mà mả mã má mạ mă mằ mẳ mẵ mắ mặ mâ mầ mẩ mẫ mấ mậ".Split(' ').Select(w => WordForms.Of(w).Term).ToList();
        Assert.Equal(forms.Count, forms.Distinct().Count());
        Assert.All(forms, f => Assert.StartsWith(TermCode.AnyMarks("ma"), f, StringComparison.Ordinal));
    }

    private static string Pair(string first, string second) => TermCode.Pair(WordForms.Of(first), WordForms.Of(second));

    private static List<string> Pairs(string text)
    {
        var tokens = new TextTokens();
        tokens.Add(text);
        using var stream = tokens.Pairs();
        var pairs = new List<string>();
        while (stream.IncrementToken()) pairs.Add(stream.GetAttribute<ITermToBytesRefAttribute>().BytesRef.Utf8ToString());
        return pairs;
    }

    [Fact]
    public void Offsets_point_into_the_text_as_written()
    {
        const string words = "Bà Nguyễn Thị Được, ở xã Hoà Hội (Châu Thành) — ấp Bến Cừ.";
        foreach (var text in new[] { words, words.Normalize(NormalizationForm.FormD), "Ngu" + words.Normalize(NormalizationForm.FormD) + words })
        {
            var found = Offsets(text);
            Assert.NotEmpty(found);
            // Cut by the offsets and composed, each piece is the word the term came from.
            Assert.All(found, f => Assert.Equal(f.Term, WordForms.Of(text.AsSpan(f.Start, f.End - f.Start)).Exact));
        }
    }

    [Fact]
    public void A_run_without_end_is_cut_and_not_refused() => Assert.All(Terms(Forms.Exact, new string('a', 100_000)), t => Assert.InRange(t.Length, 1, WordScanner.LongestWord));

    private static List<string> Terms(Forms forms, string text)
    {
        using var analyzer = new VietnameseAnalyzer(forms);
        using var stream = analyzer.GetTokenStream("field", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var terms = new List<string>();
        stream.Reset();
        while (stream.IncrementToken()) terms.Add(term.ToString());
        stream.End();
        return terms;
    }

    private static List<(string Term, int Start, int End)> Offsets(string text)
    {
        using var analyzer = new VietnameseAnalyzer(Forms.Exact);
        using var stream = analyzer.GetTokenStream("field", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var found = new List<(string, int, int)>();
        stream.Reset();
        while (stream.IncrementToken()) found.Add((term.ToString(), offset.StartOffset, offset.EndOffset));
        stream.End();
        return found;
    }
}
