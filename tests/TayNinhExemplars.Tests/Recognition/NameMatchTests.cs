using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Tests.Recognition;

/// <summary>Which two names are one, which may be, which are not.</summary>
public sealed class NameMatchTests
{
    [Theory]
    [InlineData("Bà Huỳnh Thị Lụa", "HUỲNH THỊ LỤA", NameLikeness.Same)]
    [InlineData("Nguyễn Văn Hoà", "Ông Nguyễn Văn Hòa", NameLikeness.Same)]
    [InlineData("Bác sĩ Võ Thị Thanh Nhàn", "Võ Thị Thanh Nhàn", NameLikeness.Same)]
    [InlineData("Đại uý Phan Trọng Ngãi", "Phan Trọng Ngãi", NameLikeness.Same)]
    [InlineData("Hộ ông Đặng Văn Tòng", "Đặng Văn Tòng", NameLikeness.Same)]
    [InlineData("Hợp tác xã Thanh long Rạch Tràm", "Hợp tác xã thanh long  Rạch Tràm.", NameLikeness.Same)]
    [InlineData("Nguyễn Thị Mỹ", "Nguyễn Thị Mĩ", NameLikeness.Same)]
    [InlineData("Huỳnh Thị Lụa", "Huynh Thi Lua", NameLikeness.Near)]
    [InlineData("Huỳnh Thị Lụa", "Huỳnh Thị Lúa", NameLikeness.Near)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thẳng", NameLikeness.Near)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Thăn", NameLikeness.Near)]
    [InlineData("Nguyễn Văn Thắng", "Nguyễn Văn Tám", NameLikeness.Different)]
    [InlineData("Lê An", "Lê Ân", NameLikeness.Near)]
    [InlineData("Lê An", "Lê Ba", NameLikeness.Different)]
    [InlineData("", "", NameLikeness.Different)]
    [InlineData("Ông", "Bà", NameLikeness.Different)]
    public void Names_are_compared_as_a_clerk_would(string one, string other, NameLikeness likeness)
    {
        Assert.Equal(likeness, NameMatch.Compare(one, other));
        Assert.Equal(likeness, NameMatch.Compare(other, one));
    }

    [Fact]
    public void A_name_in_decomposed_letters_is_the_same_name() => Assert.Equal(NameLikeness.Same, NameMatch.Compare("Huỳnh Thị Lụa".Normalize(System.Text.NormalizationForm.FormD), "Huỳnh Thị Lụa"));
}
