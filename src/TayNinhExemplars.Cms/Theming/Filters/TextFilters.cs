using System.Globalization;
using System.Text;
using AnyAscii;
using Fluid;
using Fluid.Values;
using TayNinhExemplars.Theming.Values;

namespace TayNinhExemplars.Theming.Filters;

/// <summary>Orchard's text filters that need nothing but the text.</summary>
internal static class TextFilters
{
    public static void Register(FilterCollection filters)
    {
        filters.AddFilter("slugify", (input, _, _) => StringValue.Create(Slugify(input.ToStringValue())));
        filters.AddFilter("transliterate", (input, _, _) => StringValue.Create(Transliterate(input.ToStringValue())));
        filters.AddFilter("html_class", (input, _, _) => StringValue.Create(HtmlClass(input.ToStringValue())));
        filters.AddFilter("escape", (input, _, _) => HtmlValue.Of(Escape(input.ToStringValue(), once: false)));
        filters.AddFilter("escape_once", (input, _, _) => HtmlValue.Of(Escape(input.ToStringValue(), once: true)));
    }

    /// <summary>
    /// Orchard's rule: marks go, letters of every script stay (so "đ" stays; transliterate first for a plain slug),
    /// everything else becomes one hyphen.
    /// </summary>
    public static string Slugify(string text)
    {
        var slug = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in Sound(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            if (!Rune.IsLetterOrDigit(rune) && rune.Value != '_')
            {
                gap = slug.Length > 0;
                continue;
            }

            if (gap) slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string Transliterate(string text) => Sound(text).Normalize(NormalizationForm.FormC).Transliterate();

    /// <summary>"LandingPage" becomes "landing-page".</summary>
    public static string HtmlClass(string text)
    {
        var name = new StringBuilder(text.Length + 8);
        var previous = '\0';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                var starts = char.IsUpper(c) && (char.IsLower(previous) || char.IsDigit(previous));
                if ((starts || !char.IsLetterOrDigit(previous)) && name.Length > 0) name.Append('-');
                name.Append(char.ToLowerInvariant(c));
            }

            previous = c;
        }

        return name.ToString();
    }

    // Vietnamese letters are left alone; only what means something to HTML is replaced.
    private static string Escape(string text, bool once)
    {
        var html = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            html.Append(text[i] switch
            {
                '&' when once && IsEntity(text.AsSpan(i)) => "&",
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                var c => c.ToString(),
            });
        }

        return html.ToString();
    }

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        if (end is < 2 or > 12) return false;
        foreach (var c in text[1..end])
            if (!char.IsAsciiLetterOrDigit(c) && c != '#') return false;
        return true;
    }

    // A lone surrogate cannot be normalised; it is dropped instead of failing the page.
    private static string Sound(string text) => string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar));
}
