using System.IO.Compression;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recipes;

/// <param name="Content">A deployment package, or a recipe alone.</param>
public sealed record RunPackage(Stream Content, bool IsZip, IReadOnlyDictionary<string, string>? Parameters = null);

/// <summary>Runs what somebody uploaded: the package is unpacked into a folder of its own, within bounds, and its recipe run from there.</summary>
public sealed class RunPackageHandler(RunRecipeHandler recipes)
{
    private const int MostFiles = 20_000;
    private const long MostBytes = 2L << 30;

    /// <exception cref="RecipeException">A step failed or the file is no recipe.</exception>
    public async Task<Outcome<RecipeReport>> HandleAsync(RunPackage input, CancellationToken ct = default)
    {
        var outer = Directory.CreateTempSubdirectory("recipe-").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(outer, "package")).FullName;
            var file = Path.Combine(folder, "Recipe.json");
            if (!input.IsZip)
            {
                await using (var target = File.Create(file)) await input.Content.CopyToAsync(target, ct);
            }
            else if (await UnpackAsync(input.Content, folder, ct) is { Any: true } refusals)
            {
                return refusals;
            }
            if (!File.Exists(file)) return Refusals.Because("recipes.no-recipe");
            return await recipes.HandleAsync(new RunRecipe(file, input.Parameters), new RecipeReport(), ct);
        }
        finally
        {
            Directory.Delete(outer, recursive: true);
        }
    }

    private static async Task<Refusals> UnpackAsync(Stream content, string folder, CancellationToken ct)
    {
        try
        {
            await using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostFiles || zip.Entries.Sum(e => e.Length) > MostBytes) return Refusals.Because("recipes.too-large");
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
            {
                var path = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                // A name that climbs out of the folder is no name of ours.
                if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return Refusals.Because("recipes.bad-name", "", entry.FullName);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await using var source = await entry.OpenAsync(ct);
                await using var target = File.Create(path);
                left -= await CopyAsync(source, target, left, ct);
                if (left < 0) return Refusals.Because("recipes.too-large");
            }
            return new Refusals();
        }
        catch (InvalidDataException)
        {
            return Refusals.Because("recipes.no-zip");
        }
    }

    // The length that an entry claims is not the length it has.
    private static async Task<long> CopyAsync(Stream source, Stream target, long left, CancellationToken ct)
    {
        var buffer = new byte[81920];
        long total = 0;
        for (int read; (read = await source.ReadAsync(buffer, ct)) > 0;)
        {
            if ((total += read) > left) return total;
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return total;
    }
}
