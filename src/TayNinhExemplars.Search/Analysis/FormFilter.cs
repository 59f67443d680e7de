using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TayNinhExemplars.Search.Analysis;

/// <summary>Writes each word in the form a field keeps; "both" puts the folded form on the place of the exact one.</summary>
internal sealed class FormFilter : TokenFilter
{
    private readonly Forms _forms;
    private readonly ICharTermAttribute _term;
    private readonly IPositionIncrementAttribute _increment;
    private string? _second;

    public FormFilter(TokenStream input, Forms forms) : base(input)
    {
        _forms = forms;
        _term = AddAttribute<ICharTermAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_second is not null)
        {
            _term.SetEmpty().Append(_second);
            _increment.PositionIncrement = 0;
            _second = null;
            return true;
        }
        if (!m_input.IncrementToken()) return false;
        var form = WordForms.Of(_term.Buffer.AsSpan(0, _term.Length));
        _term.SetEmpty().Append(_forms == Forms.Folded ? form.Folded : form.Exact);
        _increment.PositionIncrement = 1;
        if (_forms == Forms.Both && form.Folded != form.Exact) _second = form.Folded;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _second = null;
    }
}
