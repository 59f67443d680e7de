using System.Text;
using Lucene.Net.Analysis.CharFilters;
using TayNinhExemplars.Search.Vietnamese;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>Composes letters before the words are cut, and remembers where each came from, so that highlights fall on the text as written.</summary>
internal sealed class NfcCharFilter(TextReader input) : BaseCharFilter(input)
{
    private string? _composed;
    private int _position;

    public override int Read(char[] buffer, int index, int count)
    {
        _composed ??= Compose(ReaderText.All(m_input));
        var taken = Math.Min(count, _composed.Length - _position);
        if (taken <= 0) return 0;
        _composed.CopyTo(_position, buffer, index, taken);
        _position += taken;
        return taken;
    }

    public override int Read()
    {
        _composed ??= Compose(ReaderText.All(m_input));
        return _position < _composed.Length ? _composed[_position++] : -1;
    }

    private string Compose(string text)
    {
        var whole = Nfc.Of(text);
        if (whole.Length == text.Length) return whole;

        var composed = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && (Nfc.IsCombining(text[end]) || char.IsLowSurrogate(text[end]))) end++;
            var piece = Nfc.Of(text[start..end]);
            composed.Append(piece);
            if (piece.Length != end - start) AddOffCorrectMap(composed.Length, end - composed.Length);
            start = end;
        }
        return composed.ToString();
    }
}
