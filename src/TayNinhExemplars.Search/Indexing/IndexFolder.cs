using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>
/// The folder of an index: a subfolder for each generation and a file that names the one in use. A generation that cannot be trusted is begun anew:
/// it holds nothing that cannot be derived again. What a killed rebuild left behind is swept away.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string StampKey = "analysis";
    private const string CursorKey = "cursor";
    private const string Current = "current";
    private const string InUse = "in-use";
    private const string Prefix = "index-";

    private readonly string _path;
    private readonly FileStream _held;

    private IndexFolder(string path, FileStream held) => (_path, _held) = (path, held);

    /// <exception cref="IndexInUseException">Another process holds this folder.</exception>
    public static IndexFolder Hold(string path)
    {
        Directory.CreateDirectory(path);
        try
        {
            // The system frees the lock when the process ends, however it ends.
            return new(path, new FileStream(Path.Combine(path, InUse), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held)
        {
            throw new IndexInUseException(path, held);
        }
    }

    public OpenedIndex Open(bool verify)
    {
        var named = NameInUse();
        var opened = named is null ? null : TryOpen(named, verify);
        // An empty folder is not damage; a folder with an index that does not open is.
        var wasRebuilt = opened is null && (named is not null || Generations().Any() || HasOldFiles());
        if (opened is null)
        {
            Sweep(except: null);
            var name = NextName();
            opened = Create(name, IndexSettings.Everyday);
            Use(name);
        }
        Sweep(opened.Name);
        return opened with { WasRebuilt = wasRebuilt };
    }

    /// <summary>A new generation beside the one in use.</summary>
    public OpenedIndex Create(string name, Func<OpenMode, IndexWriterConfig> settings)
    {
        var directory = new MappedDirectory(Directory.CreateDirectory(Path.Combine(_path, name)).FullName);
        try
        {
            var writer = new IndexWriter(directory, settings(OpenMode.CREATE));
            writer.SetCommitData(CommitData(0));
            writer.Commit();
            return new(name, directory, writer, Cursor: 0, WasRebuilt: false);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public OpenedIndex? TryOpen(string name, bool verify)
    {
        var directory = new MappedDirectory(Path.Combine(_path, name));
        IndexWriter? writer = null;
        try
        {
            writer = new IndexWriter(directory, IndexSettings.Everyday(OpenMode.APPEND));
            var data = writer.CommitData;
            if (data is null || !data.TryGetValue(StampKey, out var stamp) || stamp != IndexFields.AnalysisVersion) throw new InvalidDataException("The index was written by another analysis.");
            var cursor = long.Parse(data[CursorKey], CultureInfo.InvariantCulture);
            if (verify) Verify(directory);
            return new(name, directory, writer, cursor, WasRebuilt: false);
        }
        catch (Exception failure) when (failure is not (UnauthorizedAccessException or OutOfMemoryException))
        {
            // Damage shows as almost any exception, from end-of-file to index-out-of-range.
            writer?.Rollback();
            directory.Dispose();
            return null;
        }
    }

    /// <summary>From here on a start opens this generation. The name is whole or not there: it is written aside and moved into place.</summary>
    public void Use(string name)
    {
        var aside = Path.Combine(_path, Current + ".new");
        using (var file = new FileStream(aside, FileMode.Create))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(name));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, Path.Combine(_path, Current), overwrite: true);
    }

    public string NextName() =>
        Prefix + (Generations().Select(g => int.TryParse(g.AsSpan(Prefix.Length), CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max() + 1).ToString("D6", CultureInfo.InvariantCulture);

    public void Remove(string name)
    {
        try
        {
            Directory.Delete(Path.Combine(_path, name), recursive: true);
        }
        catch (IOException)
        {
            // A reader may still hold a file where the system keeps open files from being deleted; the next start sweeps.
        }
    }

    public static Dictionary<string, string> CommitData(long cursor) => new()
    {
        [StampKey] = IndexFields.AnalysisVersion,
        [CursorKey] = cursor.ToString(CultureInfo.InvariantCulture),
    };

    public void Dispose() => _held.Dispose();

    private void Sweep(string? except)
    {
        foreach (var generation in Generations().Where(g => g != except).ToList()) Remove(generation);
        foreach (var file in OldFiles()) File.Delete(file);
    }

    private IEnumerable<string> Generations() => Directory.GetDirectories(_path, Prefix + "*").Select(d => Path.GetFileName(d));

    private string? NameInUse()
    {
        var file = Path.Combine(_path, Current);
        if (!File.Exists(file)) return null;
        var name = File.ReadAllText(file).Trim();
        return name.StartsWith(Prefix, StringComparison.Ordinal) && Directory.Exists(Path.Combine(_path, name)) ? name : null;
    }

    // Before there were generations the files lay in the folder itself.
    private bool HasOldFiles() => OldFiles().Length > 0;

    private string[] OldFiles() => [.. Directory.GetFiles(_path).Where(f => Path.GetFileName(f) is ['_', ..] or ['s', 'e', 'g', 'm', 'e', 'n', 't', 's', ..] or "write.lock")];

    private static void Verify(Lucene.Net.Store.Directory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves) leaf.AtomicReader.CheckIntegrity();
    }
}

internal sealed record OpenedIndex(string Name, Lucene.Net.Store.Directory Directory, IndexWriter Writer, long Cursor, bool WasRebuilt);

internal static class IndexSettings
{
    // More than these are not worth the words that each of them keeps anew.
    private const int MostSegments = 4;

    /// <summary>Readers outnumber writers: few segments make every look-up cheaper. Plain files, as mapped input has no use for compound ones.</summary>
    public static IndexWriterConfig Everyday(OpenMode mode) =>
        Config(mode, 64, new TieredMergePolicy { SegmentsPerTier = 4, MaxMergeAtOnce = 4, NoCFSRatio = 0 }, new ColumnWarmer());

    /// <summary>Nobody reads yet: segments are written away, and merged once, at the end.</summary>
    public static IndexWriterConfig Bulk(OpenMode mode)
    {
        var config = Config(mode, BulkMegabytes, new BulkMerges(), null);
        var merging = new ConcurrentMergeScheduler();
        merging.SetMaxMergesAndThreads(BulkSegments, BulkSegments);
        config.MergeScheduler = merging;
        return config;
    }

    // A part of what this machine lets the process have. More makes fewer segments to merge, but sorting their words then misses the processor's cache.
    private static int BulkMegabytes => (int)Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 64 / (1 << 20), 64, 256);

    public static int BulkSegments => Math.Min(Environment.ProcessorCount, MostSegments);

    private static IndexWriterConfig Config(OpenMode mode, int ramMegabytes, MergePolicy merges, IndexWriter.IndexReaderWarmer? warmer) => new(LuceneVersion.LUCENE_48, new FieldAnalyzer())
    {
        OpenMode = mode,
        Codec = new CompactCodec(),
        Similarity = new FieldSimilarity(),
        RAMBufferSizeMB = ramMegabytes,
        MergedSegmentWarmer = warmer,
        UseCompoundFile = false,
        MergePolicy = merges,
    };

    private sealed class ColumnWarmer : IndexWriter.IndexReaderWarmer
    {
        public override void Warm(AtomicReader reader) => SegmentColumns.Of(reader);
    }
}
