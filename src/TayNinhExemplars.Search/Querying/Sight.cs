using Lucene.Net.Index;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Which documents of a segment a search may see. It is decided before anything is counted, so that no number betrays a draft.</summary>
internal sealed class Sight
{
    public static readonly Sight Public = new((_, columns) => columns.Public);
    public static readonly Sight Latest = new((_, columns) => columns.Latest);

    private readonly Func<AtomicReader, SegmentColumns, FixedBitSet> _in;

    private Sight(Func<AtomicReader, SegmentColumns, FixedBitSet> visible) => _in = visible;

    public FixedBitSet In(AtomicReader reader, SegmentColumns columns) => _in(reader, columns);

    /// <summary>What is published, and the drafts that are open to somebody. Where both exist of an item the draft stands for it, but only for those who may see it.</summary>
    public static Sight WithDrafts(DraftAccess access) => new((reader, columns) =>
    {
        var visible = new FixedBitSet(Math.Max(1, reader.MaxDoc));
        for (var d = 0; d < reader.MaxDoc; d++)
        {
            var (published, latest) = (columns.Public.Get(d), columns.Latest.Get(d));
            if (published && latest) visible.Set(d);
            else if (published != access.Allows(HitReader.Reference(reader, d))) visible.Set(d);
        }
        return visible;
    });
}
