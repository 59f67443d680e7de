using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Tests.Search.Vietnamese;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Nguyễn Thị Minh Khai", "Nguyễn", "Thị Minh", "Khai")]
    [InlineData("Lê Lợi", "Lê", "", "Lợi")]
    [InlineData("Được", "", "", "Được")]
    [InlineData("  Trần   Đăng Ninh ", "Trần", "Đăng", "Ninh")]
    [InlineData("Tôn Thất Tùng", "Tôn Thất", "", "Tùng")]
    [InlineData("Tôn Nữ Thị Ninh", "Tôn Nữ", "Thị", "Ninh")]
    [InlineData("Tôn Nữ", "Tôn", "", "Nữ")]
    [InlineData("Nguyễn Văn Tư (Tư Sang)", "Nguyễn", "Văn", "Tư")]
    [InlineData("", "", "", "")]
    public void A_name_has_three_parts(string text, string family, string middle, string given)
    {
        var name = PersonName.Parse(text);
        Assert.Equal((family, middle, given), (name.Family, name.Middle, name.Given));
    }

    [Theory]
    [InlineData("Ông Nguyễn Văn Ba", "Ông", "Nguyễn Văn Ba")]
    [InlineData("bà Võ Thị Sáu", "bà", "Võ Thị Sáu")]
    [InlineData("PGS.TS. Trần Văn Hòa", "PGS.TS.", "Trần Văn Hòa")]
    [InlineData("Đồng chí Thiếu tướng Lê Văn Đệ", "Đồng chí Thiếu tướng", "Lê Văn Đệ")]
    [InlineData("Kĩ sư Hồ Quang Cua", "Kĩ sư", "Hồ Quang Cua")]
    [InlineData("Mẹ Việt Nam anh hùng Nguyễn Thị Thứ", "Mẹ Việt Nam anh hùng", "Nguyễn Thị Thứ")]
    [InlineData("Anh Đào", "", "Anh Đào")]
    [InlineData("Anh Thơ", "", "Anh Thơ")]
    [InlineData("Bà", "", "Bà")]
    [InlineData("Thầy giáo", "", "Thầy giáo")]
    public void A_title_is_no_part_of_the_name(string text, string title, string rest)
    {
        var name = PersonName.Parse(text);
        Assert.Equal((title, rest), (name.Title, name.ToString()));
    }

    [Fact]
    public void People_are_ordered_by_given_name_then_family_then_middle_name()
    {
        string[] ordered = ["Trần Văn An", "Nguyễn Thị Ánh", "Lê Thị Đào", "Lê Văn Đào", "Phạm Văn Đào", "Đặng Dung", "Bùi Thị Hoa", "Ông Võ Hoa", "Võ Văn Hòa", "Nguyễn Ước"];
        // d before đ, and the tones of a letter in the order of the dictionary.
        string[] expected = ["Trần Văn An", "Nguyễn Thị Ánh", "Đặng Dung", "Lê Thị Đào", "Lê Văn Đào", "Phạm Văn Đào", "Bùi Thị Hoa", "Ông Võ Hoa", "Võ Văn Hòa", "Nguyễn Ước"];
        Assert.Equal(expected, ordered.Reverse().Order(PersonName.Comparer));
    }

    public static class Names
    {
        private static readonly string[] Words = ["Nguyễn", "Tôn", "Thất", "Nữ", "Văn", "Thị", "Đức", "Anh", "Ông", "bà", "Bác", "sĩ", "TS.", "Ước", "Hoà", "Hòa", "(Tư)", "Y", "Ksor", "\u0301", "9"];

        public static Arbitrary<string> Any() => Gen.Elements(Words).ListOf().Select(w => string.Join(' ', w)).ToArbitrary();
    }

    [Property(Arbitrary = [typeof(Names)], MaxTest = 500)]
    public void No_word_is_lost_and_none_is_invented(string text)
    {
        var name = PersonName.Parse(text);
        var composed = VietnameseText.Compose(text);
        var bracket = composed.IndexOf('(', StringComparison.Ordinal);
        var words = (bracket > 0 ? composed[..bracket] : composed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words, $"{name.Title} {name}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(words.Length == 0, name.Given.Length == 0);
    }

    [Property(Arbitrary = [typeof(Names)], MaxTest = 500)]
    public void Composed_and_decomposed_names_have_the_same_parts(string text) =>
        Assert.Equal(PersonName.Parse(text), PersonName.Parse(text.Normalize(NormalizationForm.FormD)));

    [Property(Arbitrary = [typeof(Names)], MaxTest = 500)]
    public void The_name_without_its_title_is_the_same_name(string text)
    {
        var name = PersonName.Parse(text);
        var again = PersonName.Parse(name.ToString());
        Assert.Equal(name.SortKey, (name with { Title = "" }).SortKey);
        if (again.Title.Length == 0) Assert.Equal(name with { Title = "" }, again);
    }
}
