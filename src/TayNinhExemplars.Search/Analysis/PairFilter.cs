using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>Two neighbouring syllables as one term: most Vietnamese words are two syllables long. No pair reaches over the end of a sentence.</summary>
internal sealed class PairFilter : TokenFilter
{
    private const char Joint = ' ';

    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IFlagsAttribute _flags;
    private string? _last;
    private int _lastStart;

    public PairFilter(TokenStream input) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _flags = AddAttribute<IFlagsAttribute>();
    }

    public override bool IncrementToken()
    {
        while (m_input.IncrementToken())
        {
            var word = _term.ToString();
            var (last, start) = (_last, _lastStart);
            (_last, _lastStart) = (word, _offset.StartOffset);
            if (last is null || (_flags.Flags & WordTokenizer.AfterBreak) != 0) continue;
            _term.SetEmpty().Append(last).Append(Joint).Append(word);
            _offset.SetOffset(start, _offset.EndOffset);
            return true;
        }
        return false;
    }

    public static string Join(string first, string second) => first + Joint + second;

    public override void Reset()
    {
        base.Reset();
        _last = null;
    }
}
