using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary>
/// <c>{ Files: [{ TargetPath | Path, Base64? | SourcePath? }] }</c>: files are written as they are, over what is there.
/// A missing source and a kind of file that is not allowed here are reported by name; the rest is done.
/// </summary>
internal sealed class MediaStep(IMediaStore store, SyncMediaHandler sync) : IStreamedRecipeStep
{
    public string Name => "media";
    public string StreamedMember => "Files";
    public int ExportOrder => 55;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        context.Report.Note("A media step has no files.");
        return Task.CompletedTask;
    }

    public async Task RunStreamAsync(RecipeStepContext context, IEnumerable<JsonObject> items, CancellationToken ct)
    {
        foreach (var file in items)
        {
            var target = file.Text("TargetPath") ?? file.Text("Path") ?? throw new InvalidOperationException("A media file has no TargetPath.");
            if (!MediaPath.TryNormalizeNamed(target, out var path)) throw new InvalidOperationException($"'{target}' is no media path.");
            if (MediaTypes.Of(path) is null)
            {
                context.Report.Note($"The media file '{target}' is of a kind that this site does not keep; it was left out.");
                continue;
            }
            await using var content = Open(file, context);
            if (content is not null) await store.SaveAsync(path, content, overwrite: true, ct);
        }
        await sync.HandleAsync(ct);
    }

    public async IAsyncEnumerable<JsonObject> ExportStreamAsync(RecipeExportContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entry in store.AllFilesAsync(ct: ct))
        {
            if (!context.Choice.WantsFile(entry.Path)) continue;
            await using var content = await store.OpenAsync(entry.Path, ct);
            if (content is null) continue;
            if (context.Files is { } files)
            {
                await files(entry.Path, content);
                yield return new JsonObject { ["TargetPath"] = entry.Path, ["SourcePath"] = entry.Path };
                continue;
            }
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, ct);
            yield return new JsonObject { ["TargetPath"] = entry.Path, ["Base64"] = Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length) };
        }
    }

    private static Stream? Open(JsonObject file, RecipeStepContext context)
    {
        if (file.Text("Base64") is { } base64) return new MemoryStream(Convert.FromBase64String(base64));
        if (file.Text("SourcePath") is { } source)
        {
            var path = Path.GetFullPath(Path.Combine(context.Folder, source));
            var root = Path.GetFullPath(Path.Combine(context.Folder, ".."));
            if (path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path)) return File.OpenRead(path);
            context.Report.Note($"The media file '{source}' is missing beside the recipe.");
            return null;
        }
        context.Report.Note($"The media file '{file.Text("SourceUrl") ?? "?"}' would have to be fetched from the network; it was left out.");
        return null;
    }
}

/// <summary><c>{ MediaProfiles: { name: {Hint, Width, Height, Mode, Format, Quality, BackgroundColor} } }</c>.</summary>
internal sealed class MediaProfilesStep(MediaProfiles profiles) : IRecipeStep
{
    public string Name => "MediaProfiles";
    public int ExportOrder => 40;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct) =>
        profiles.MergeAsync(context.Step.Find("MediaProfiles").Deserialize<Dictionary<string, MediaProfile>>(Json.Options) ?? [], ct);

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var all = await profiles.AllAsync(ct);
        return all.Count == 0 ? null : new JsonObject { ["name"] = Name, ["MediaProfiles"] = JsonSerializer.SerializeToNode(all.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(), Json.Options) };
    }
}
