using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>The words of a document, cut once and read by two fields: word by word, and as pairs of neighbours.</summary>
internal sealed class TextTokens
{
    /// <summary>So far apart stand two zones that no loose phrase reaches from one to the next.</summary>
    private const int ZoneGap = 16;

    private readonly List<Token> _tokens = [];
    private int _position = -1;
    private bool _newZone;

    /// <summary>Cuts a zone (title, lead, body) and tells the position after its last word.</summary>
    public int Add(string text)
    {
        _newZone = _tokens.Count > 0;
        for (var at = 0; WordScanner.TryNext(text, at, out var word); at = word.End)
        {
            var form = WordForms.Of(text.AsSpan(word.Start, word.Length));
            if (form.Exact.Length == 0) continue;
            var gap = _newZone ? ZoneGap : 1;
            _tokens.Add(new(form, gap, _newZone || word.AfterBreak));
            _position += gap;
            _newZone = false;
        }
        return _position + 1;
    }

    public TokenStream Words() => new WordStream(_tokens);

    public TokenStream Pairs() => new PairStream(_tokens);

    private readonly record struct Token(WordForm Form, int Gap, bool AfterBreak);

    private sealed class WordStream : TokenStream
    {
        private readonly List<Token> _tokens;
        private readonly TermBytes _term = new();
        private readonly IPositionIncrementAttribute _increment;
        private int _next;

        public WordStream(List<Token> tokens)
        {
            _tokens = tokens;
            AddAttributeImpl(_term);
            _increment = AddAttribute<IPositionIncrementAttribute>();
        }

        public override bool IncrementToken()
        {
            if (_next == _tokens.Count) return false;
            var token = _tokens[_next++];
            _term.Use(token.Form.TermBytes);
            _increment.PositionIncrement = token.Gap;
            return true;
        }
    }

    /// <summary>Most Vietnamese words are two syllables long. No pair reaches over the end of a sentence.</summary>
    private sealed class PairStream : TokenStream
    {
        private readonly List<Token> _tokens;
        private readonly TermBytes _term = new();
        private byte[] _buffer = new byte[64];
        private int _next = 1;

        public PairStream(List<Token> tokens)
        {
            _tokens = tokens;
            AddAttributeImpl(_term);
        }

        public override bool IncrementToken()
        {
            while (_next < _tokens.Count && _tokens[_next].AfterBreak) _next++;
            if (_next >= _tokens.Count) return false;
            _term.Use(_tokens[_next - 1].Form, _tokens[_next].Form, ref _buffer);
            _next++;
            return true;
        }
    }
}
