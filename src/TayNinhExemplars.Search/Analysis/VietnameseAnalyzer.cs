using Lucene.Net.Analysis;

namespace TayNinhExemplars.Search.Analysis;

internal enum Forms { Exact, Folded, Both }

/// <summary>Cuts and normalises Vietnamese. There are no stop words: "an", "no", "to", "in" are syllables of names.</summary>
internal sealed class VietnameseAnalyzer(Forms forms) : Analyzer
{
    protected override TextReader InitReader(string fieldName, TextReader reader) => new NfcCharFilter(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new WordTokenizer(reader);
        return new TokenStreamComponents(words, new FormFilter(words, forms));
    }
}
