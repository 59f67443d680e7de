using TayNinhExemplars.Accounts;

namespace TayNinhExemplars.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("ngắn thôi", "accounts.password.short")]
    [InlineData("", "accounts.password.short")]
    [InlineData("1234567890", "accounts.password.common")]
    [InlineData("0987654321", "accounts.password.common")]
    [InlineData("abcdefghijkl", "accounts.password.common")]
    [InlineData("aaaaaaaaaaaa", "accounts.password.common")]
    [InlineData("Password123", "accounts.password.common")]
    [InlineData("Matkhau@2026", "accounts.password.common")]
    [InlineData("mậtkhẩu2026", "accounts.password.common")]
    [InlineData("Tay-Ninh-2026", "accounts.password.common")]
    [InlineData("phongvien.001", "accounts.password.common")]
    [InlineData("nguyenvana1990", "accounts.password.common")]
    public void A_password_that_is_short_or_guessed_first_is_refused(string password, string code) =>
        Assert.Equal(code, Assert.Single(PasswordRules.Check(password, "nguyenvana")).Code);

    [Theory]
    [InlineData("xe đạp màu lam")]
    [InlineData("trâu uống nước sông Vàm Cỏ")]
    [InlineData("kjq2hd8sp1")]
    public void Any_other_is_taken_without_demands_for_digits_or_signs(string password) =>
        Assert.Empty(PasswordRules.Check(password, "nguyenvana"));

    [Fact]
    public void A_letter_counts_once_however_the_keyboard_wrote_it() =>
        Assert.Equal("accounts.password.short", Assert.Single(PasswordRules.Check("ậậậbcộộộ".Normalize(System.Text.NormalizationForm.FormD))).Code);

    [Fact]
    public void A_password_of_a_million_letters_is_refused() =>
        Assert.Equal("accounts.password.long", Assert.Single(PasswordRules.Check(string.Concat(Enumerable.Repeat("xe đạp lam ", 100_000)))).Code);
}
