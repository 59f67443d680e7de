using Lucene.Net.Search;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

internal static class Counting
{
    public static int Live(IndexSearcher searcher, string visibility)
    {
        var count = 0;
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var columns = SegmentColumns.Of(leaf.AtomicReader);
            var bits = visibility == Visibilities.Public ? columns.Public : columns.Latest;
            var live = leaf.AtomicReader.LiveDocs;
            for (var d = 0; d < leaf.AtomicReader.MaxDoc; d++)
                if (bits.Get(d) && live?.Get(d) != false) count++;
        }
        return count;
    }

    public static IEnumerable<(string Id, string VersionId, bool Published)> References(IndexSearcher searcher)
    {
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            for (var d = 0; d < leaf.AtomicReader.MaxDoc; d++)
            {
                if (live?.Get(d) == false) continue;
                var reference = HitReader.Reference(leaf.AtomicReader, d);
                yield return (reference.Id, reference.VersionId, reference.Published);
            }
        }
    }
}
