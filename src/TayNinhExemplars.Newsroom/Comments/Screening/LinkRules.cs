using System.Text.RegularExpressions;

namespace TayNinhExemplars.Comments.Screening;

/// <summary>Addresses in a text, also those that are written so as not to look like one; and what belongs to a person's private life.</summary>
public static partial class LinkRules
{
    public const int Most = 3;

    public static bool Any(string text) => Link().IsMatch(text);

    public static int Count(string text) => Link().Count(text);

    /// <summary>Telephone, identity number, e-mail, bank account, a house with its number: what of somebody else never belongs into public.</summary>
    public static string? PersonalData(string text) =>
        Phone().IsMatch(text) ? "personal.phone"
        : Identity().IsMatch(text) ? "personal.identity"
        : Mail().IsMatch(text) ? "personal.mail"
        : Account().IsMatch(text) ? "personal.account"
        : House().IsMatch(text) ? "personal.address"
        : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(https?|hxxps?)\s*:|\bwww\s*\.|\b[a-z0-9-]{2,}\s?(\.|\[\.\]|\(dot\)|\bchấm\b)\s?(com|net|org|vn|info|xyz|top|club|shop|site|online|link|me|io|ly|gg|vip|cc|icu|live|bet)\b(?!\p{L})", Options, 500)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\d.,])(\+?84|0)[\s.\-]?([35789])(?:[\s.\-]?\d){8}(?!\d)", Options, 500)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(cccd|cmnd|căn cước|chứng minh)\D{0,25}\d[\d\s.]{8,14}|(?<!\d)0[0-9]{2}[0-3][0-9]{8}(?!\d)", Options, 500)]
    private static partial Regex Identity();

    [GeneratedRegex(@"[a-z0-9._%+-]+\s?(@|\(at\)|\[at\])\s?[a-z0-9-]+\s?(\.|\(dot\))\s?[a-z]{2,}", Options, 500)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b(stk|số tài khoản|so tai khoan)\D{0,25}\d[\d\s.]{7,18}", Options, 500)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(nhà|ở) (tại )?số \d{1,4}[a-z]?\b.{0,40}\b(đường|hẻm|tổ|khu phố|ấp)\b", Options, 500)]
    private static partial Regex House();
}
