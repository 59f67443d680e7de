using NetVips;

namespace TayNinhExemplars.Media.Imaging;

/// <summary>How libvips runs in this process: bounded, and closed to everything but the formats named here.</summary>
internal static class Vips
{
    // What is wrong with a file is told to the person who sent it; libvips would also print it on the console.
    private static readonly Log.LogDelegate Silent = static (_, _, _) => { };
    private static readonly bool Configured = Configure();

    /// <summary>Call before the first operation.</summary>
    public static void Ready()
    {
        if (!Configured) throw new InvalidOperationException("libvips is not available.");
    }

    private static bool Configure()
    {
        if (!ModuleInitializer.VipsInitialized) return false;
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silent);
        NetVips.NetVips.Concurrency = 2;
        Cache.Max = 20;
        Cache.MaxMem = 64 << 20;
        Cache.MaxFiles = 10;
        NetVips.NetVips.BlockUntrusted = true;
        // Our own illustrations are drawn from memory. Uploaded files are only ever read by name, where SVG stays shut.
        Operation.Block("VipsForeignLoadSvgBuffer", false);
        return true;
    }

    /// <summary>By the loader of the type that was recognised, so that no other parser ever sees the file.</summary>
    public static Image Load(string file, MediaType type, bool allFrames = false)
    {
        Ready();
        const Enums.Access access = Enums.Access.Sequential;
        const Enums.FailOn failOn = Enums.FailOn.Error;
        int? frames = allFrames ? -1 : null;
        return type switch
        {
            _ when type == MediaTypes.Jpeg => Image.Jpegload(file, access: access, failOn: failOn),
            _ when type == MediaTypes.Png => Image.Pngload(file, access: access, failOn: failOn),
            _ when type == MediaTypes.WebP => Image.Webpload(file, n: frames, access: access, failOn: failOn),
            _ when type == MediaTypes.Gif => Image.Gifload(file, n: frames, access: access, failOn: failOn),
            _ when type == MediaTypes.Avif => Image.Heifload(file, access: access, failOn: failOn),
            _ => throw new ArgumentException($"{type.ContentType} is not an image the library reads.", nameof(type)),
        };
    }
}
