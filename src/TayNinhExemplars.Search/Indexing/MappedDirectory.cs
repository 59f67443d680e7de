using Lucene.Net.Store;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>
/// A folder whose files are read as mapped memory. Lucene.NET's own mapped directory keeps a weak reference to every clone of an input,
/// and a search clones one for each term, segment and field: the collector then spends more time than the search.
/// </summary>
internal sealed class MappedDirectory(string path) : FSDirectory(new DirectoryInfo(path), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return MappedInput.Open(Path.Combine(Directory.FullName, name));
    }
}
