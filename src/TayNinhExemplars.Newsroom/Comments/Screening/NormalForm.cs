using System.Globalization;
using System.Text;

namespace TayNinhExemplars.Comments.Screening;

/// <summary>One letter of the normal form.</summary>
/// <param name="Plain">a to z, without any mark; what the automaton reads.</param>
/// <param name="Quality">The letter as Vietnamese tells it apart, without its tone: â, ơ, đ; the plain letter when it has none.</param>
/// <param name="Tone">0 for none, else 1 to 5.</param>
/// <param name="Piece">The run of letters it belongs to.</param>
/// <param name="IsDisguised">A digit, a sign, a letter of another alphabet, a doubling, something invisible before it: somebody is hiding it.</param>
public readonly record struct NormalLetter(char Plain, char Quality, byte Tone, int Piece, bool IsDisguised)
{
    public bool HasMark => Quality != Plain || Tone != 0;
}

/// <summary>How digits and signs are read: as what parts words, as letters, as the second letter they may stand for.</summary>
public enum Reading { Letters, Leet, SecondLeet }

/// <param name="IsGlued">No space before it: a dot or a dash parts it from the piece before.</param>
/// <param name="IsSign">A digit that stands alone and may be meant as a letter.</param>
public readonly record struct Piece(int Start, int Length, bool IsGlued, bool IsSign);

/// <summary>
/// A text as a reader's eye takes it: lower case, other alphabets' twins, leetspeak and invisible characters resolved,
/// teencode spelled out, doubled letters once. What was resolved is remembered, because it is evidence.
/// </summary>
public sealed class NormalForm
{
    public required IReadOnlyList<NormalLetter> Letters { get; init; }
    public required IReadOnlyList<Piece> Pieces { get; init; }

    public static NormalForm Of(string text, Reading reading = Reading.Leet)
    {
        var signs = Signs(text);
        var letters = new List<NormalLetter>(signs.Count);
        var pieces = new List<Piece>();
        var (glued, open) = (false, false);
        for (var i = 0; i < signs.Count; i++)
        {
            var (sign, quality, tone, disguised) = signs[i];
            if (!char.IsAsciiLetterLower(sign) && !ResolveLeet(signs, i, reading, ref sign, ref quality, ref disguised))
            {
                if (open) glued = true;
                open = false;
                if (char.IsWhiteSpace(sign)) glued = false;
                continue;
            }
            var alone = char.IsAsciiDigit(signs[i].Sign) && !Touches(signs, i, -1) && !Touches(signs, i, 1);
            if (!open) pieces.Add(new Piece(letters.Count, 0, glued, alone));
            open = true;
            var next = NextLetter(signs, i);
            Append(letters, (sign, quality, tone, disguised), next, pieces.Count - 1, pieces[^1].Start);
            pieces[^1] = pieces[^1] with { Length = letters.Count - pieces[^1].Start };
        }
        return new NormalForm { Letters = letters, Pieces = pieces };
    }

    /// <summary>The readings that can differ for this text.</summary>
    public static IEnumerable<Reading> ReadingsOf(string text)
    {
        yield return Reading.Letters;
        if (text.AsSpan().IndexOfAny(LeetSigns) < 0) yield break;
        yield return Reading.Leet;
        if (text.AsSpan().IndexOfAny('1', '|') >= 0) yield return Reading.SecondLeet;
    }

    private static readonly System.Buffers.SearchValues<char> LeetSigns = System.Buffers.SearchValues.Create("013456789@$!|+(§");

    private static bool ResolveLeet(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at, Reading reading, ref char sign, ref char quality, ref bool disguised)
    {
        if (reading == Reading.Letters || Lookalikes.Leetspeak(sign) is not { } readings) return false;
        // A sign at the end of a word is punctuation; a digit counts as a letter inside a word, or alone between single letters.
        var (before, after) = (Touches(signs, at, -1), Touches(signs, at, 1));
        var meant = char.IsAsciiDigit(sign)
            ? (before || after) || (IsSingle(signs, at - 2) && IsSingle(signs, at + 2) && IsGap(signs, at - 1) && IsGap(signs, at + 1))
            : before && after || (sign is '@' or '$' && (before || after)) || (IsGap(signs, at - 1) && IsGap(signs, at + 1) && IsSingle(signs, at - 2) && IsSingle(signs, at + 2));
        if (!meant) return false;
        sign = quality = readings[reading == Reading.SecondLeet ? ^1 : 0];
        disguised = true;
        return true;
    }

    /// <summary>The letter that follows, past doublings and whatever stands between.</summary>
    private static char NextLetter(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at)
    {
        for (var i = at + 1; i < signs.Count && i < at + 8; i++)
            if (char.IsAsciiLetterLower(signs[i].Sign) && signs[i].Sign != signs[at].Sign) return signs[i].Sign;
        return ' ';
    }

