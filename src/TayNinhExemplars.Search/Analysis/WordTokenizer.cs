using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TayNinhExemplars.Search.Analysis;

internal sealed class WordTokenizer : Tokenizer
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IFlagsAttribute _flags;
    private string _text = "";
    private int _position;

    public const int AfterBreak = 1;

    public WordTokenizer(TextReader input) : base(input)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _flags = AddAttribute<IFlagsAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _text = ReaderText.All(m_input);
        _position = 0;
    }

    public override bool IncrementToken()
    {
        if (!WordScanner.TryNext(_text, _position, out var word)) return false;
        ClearAttributes();
        _term.Append(_text, word.Start, word.Length);
        _offset.SetOffset(CorrectOffset(word.Start), CorrectOffset(word.End));
        _flags.Flags = word.AfterBreak ? AfterBreak : 0;
        _position = word.End;
        return true;
    }

    public override void End()
    {
        base.End();
        _offset.SetOffset(CorrectOffset(_text.Length), CorrectOffset(_text.Length));
    }
}
