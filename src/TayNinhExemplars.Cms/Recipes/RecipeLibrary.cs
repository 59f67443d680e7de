using System.Text.Json;
using TayNinhExemplars.Recipes.Reading;

namespace TayNinhExemplars.Recipes;

/// <summary>Finds recipes by their technical name: beside the calling one first, then in the site's recipe folder.</summary>
public sealed class RecipeLibrary(string folder)
{
    public string Folder { get; } = folder;

    public string? Find(string name, string besides) =>
        Files(besides).Concat(Files(Folder)).FirstOrDefault(f => string.Equals(NameOf(f), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The recipes of the site's folder: name and file.</summary>
    public IReadOnlyList<(string Name, string File)> All => [.. Files(Folder).Select(f => (Name: NameOf(f) ?? "", f)).Where(r => r.Name.Length > 0)];

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.recipe.json").Order(StringComparer.Ordinal) : [];

    private static string? NameOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var json = new JsonScanner(stream);
            if (!json.Read()) return null;
            while (json.Read() && json.Token == JsonTokenType.PropertyName && json.Text != "steps")
            {
                var isName = string.Equals(json.Text, "name", StringComparison.OrdinalIgnoreCase);
                if (!json.TryReadValue(out var value)) return null;
                if (isName) return value?.GetValue<string>();
            }
        }
        catch (Exception e) when (e is JsonException or IOException or InvalidOperationException)
        {
            // A broken neighbour must not hide the recipe that was asked for.
        }
        return null;
    }
}
