using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recipes;

/// <summary>
/// One step of a recipe. Running it twice must give the same result as once. It runs inside a transaction that is undone
/// when it throws. Step names compare without regard to case.
/// </summary>
public interface IRecipeStep
{
    string Name { get; }

    Task RunAsync(RecipeStepContext context, CancellationToken ct);

    /// <summary>The step that rebuilds this site's present state, or null when there is nothing to say.</summary>
    Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct) => Task.FromResult<JsonObject?>(null);

    /// <summary>Where the exported step stands: definitions before content, content before what points to it.</summary>
    int ExportOrder => 50;
}

/// <summary>A step whose long array is read and written item by item.</summary>
public interface IStreamedRecipeStep : IRecipeStep
{
    /// <summary>The member that holds the array, for example "data".</summary>
    string StreamedMember { get; }

    Task RunStreamAsync(RecipeStepContext context, IEnumerable<JsonObject> items, CancellationToken ct);

    IAsyncEnumerable<JsonObject> ExportStreamAsync(RecipeExportContext context, CancellationToken ct);
}

/// <param name="Step">The step with all expressions evaluated.</param>
/// <param name="Folder">The recipe's folder, against which files are named.</param>
/// <param name="Report">What the person who runs the recipe should know and what did not stop it.</param>
/// <param name="Inner">Recipes to run right after this step, by name.</param>
public sealed record RecipeStepContext(JsonObject Step, string Folder, RecipeReport Report, List<string> Inner);

/// <param name="Drafts">Also export latest versions that are not published.</param>
public sealed record RecipeExportContext(bool Drafts, RecipeReport Report)
{
    public ExportChoice Choice { get; init; } = new();

    /// <summary>Takes a file that stands beside the recipe instead of inside it; null when everything goes inside.</summary>
    public Func<string, Stream, Task>? Files { get; init; }
}

/// <summary>What a run has to say besides success: unknown steps, skipped members, missing files.</summary>
public sealed class RecipeReport(Action<string>? progress = null)
{
    private readonly List<string> _notes = [];

    public IReadOnlyList<string> Notes => _notes;

    public void Note(string note)
    {
        _notes.Add(note);
        progress?.Invoke(note);
    }

    public void Progress(string line) => progress?.Invoke(line);
}

/// <summary>A recipe stopped: which step, which item, why. Steps before it stay, the failing one is undone.</summary>
public sealed class RecipeException(string recipe, int stepNumber, string stepName, Exception cause)
    : Exception($"Recipe '{recipe}', step {stepNumber} ({stepName}): {Describe(cause)}", cause)
{
    public string StepName { get; } = stepName;

    private static string Describe(Exception cause) => cause is System.Text.Json.JsonException ? $"the JSON is not valid: {cause.Message}" : cause.Message;
}
