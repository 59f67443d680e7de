using System.Text.Json;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Illustrations;

namespace TayNinhExemplars.Media;

/// <summary>One picture to draw, as <c>recipes/demo/pictures.json</c> lists them. Kind is "portrait" or "scene".</summary>
public sealed record DemoPicture(string Path, string Kind, string Subject, string Title, int Seed);

/// <summary>Draws the pictures of the demonstration site into the library. What is there already is left alone, so it may run at every start.</summary>
public sealed class DrawDemoPicturesHandler(IMediaStore store, SyncMediaHandler sync)
{
    private const int AtOnce = 2;

    /// <returns>How many were drawn.</returns>
    public async Task<int> HandleAsync(string listFile, CancellationToken ct = default)
    {
        await using var file = File.OpenRead(listFile);
        return await HandleAsync(await JsonSerializer.DeserializeAsync<List<DemoPicture>>(file, Json.Options, ct) ?? [], ct);
    }

    public async Task<int> HandleAsync(IEnumerable<DemoPicture> pictures, CancellationToken ct = default)
    {
        var drawn = 0;
        await Parallel.ForEachAsync(pictures, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (picture, token) =>
        {
            if (!MediaPath.TryNormalizeNamed(picture.Path, out var path)) throw new InvalidDataException($"'{picture.Path}' is not a media path.");
            if (await store.FindAsync(path, token) is not null) return;
            var portrait = picture.Kind == "portrait";
            var bytes = Illustration.Draw(picture.Kind, picture.Subject, picture.Title, picture.Seed,
                portrait ? Illustration.PortraitWidth : Illustration.SceneWidth, portrait ? Illustration.PortraitHeight : Illustration.SceneHeight);
            if (await store.SaveAsync(path, new MemoryStream(bytes), overwrite: false, token)) Interlocked.Increment(ref drawn);
        });
        if (drawn > 0) await sync.HandleAsync(ct);
        return drawn;
    }
}
