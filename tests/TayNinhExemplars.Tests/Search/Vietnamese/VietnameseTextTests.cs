using System.Text;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

public sealed class VietnameseTextTests
{
    [Fact]
    public void There_are_146_letters() => Assert.Equal(146, Alphabet.Letters.Select(l => l.Letter).Distinct().Count());

    [Fact]
    public void Every_letter_is_composed_however_it_arrives() =>
        Assert.All(Alphabet.Letters, l => Assert.All(Alphabet.WaysToWrite(l.Letter), w => Assert.Equal(l.Letter, VietnameseText.Compose(w))));

    [Fact]
    public void Every_letter_folds_to_its_plain_one_however_it_arrives() =>
        Assert.All(Alphabet.Letters, l => Assert.All(Alphabet.WaysToWrite(l.Letter), w => Assert.Equal(l.Plain.ToString(), VietnameseText.Fold(w))));

    [Fact]
    public void Every_capital_has_its_small_letter() =>
        Assert.All(Alphabet.Letters, l => Assert.Equal(l.Letter.ToLowerInvariant(), VietnameseText.Lower(l.Letter.Normalize(NormalizationForm.FormD))));

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("hòa", "hòa")]
    [InlineData("HOÀ BÌNH", "hòa bình")]
    [InlineData("uỷ ban", "ủy ban")]
    [InlineData("Thuý Kiều", "thúy kiều")]
    [InlineData("quý", "quý")]
    [InlineData("quí", "quý")]
    [InlineData("quả", "quả")]
    [InlineData("già", "già")]
    [InlineData("gìn giữ", "gìn giữ")]
    [InlineData("giếng", "giếng")]
    [InlineData("khuỷu", "khuỷu")]
    [InlineData("khủyu", "khuỷu")]
    [InlineData("ngoáy", "ngoáy")]
    [InlineData("toán", "toán")]
    [InlineData("tóan", "toán")]
    [InlineData("kỹ sư", "kĩ sư")]
    [InlineData("Mỹ", "mĩ")]
    [InlineData("lý", "lí")]
    [InlineData("yến", "yến")]
    [InlineData("Vy", "vy")]
    [InlineData("thuỷ", "thủy")]
    [InlineData("thúi", "thúi")]
    [InlineData("Facebook", "facebook")]
    [InlineData("QĐ-UBND", "qđ-ubnd")]
    public void A_word_has_one_spelling(string written, string expected) => Assert.Equal(expected, VietnameseText.NormalizeSpelling(written));

    [Theory]
    [InlineData("đường", true)]
    [InlineData("nghiêng", true)]
    [InlineData("Huỳnh", true)]
    [InlineData("quốc", true)]
    [InlineData("giặt", true)]
    [InlineData("oẳn", true)]
    [InlineData("hoà", true)]
    [InlineData("cac", false)]
    [InlineData("các", true)]
    [InlineData("kac", false)]
    [InlineData("cế", false)]
    [InlineData("ngế", false)]
    [InlineData("street", false)]
    [InlineData("áá", false)]
    [InlineData("", false)]
    [InlineData("qu", false)]
    [InlineData("quc", false)]
    [InlineData("qung", false)]
    [InlineData("gi", true)]
    [InlineData("ng", false)]
    [InlineData("gò dầu", false)]
    public void A_syllable_is_told_from_what_is_none(string word, bool expected) => Assert.Equal(expected, VietnameseText.IsSyllable(word));

    [Theory]
    [InlineData("Tây Ninh", "Tay Ninh")]
    [InlineData("Đặng Thị Ngọc Thịnh", "Dang Thi Ngoc Thinh")]
    [InlineData("Ðồng Khởi", "Dong Khoi")]
    [InlineData("Đắk Lắk, café", "Dak Lak, cafe")]
    [InlineData("джинсы й", "джинсы й")]
    [InlineData("Æsir", "AEsir")]
    [InlineData("", "")]
    public void Folding_takes_the_marks_and_leaves_the_rest(string written, string expected) => Assert.Equal(expected, VietnameseText.Fold(written));

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    [InlineData("\0")]
    [InlineData("\u0301\u0323")]
    public void Broken_text_is_taken_without_complaint(string broken)
    {
        Assert.True(VietnameseText.Compose(broken).IsNormalized());
        Assert.NotNull(VietnameseText.NormalizeSpelling(broken) + VietnameseText.Fold(broken) + VietnameseText.SortKey(broken) + Slug.Of(broken));
    }

    [Fact]
    public void Order_is_that_of_the_dictionary()
    {
        string[] expected = ["An", "ăn", "ân", "ba", "bà", "bả", "bã", "bá", "bạ", "da", "đa", "e", "ê", "Hòa Bình", "Hoa Hồng", "Hòa Thành", "lan", "Lân", "nga", "nghi", "o", "ô", "ơ", "Tân Biên", "Tân Châu", "u", "ư", "xã", "y"];
        var shuffled = expected.OrderBy(w => w.Length).ThenByDescending(w => w, StringComparer.Ordinal).ToList();
        Assert.Equal(expected, shuffled.Order(VietnameseText.Comparer));
        Assert.Equal(expected, shuffled.OrderBy(VietnameseText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Decomposed_words_sort_as_composed_ones() =>
        Assert.Equal(VietnameseText.SortKey("Đường"), VietnameseText.SortKey("Đường".Normalize(NormalizationForm.FormD)));
}
