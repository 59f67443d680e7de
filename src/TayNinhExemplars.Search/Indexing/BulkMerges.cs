using Lucene.Net.Index;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>
/// Nothing is merged while an index is being built; at the end all segments go into as many of equal size as are asked for, each merged once
/// and all at the same time. As many as processors: then a search reads them side by side, too.
/// </summary>
internal sealed class BulkMerges : MergePolicy
{
    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) => null;

    public override MergeSpecification? FindForcedMerges(SegmentInfos segmentInfos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge)
    {
        if (segmentInfos.Count <= maxSegmentCount) return null;
        var merging = m_writer.Get().MergingSegments;
        var parts = Enumerable.Range(0, maxSegmentCount).Select(_ => new List<SegmentCommitInfo>()).ToArray();
        var sizes = new long[maxSegmentCount];
        foreach (var segment in segmentInfos.Segments.Where(s => !merging.Contains(s)).OrderByDescending(s => s.GetSizeInBytes()))
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            parts[smallest].Add(segment);
            sizes[smallest] += segment.GetSizeInBytes();
        }
        var merges = new MergeSpecification();
        foreach (var part in parts.Where(p => p.Count > 1)) merges.Add(new OneMerge(part));
        return merges.Merges.Count == 0 ? null : merges;
    }

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos) => null;

    public override bool UseCompoundFile(SegmentInfos segments, SegmentCommitInfo newSegment) => false;

    protected override void Dispose(bool disposing)
    {
        // It holds nothing.
    }
}
