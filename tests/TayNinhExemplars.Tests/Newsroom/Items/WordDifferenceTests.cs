using TayNinhExemplars.Web.Newsroom.Items;

namespace TayNinhExemplars.Tests.Newsroom.Items;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("một hai ba", "một hai ba", "một hai ba")]
    [InlineData("một hai ba", "một bốn ba", "một [-hai][+bốn] ba")]
    [InlineData("Người giữ rừng của phóng viên", "Người giữ rừng (biên tập)", "Người giữ rừng [-của phóng viên][+(biên tập)]")]
    [InlineData("", "mới", "[+mới]")]
    [InlineData("cũ", "", "[-cũ]")]
    public void What_changed_is_told_word_by_word(string before, string after, string expected) => Check(before, after, expected);

    [Fact]
    public void Both_texts_can_be_read_out_of_the_difference()
    {
        const string before = "Chị Hạnh, tổ trưởng.\n\nMười năm qua chị không nghỉ.", after = "Chị Nguyễn Thị Hạnh, tổ trưởng.\nMười hai năm chị không nghỉ ngày nào.";
        var pieces = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != DifferenceKind.Added).Select(p => p.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != DifferenceKind.Removed).Select(p => p.Text)));
    }

    private static void Check(string before, string after, string expected) =>
        Assert.Equal(expected, string.Concat(WordDifference.Between(before, after).Select(p => p.Kind switch
        {
            DifferenceKind.Added => $"[+{p.Text}]",
            DifferenceKind.Removed => $"[-{p.Text}]",
            _ => p.Text,
        })));
}
