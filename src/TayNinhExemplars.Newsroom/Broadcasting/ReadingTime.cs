using System.Text.RegularExpressions;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// How long Vietnamese takes to read aloud. A written word is one syllable, but for what is read longer than it is written:
/// a number of n digits takes 2n - 1 syllables ("2025" is seven), a decimal comma one, "%" two, and capitals are read letter by letter
/// or in full, which takes as many ("UBND" four).
/// </summary>
public static partial class ReadingTime
{
    public const int SlowestRate = 60, FastestRate = 400;

    public static int Syllables(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Sum(SyllablesOf);

    /// <summary>Words as an editor counts them: pieces between spaces that hold a letter or a digit.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    public static TimeSpan Of(string text, int syllablesPerMinute) =>
        TimeSpan.FromSeconds(Math.Round(Syllables(text) * 60d / Math.Clamp(syllablesPerMinute, SlowestRate, FastestRate)));

    public static TimeSpan Of(ScriptLine line, int syllablesPerMinute) => line.Seconds is { } known && !line.IsRead ? TimeSpan.FromSeconds(known)
        : line.Role is ScriptRole.Sound or ScriptRole.Music ? TimeSpan.Zero : Of(line.Text, syllablesPerMinute);

    public static TimeSpan Of(IEnumerable<ScriptLine> lines, int syllablesPerMinute) =>
        lines.Aggregate(TimeSpan.Zero, (sum, line) => sum + Of(line, syllablesPerMinute));

    /// <summary>Such as <c>4:05</c> or <c>1:02:30</c>.</summary>
    public static string Say(TimeSpan time)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        return whole.TotalHours >= 1 ? $"{(int)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}" : $"{whole.Minutes}:{whole.Seconds:00}";
    }

    private static int SyllablesOf(string word)
    {
        var (syllables, digits, letters) = (0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiDigit(c)) digits++;
            // "3.975" is one number, and so is "1 000" written with a dot.
            else if (c == '.' && digits > 0 && i + 1 < word.Length && char.IsAsciiDigit(word[i + 1])) continue;
            else
            {
                if (digits > 0) syllables += 2 * digits - 1 + (c == ',' && i + 1 < word.Length && char.IsAsciiDigit(word[i + 1]) ? 1 : 0);
                digits = 0;
                if (c == '%') syllables += 2;
                if (char.IsLetter(c)) letters++;
            }
        }
        if (digits > 0) syllables += 2 * digits - 1;
        return syllables + (letters == 0 ? 0 : IsAbbreviation(word, letters) ? letters : 1);
    }

    /// <summary>Capitals that cannot be one Vietnamese syllable: HTX, UBND, but not ẤP.</summary>
    private static bool IsAbbreviation(string word, int letters) =>
        letters is > 1 and <= 6 && word.Where(char.IsLetter).All(char.IsUpper) && !OneSyllable().IsMatch(string.Concat(word.Where(char.IsLetter).Select(Bare)));

    private static char Bare(char c) => c.ToString().Normalize(System.Text.NormalizationForm.FormD)[0];

    [GeneratedRegex("^[BCDĐGHKLMNPQRSTVX]{0,3}[AEIOUY]{1,3}(?:CH|C|M|NG|NH|N|P|T)?$")]
    private static partial Regex OneSyllable();
}
