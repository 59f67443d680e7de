using System.IO.Compression;

namespace TayNinhExemplars.Recipes;

/// <param name="Target">Where the zip is written.</param>
public sealed record ExportPackage(Stream Target, bool Drafts = false)
{
    public ExportChoice Choice { get; init; } = new();
}

/// <summary>Orchard's deployment package: <c>Recipe.json</c>, the files of the library beside it, and what moves and what does not in words.</summary>
public sealed class ExportPackageHandler(ExportRecipeHandler export, PortabilityReport portability)
{
    public async Task<RecipeReport> HandleAsync(ExportPackage input, RecipeReport? report = null, CancellationToken ct = default)
    {
        report ??= new RecipeReport();
        var draft = Path.GetTempFileName();
        try
        {
            await using var zip = new ZipArchive(input.Target, ZipArchiveMode.Create, leaveOpen: true);
            await using (var recipe = File.Create(draft))
                await export.HandleAsync(new ExportRecipe(recipe, input.Drafts)
                {
                    Choice = input.Choice,
                    Files = async (path, content) => await AddAsync(zip, path, content, ct),
                }, report, ct);
            await using (var recipe = File.OpenRead(draft)) await AddAsync(zip, "Recipe.json", recipe, ct);
            using var words = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', [.. await portability.LinesAsync(input.Drafts, ct), .. portability.Left(input.Choice.Problems)]) + "\n"));
            await AddAsync(zip, "PORTABILITY.txt", words, ct);
            foreach (var (path, text) in input.Choice.Files)
            {
                using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
                await AddAsync(zip, path, file, ct);
            }
        }
        finally
        {
            File.Delete(draft);
        }
        return report;
    }

    private static async Task AddAsync(ZipArchive zip, string path, Stream content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(path).OpenAsync(ct);
        await content.CopyToAsync(entry, ct);
    }
}
