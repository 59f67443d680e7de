namespace TayNinhExemplars.Comments.Screening;

/// <summary>How the marks of a place in a text agree with those of a listed word.</summary>
public enum Likeness { Same, Partly, None, Other }

public static class Marks
{
    /// <summary>The tone is compared by syllable, for it may stand on either vowel: hoà and hòa.</summary>
    public static Likeness Compare(WordMatcher.Pattern word, IReadOnlyList<NormalLetter> text, int start)
    {
        if (!word.HasMarks) return AnyMark(word, text, start) ? Likeness.Other : Likeness.Same;
        var (same, missing, any) = (true, false, false);
        for (var from = 0; from < word.Letters.Count;)
        {
            var to = from;
            byte wanted = 0, written = 0;
            while (to < word.Letters.Count && word.Letters[to].Piece == word.Letters[from].Piece)
            {
                var (theirs, mine) = (word.Letters[to], text[start + to]);
                if (mine.Quality != theirs.Quality)
                {
                    if (mine.Quality != mine.Plain) return Likeness.Other;
                    (same, missing) = (false, true);
                }
                any |= mine.HasMark;
                wanted = Math.Max(wanted, theirs.Tone);
                written = Math.Max(written, mine.Tone);
                to++;
            }
            if (written != wanted)
            {
                if (written != 0) return Likeness.Other;
                (same, missing) = (false, true);
            }
            from = to;
        }
        return same ? Likeness.Same : missing && any ? Likeness.Partly : Likeness.None;
    }

    private static bool AnyMark(WordMatcher.Pattern word, IReadOnlyList<NormalLetter> text, int start)
    {
        for (var i = 0; i < word.Letters.Count; i++)
            if (text[start + i].HasMark) return true;
        return false;
    }
}

/// <summary>Whether a place shows that somebody hides a word: none, certain, or a place that only looks like the word.</summary>
public enum Hiding { None, Certain, Impossible }

public static class Disguise
{
    public static Hiding Of(WordMatcher.Pattern word, NormalForm form, int start)
    {
        var letters = form.Letters;
        var (hidden, split, spaced, joined) = (letters[start].IsDisguised, false, false, false);
        for (var i = 1; i < word.Letters.Count; i++)
        {
            hidden |= letters[start + i].IsDisguised;
            var textParts = letters[start + i].Piece != letters[start + i - 1].Piece;
            var wordParts = word.Letters[i].Piece != word.Letters[i - 1].Piece;
            joined |= wordParts && !textParts;
            if (!textParts || wordParts) continue;
            split = true;
            spaced |= !form.Pieces[letters[start + i].Piece].IsGlued;
        }
        var pieces = Pieces(form, start, word.Letters.Count);
        // A digit by itself is a number, unless single letters stand around it.
        if (pieces.Any(p => p.IsSign) && pieces.Any(p => p.Length > 1)) return Hiding.Impossible;
        // Spaces inside a syllable are a trick only where the parts are no words: "n g u", "l ồn"; "ca ve" may be two words.
        if (spaced && pieces.All(p => IsWord(form, p)) && pieces.Any(p => p.Length > 1)) return Hiding.Impossible;
        return hidden || split || joined ? Hiding.Certain : Hiding.None;
    }

    private static List<Piece> Pieces(NormalForm form, int start, int length)
    {
        var pieces = new List<Piece>();
        for (var i = form.Letters[start].Piece; i <= form.Letters[start + length - 1].Piece; i++) pieces.Add(form.Pieces[i]);
        return pieces;
    }

    private static bool IsWord(NormalForm form, Piece piece)
    {
        for (var i = piece.Start; i < piece.Start + piece.Length; i++)
            if (form.Letters[i].Plain is 'a' or 'e' or 'i' or 'o' or 'u') return true;
        return false;
    }
}
