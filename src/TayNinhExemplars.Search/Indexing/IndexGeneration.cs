using Lucene.Net.Index;
using Lucene.Net.Search;
using TayNinhExemplars.Search.Understanding;
using Directory = Lucene.Net.Store.Directory;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>One index on disk with its writer and the reader all searches share. A rebuild makes the next one beside it.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private readonly Directory _directory;

    public IndexGeneration(OpenedIndex opened, SearchOptions options, Lock gate)
    {
        (Name, _directory, Writer) = (opened.Name, opened.Directory, opened.Writer);
        Committer = new IndexCommitter(Writer, opened.Cursor, options, gate);
        Searchers = new SearcherManager(Writer, applyAllDeletes: true, new FieldSearcherFactory());
        Vocabularies = new VocabularyKeeper(Searchers);
    }

    public string Name { get; }
    public IndexWriter Writer { get; }
    public IndexCommitter Committer { get; }
    public SearcherManager Searchers { get; }
    public VocabularyKeeper Vocabularies { get; }

    public void Dispose()
    {
        Committer.Dispose();
        Searchers.Dispose();
        Writer.Dispose();
        _directory.Dispose();
    }
}
