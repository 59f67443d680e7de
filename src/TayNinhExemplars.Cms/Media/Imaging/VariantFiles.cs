using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Media.Imaging;

/// <summary>
/// Where computed pictures lie on disk: a folder per source, a file per request. The name carries the source's
/// size and time, so that a replaced source never shows its old variants.
/// </summary>
internal static class VariantFiles
{
    public static string For(MediaOptions options, MediaEntry source, ImageRequest request, MediaType type)
    {
        var key = $"{source.Bytes}:{source.LastWriteUtc.Ticks}:{request.ToQuery(withVersion: false)}";
        return Path.Combine(Folder(options, source.Path), Digest(key) + type.Extension);
    }

    public static void Forget(MediaOptions options, string path)
    {
        var folder = Folder(options, path);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Removes the files longest unread until the rest fits. Returns how many went.</summary>
    public static int Trim(MediaOptions options)
    {
        if (!Directory.Exists(options.CachePath)) return 0;
        var files = new DirectoryInfo(options.CachePath).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(f => f.LastAccessTimeUtc).ToList();
        var (total, removed) = (files.Sum(f => f.Length), 0);
        foreach (var file in files.TakeWhile(_ => total > options.CacheBytes))
        {
            total -= file.Length;
            File.Delete(file.FullName);
            removed++;
        }
        return removed;
    }

    private static string Folder(MediaOptions options, string path)
    {
        var digest = Digest(path);
        return Path.Combine(options.CachePath, digest[..2], digest);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}