    /// <summary>True when the run of digits leads to a letter.</summary>
    private static bool Touches(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < signs.Count; i += step)
        {
            if (char.IsAsciiLetterLower(signs[i].Sign)) return true;
            if (!char.IsAsciiDigit(signs[i].Sign)) return false;
        }
        return false;
    }

    private static bool IsLetter(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at) => at >= 0 && at < signs.Count && char.IsAsciiLetterLower(signs[at].Sign);

    private static bool IsGap(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at) => at >= 0 && at < signs.Count && !char.IsLetterOrDigit(signs[at].Sign);

    private static bool IsSingle(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, int at) => IsLetter(signs, at) && !IsLetter(signs, at - 1) && !IsLetter(signs, at + 1);

    /// <summary>Adds a letter in the one spelling that teencode and the two spellings of Vietnamese share; a doubled letter counts once.</summary>
    private static void Append(List<NormalLetter> letters, (char Sign, char Quality, byte Tone, bool Disguised) letter, char next, int piece, int start)
    {
        var (sign, quality, tone, disguised) = letter;

        void Put(char plain, char q, byte t, bool hidden)
        {
            if (letters.Count > start && letters[^1].Plain == plain)
            {
                // Teencode doubles letters, and a tone typed beside its letter doubles the letter too.
                var last = letters[^1];
                letters[^1] = last with { Tone = Math.Max(last.Tone, t), Quality = last.Quality != plain ? last.Quality : q, IsDisguised = true };
                return;
            }
            letters.Add(new NormalLetter(plain, q, t, piece, hidden));
        }

        switch (sign)
        {
            case 'f': Put('p', 'p', 0, true); Put('h', 'h', 0, true); break;
            case 'w' when letters.Count == start: Put('q', 'q', 0, true); Put('u', 'u', 0, true); break;
            case 'w': Put('u', 'ư', 0, true); break;
            case 'j': Put('i', 'i', 0, true); break;
            case 'z' when letters.Count == start: Put('d', 'd', 0, true); break;
            case 'z': Put('n', 'n', 0, true); break;
            case 'y': Put('i', 'i', tone, disguised); break;
            case 'k' when next != 'h': Put('c', 'c', 0, disguised); break;
            case 'h' when letters.Count > start && letters[^1].Plain == 'g' && letters.Count - start <= 2: break; // gh, ngh
            default: Put(sign, quality, tone, disguised); break;
        }
    }

    /// <summary>Character by character: the base letter, its quality and tone; what is not a letter comes as it is.</summary>
    private static List<(char Sign, char Quality, byte Tone, bool Disguised)> Signs(string text)
    {
        var signs = new List<(char Sign, char Quality, byte Tone, bool Disguised)>(text.Length);
        var hidden = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Lookalikes.IsInvisible(rune))
            {
                hidden = signs.Count > 0 && char.IsAsciiLetterLower(signs[^1].Sign);
                continue;
            }
            if (rune.IsAscii) Add(signs, Rune.ToLowerInvariant(rune), hidden);
            else AddDecomposed(signs, rune, hidden);
            hidden = false;
        }
        return signs;
    }

    /// <summary>A letter with its marks; mathematical, circled and full-width letters fall to ASCII, which is a disguise.</summary>
    private static void AddDecomposed(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, Rune rune, bool hidden)
    {
        var text = rune.ToString();
        var parts = text.Normalize(NormalizationForm.FormKD);
        var dressed = parts.Length > 0 && char.IsAsciiLetter(parts[0]) && parts != text.Normalize(NormalizationForm.FormD);
        foreach (var part in parts.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark))
                Add(signs, Rune.ToLowerInvariant(part), hidden || dressed);
            else if (signs.Count > 0 && char.IsAsciiLetterLower(signs[^1].Sign)) signs[^1] = Marked(signs[^1], part.Value);
        }
    }

    private static void Add(List<(char Sign, char Quality, byte Tone, bool Disguised)> signs, Rune rune, bool disguised)
    {
        var sign = rune.IsBmp ? (char)rune.Value : '\uffff';
        if (Lookalikes.TryLetter(sign, out var twin)) (sign, disguised) = (twin, true);
        if (sign == 'đ') signs.Add(('d', 'đ', 0, disguised));
        else signs.Add((sign, sign, 0, disguised && char.IsAsciiLetterLower(sign)));
    }

    private static (char, char, byte, bool) Marked((char Sign, char Quality, byte Tone, bool Disguised) letter, int mark)
    {
        var tone = (byte)(mark switch { 0x300 or 0x340 => 1, 0x301 or 0x341 => 2, 0x309 => 3, 0x303 => 4, 0x323 => 5, _ => 0 });
        if (tone > 0) return letter with { Tone = tone };
        var quality = (letter.Sign, mark) switch
        {
            ('a', 0x306) => 'ă', ('a', 0x302) => 'â', ('e', 0x302) => 'ê', ('o', 0x302) => 'ô', ('o', 0x31B) => 'ơ', ('u', 0x31B) => 'ư',
            _ => letter.Quality,
        };
        // Any other mark is no Vietnamese one: an ornament that hides the letter.
        return quality == letter.Quality && quality == letter.Sign ? letter with { Disguised = true } : letter with { Quality = quality };
    }
}
