using System.Collections.Frozen;
using System.Text;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>
/// Length and not being the first thing one would guess are what make a password hold;
/// demands for digits and signs only make people write "Matkhau@123".
/// </summary>
public static class PasswordRules
{
    public const int MinimumLength = 10, MaximumLength = 200;

    // The guessed-first ones that are long enough to pass; compared without case, marks of separation and trailing digits.
    private static readonly FrozenSet<string> Common = new[]
    {
        "password", "passwords", "passw0rd", "p@ssword", "p@ssw0rd", "mypassword", "newpassword", "changeme", "letmein", "welcome", "iloveyou",
        "qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedc", "abcdefghij", "abcdefghijkl",
        "administrator", "admin", "quantri", "quantrivien", "matkhau", "mậtkhẩu", "matkhaumoi", "matkhaumacdinh", "matkhaucuatoi", "khongbiet", "khongco", "khongnho",
        "anhyeuem", "emyeuanh", "toiyeuvietnam", "toiyeutayninh", "vietnam", "vietnamvodich", "tayninh", "thanhpho", "hochiminh", "tinhtayninh", "baotayninh",
        "toasoan", "phongvien", "bientap", "tongbientap", "thuky", "dienhinhtientien", "thiduakhenthuong", "nguoitotviectot",
        "secret", "default", "football", "superman", "dragon", "monkey", "sunshine", "princess", "computer", "internet", "samsung", "facebook",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Refusals Check(string? password, string? userName = null, string field = "Password")
    {
        var text = Normal(password ?? "");
        var length = new System.Globalization.StringInfo(text).LengthInTextElements;
        return new Refusals()
            .Unless(length >= MinimumLength, "accounts.password.short", field, MinimumLength)
            .Unless(text.Length <= MaximumLength, "accounts.password.long", field, MaximumLength)
            .Unless(length < MinimumLength || !IsGuessable(text, userName), "accounts.password.common", field);
    }

    /// <summary>One spelling for what was typed, since keyboards write "ậ" as one character or as three.</summary>
    public static string Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password; // half of a surrogate pair: no spelling to choose, the bytes will do
        }
    }

    private static bool IsGuessable(string text, string? userName)
    {
        var bare = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var stem = bare.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return text.Distinct().Count() <= 3
            || IsRun(bare)
            || Common.Contains(bare) || Common.Contains(stem)
            || (userName is { Length: >= 3 } && string.Equals(stem, userName.ToLowerInvariant().Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), StringComparison.Ordinal));
    }

    private static bool IsRun(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var step = text[i] - text[i - 1];
            var wraps = (text[i - 1], text[i]) is ('9', '0') or ('0', '9');
            if (Math.Abs(step) != 1 && !wraps) return false;
        }
        return true;
    }
}
