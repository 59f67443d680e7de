using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = Lucene.Net.Store.Directory;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>Opens the index of a folder, or makes it anew when it cannot be trusted: it holds nothing that cannot be derived again.</summary>
internal static class IndexFolder
{
    private const string StampKey = "analysis";
    private const string CursorKey = "cursor";

    public static OpenedIndex Open(string path, bool verify)
    {
        var directory = new MappedDirectory(path);
        try
        {
            // An empty or foreign folder is not damage; a folder with index files that do not open is.
            var held = directory.ListAll().Any(IsIndexFile);
            if (held && TryOpen(directory, verify) is { } opened) return opened;
            return new(directory, Create(directory), Cursor: 0, WasRebuilt: held);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public static Dictionary<string, string> CommitData(long cursor) => new()
    {
        [StampKey] = IndexFields.AnalysisVersion,
        [CursorKey] = cursor.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenedIndex? TryOpen(MappedDirectory directory, bool verify)
    {
        IndexWriter? writer = null;
        try
        {
            // The lock first: another process's index must not be taken for a damaged one.
            writer = new IndexWriter(directory, Config(OpenMode.APPEND));
            var data = writer.CommitData;
            if (data is null || !data.TryGetValue(StampKey, out var stamp) || stamp != IndexFields.AnalysisVersion) throw new InvalidDataException("The index was written by another analysis.");
            var cursor = long.Parse(data[CursorKey], CultureInfo.InvariantCulture);
            if (verify) Verify(directory);
            return new(directory, writer, cursor, WasRebuilt: false);
        }
        catch (Exception failure) when (failure is not (LockObtainFailedException or UnauthorizedAccessException or OutOfMemoryException))
        {
            // Damage shows as almost any exception, from end-of-file to index-out-of-range.
            writer?.Rollback();
            return null;
        }
    }

    private static void Verify(Directory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
    }

    private static IndexWriter Create(MappedDirectory directory)
    {
        foreach (var file in directory.ListAll().Where(IsIndexFile)) directory.DeleteFile(file);
        var writer = new IndexWriter(directory, Config(OpenMode.CREATE));
        writer.SetCommitData(CommitData(0));
        writer.Commit();
        return writer;
    }

    private static bool IsIndexFile(string name) => name.StartsWith('_') || name.StartsWith("segments", StringComparison.Ordinal);

    private static IndexWriterConfig Config(OpenMode mode) => new(LuceneVersion.LUCENE_48, new FieldAnalyzer())
    {
        OpenMode = mode,
        Similarity = new FieldSimilarity(),
        RAMBufferSizeMB = 64,
        MergedSegmentWarmer = new ColumnWarmer(),
        // Readers outnumber writers: few segments make every look-up cheaper. Plain files, as mapped input has no use for compound ones.
        UseCompoundFile = false,
        MergePolicy = new TieredMergePolicy { SegmentsPerTier = 4, MaxMergeAtOnce = 4, NoCFSRatio = 0 },
    };

    private sealed class ColumnWarmer : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader) => SegmentColumns.Of(reader);
    }
}

internal sealed record OpenedIndex(Directory Directory, IndexWriter Writer, long Cursor, bool WasRebuilt);
