namespace TayNinhExemplars.Media;

public enum MediaStorage { FileSystem, S3 }

/// <summary>Settings of section <c>Media</c>. Sizes are bytes.</summary>
public sealed class MediaOptions
{
    /// <summary>Folder of everything that is the site's; the library is its <c>media</c>, variants its <c>cache/media</c>.</summary>
    public string DataPath { get; set; } = "App_Data";

    public MediaStorage Storage { get; set; } = MediaStorage.FileSystem;
    public S3Options S3 { get; set; } = new();

    public long ImageBytes { get; set; } = 25L << 20;
    public long DocumentBytes { get; set; } = 50L << 20;
    public long AudioBytes { get; set; } = 500L << 20;
    public long VideoBytes { get; set; } = 500L << 20;

    /// <summary>Width times height, over all frames of an animation, judged before anything is decoded.</summary>
    public long Pixels { get; set; } = 100_000_000;
    public int Side { get; set; } = 16_384;

    /// <summary>Widths and heights anybody may ask for beside Orchard's ten: the newsroom's thumbnails, the widths of the theme and the heights of its crops.</summary>
    public ISet<int> Sizes { get; set; } = new HashSet<int> { 120, 180, 200, 213, 300, 320, 427, 640, 800, 960, 1280, 1600, 1920 };

    public int ImageWorkers { get; set; } = 2;

    /// <summary>How much disk the cache of variants may take; the oldest go first.</summary>
    public long CacheBytes { get; set; } = 4L << 30;

    /// <summary>Base64 of at least 32 bytes, the same on every node; without it a key is made once and kept under the data path.</summary>
    public string? SigningKey { get; set; }

    public string LibraryPath => Path.Combine(DataPath, "media");
    public string CachePath => Path.Combine(DataPath, "cache", "media");
    /// <summary>Files that are still arriving in parts; no cache, since they cannot be made again.</summary>
    public string UploadsPath => Path.Combine(DataPath, "uploads");
    public string TemporaryPath => Path.Combine(DataPath, "cache", "incoming");
}

public sealed class S3Options
{
    public string Bucket { get; set; } = "";

    /// <summary>Address of the service, such as a MinIO; empty means AWS in <see cref="Region"/>.</summary>
    public string ServiceUrl { get; set; } = "";
    public string Region { get; set; } = "ap-southeast-1";
    public string AccessKey { get; set; } = "";
    public string SecretKey { get; set; } = "";

    /// <summary>Put before every path, so that a bucket can be shared.</summary>
    public string Prefix { get; set; } = "";
}
