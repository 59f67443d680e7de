using System.Collections.Concurrent;
using Microsoft.AspNetCore.StaticFiles;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Caching;

/// <summary>
/// Files that belong to the site itself: what the front-end build made (<c>/dist</c>) and the theme's <c>wwwroot</c> (<c>/TayNinh</c>).
/// They are few and small, so they are held in memory, compressed.
/// </summary>
public sealed class SiteFiles(IWebHostEnvironment environment, ThemeCatalog themes)
{
    private const long LargestHeld = 4L << 20;
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, HeldFile> _held = new(StringComparer.Ordinal);

    public sealed record HeldFile(CompressedBody Body, string ContentType, DateTime ChangedUtc);

    /// <summary>The address with the file's version, which may then be kept for ever.</summary>
    public string Versioned(string url) => Find(url) is { } file ? $"{url}?v={file.Body.Hash[..12]}" : url;

    public HeldFile? Find(string path)
    {
        if (FileOf(path) is not { } name || new FileInfo(name) is not { Exists: true, Length: <= LargestHeld } info) return null;
        if (_held.TryGetValue(name, out var held) && held.ChangedUtc == info.LastWriteTimeUtc) return held;
        var type = Types.TryGetContentType(name, out var found) ? found : "application/octet-stream";
        var text = type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal);
        return _held[name] = new HeldFile(new CompressedBody(File.ReadAllBytes(name), text, lasting: true), text ? type + "; charset=utf-8" : type, info.LastWriteTimeUtc);
    }

    private string? FileOf(string path)
    {
        if (!path.StartsWith("/dist/", StringComparison.Ordinal)) return themes.FindFile(path);
        if (environment.WebRootPath is not { Length: > 0 } root || path.Contains('\0', StringComparison.Ordinal)) return null;
        var dist = Path.Combine(root, "dist") + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        return file.StartsWith(dist, StringComparison.Ordinal) ? file : null;
    }
}

public sealed class SiteFilesMiddleware(RequestDelegate next, SiteFiles files)
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
        if (request.Path.Value is not { Length: > 1 } path || !Path.HasExtension(path) || files.Find(path) is not { } file) return next(context);
        // The worker that keeps saved stories serves the whole site, though it lies in a folder.
        if (path == "/dist/sw.js") context.Response.Headers["Service-Worker-Allowed"] = "/";
        // A font's name changes with its content, as does anything asked for with a version.
        var lasting = request.Query.ContainsKey("v") || path.EndsWith(".woff2", StringComparison.Ordinal);
        return BodySender.SendAsync(context, file.Body, file.ContentType, lasting ? ForEver : PageCacheMiddleware.Revalidated);
    }
}
