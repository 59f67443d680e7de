using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes.Reading;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recipes;

/// <param name="File">Path of the recipe; files it names are looked for beside it.</param>
/// <param name="Parameters">What set-up knows: SiteName, AdminUsername, AdminUserId, AdminEmail, ...</param>
/// <param name="Configuration">Answers <c>configuration(key)</c>.</param>
public sealed record RunRecipe(string File, IReadOnlyDictionary<string, string>? Parameters = null, Func<string, string?>? Configuration = null);

/// <summary>
/// Runs a recipe file, step by step in file order, each step in a transaction of its own. Unknown steps are reported by name
/// and the rest is done. The file is read as a stream: its size does not matter.
/// </summary>
public sealed class RunRecipeHandler(SiteDbContext db, DocumentStore documents, IEnumerable<IRecipeStep> steps, RecipeLibrary library, TimeProvider clock)
{
    private const int MaxDepth = 8;
    private readonly Dictionary<string, IRecipeStep> _steps = steps.ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RecipeException">A step failed or the file is no recipe.</exception>
    public async Task<RecipeReport> HandleAsync(RunRecipe input, RecipeReport? report = null, CancellationToken ct = default)
    {
        report ??= new RecipeReport();
        await RunAsync(input, report, 0, ct);
        return report;
    }

    private async Task RunAsync(RunRecipe input, RecipeReport report, int depth, CancellationToken ct)
    {
        var name = Path.GetFileName(input.File);
        if (depth > MaxDepth) throw new RecipeException(name, 0, "recipes", new InvalidOperationException("recipes run each other without end"));
        using var run = new Run(input, report, depth, name);
        try
        {
            await using var file = System.IO.File.OpenRead(input.File);
            await ReadAsync(new JsonScanner(file), run, ct);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RecipeException(name, run.StepNumber, run.StepName, e);
        }
    }

    private async Task ReadAsync(JsonScanner json, Run run, CancellationToken ct)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartObject) throw new JsonException("A recipe is a JSON object.");
        var variables = new JsonObject();
        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            var member = json.Text;
            if (member == "steps")
            {
                run.Script = await ScriptAsync(run, variables, ct);
                await ReadStepsAsync(json, run, ct);
                continue;
            }
            if (!json.TryReadValue(out var value)) throw new JsonException($"'{member}' has no value.");
            if (member == "variables" && value is JsonObject given) variables = given;
            else if (string.Equals(member, "name", StringComparison.OrdinalIgnoreCase) && value is JsonValue text && text.TryGetValue<string>(out var name)) run.Name = name;
        }
        if (json.Token != JsonTokenType.EndObject) throw new JsonException("The recipe ends too early: it is cut off.");
        if (run.Script is null) run.Report.Note($"Recipe '{run.Name}' has no steps.");
    }

    private async Task ReadStepsAsync(JsonScanner json, Run run, CancellationToken ct)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartArray) throw new JsonException("'steps' is an array.");
        while (json.Read() && json.Token != JsonTokenType.EndArray)
        {
            run.StepNumber++;
            run.StepName = "?";
            if (json.Token != JsonTokenType.StartObject) throw new JsonException("A step is an object.");
            var inner = new List<string>();
            await ReadStepAsync(json, run, inner, ct);
            foreach (var name in inner)
            {
                var path = library.Find(name, Path.GetDirectoryName(Path.GetFullPath(run.Input.File))!)
                    ?? throw new RecipeException(run.Name, run.StepNumber, run.StepName, new InvalidOperationException($"there is no recipe named '{name}'"));
                await RunAsync(run.Input with { File = path }, run.Report, run.Depth + 1, ct);
            }
        }
        if (json.Token != JsonTokenType.EndArray) throw new JsonException("The recipe ends too early: it is cut off.");
    }

    /// <summary>Collects a step's members until a streamed one comes; then its items are handed on one by one.</summary>
    private async Task ReadStepAsync(JsonScanner json, Run run, List<string> inner, CancellationToken ct)
    {
        var members = new JsonObject();
        var streamed = false;
        while (json.Read() && json.Token == JsonTokenType.PropertyName)
        {
            var member = json.Text;
            var step = StepOf(members, run);
            if (step is IStreamedRecipeStep stream && string.Equals(member, stream.StreamedMember, StringComparison.OrdinalIgnoreCase))
            {
                streamed = true;
                await ExecuteAsync(run, context => stream.RunStreamAsync(context, Items(json, run), ct), members, inner, ct);
                continue;
            }
            if (!json.TryReadValue(out var value)) throw new JsonException($"'{member}' has no value.");
            members[member] = value;
        }
        if (json.Token != JsonTokenType.EndObject) throw new JsonException("The recipe ends too early: it is cut off.");
        if (streamed) return;
        if (StepOf(members, run) is { } known) await ExecuteAsync(run, context => RunWholeAsync(known, context, run, ct), members, inner, ct);
        else run.Report.Note($"Recipe '{run.Name}', step {run.StepNumber}: the step '{run.StepName}' is not supported and was left out.");
    }

    /// <summary>A step whose name stood behind its array was read as a whole; its items are handed on all the same.</summary>
    private static Task RunWholeAsync(IRecipeStep step, RecipeStepContext context, Run run, CancellationToken ct) =>
        step is IStreamedRecipeStep streamed && context.Step.Find(streamed.StreamedMember) is JsonArray items
            ? streamed.RunStreamAsync(context, Objects(items, run), ct)
            : step.RunAsync(context, ct);

    private static IEnumerable<JsonObject> Objects(IEnumerable<JsonNode?> items, Run run)
    {
        foreach (var item in items)
            if (item is JsonObject json) yield return json;
            else run.Report.Note($"Step '{run.StepName}': an entry that is no object was left out.");
    }

    private async Task ExecuteAsync(Run run, Func<RecipeStepContext, Task> execute, JsonObject members, List<string> inner, CancellationToken ct)
    {
        try
        {
            run.Script!.Evaluate(members);
            await using var write = await WriteScope.BeginAsync(db, ct);
            await execute(new RecipeStepContext(members, Path.GetDirectoryName(Path.GetFullPath(run.Input.File))!, run.Report, inner));
            await write.CommitAsync(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException and not RecipeException)
        {
            throw new RecipeException(run.Name, run.StepNumber, run.StepName, e);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<JsonObject> Items(JsonScanner json, Run run)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartArray) throw new JsonException($"The items of step '{run.StepName}' are an array.");
        foreach (var item in Objects(Evaluated(), run)) yield return item;
        if (json.Token != JsonTokenType.EndArray) throw new JsonException("The recipe ends too early: it is cut off.");

        IEnumerable<JsonNode?> Evaluated()
        {
            while (json.TryReadValue(out var value)) yield return run.Script!.Evaluate(value);
        }
    }

    private IRecipeStep? StepOf(JsonObject members, Run run)
    {
        run.StepName = members.Text("name") ?? run.StepName;
        return _steps.GetValueOrDefault(run.StepName);
    }

    private async Task<RecipeScript> ScriptAsync(Run run, JsonObject variables, CancellationToken ct)
    {
        var runs = await documents.GetAsync<RecipeRuns>("RecipeRuns", ct);
        if (!runs.FirstRunUtc.TryGetValue(run.Name, out var first))
        {
            first = clock.UtcSecondsNow();
            await documents.ChangeAsync<RecipeRuns>("RecipeRuns", all => new RecipeRuns { FirstRunUtc = new(all.FirstRunUtc, StringComparer.Ordinal) { [run.Name] = first } }, ct);
        }
        var script = new RecipeScript(run.Name, run.Input, first, run.Report);
        foreach (var (name, value) in variables)
            if (value is JsonValue text && text.TryGetValue<string>(out var expression)) script.Declare(name, expression);
        return script;
    }

    private sealed class Run(RunRecipe input, RecipeReport report, int depth, string name) : IDisposable
    {
        public void Dispose() => Script?.Dispose();

        public RunRecipe Input { get; } = input;
        public RecipeReport Report { get; } = report;
        public int Depth { get; } = depth;
        public string Name { get; set; } = name;
        public int StepNumber { get; set; }
        public string StepName { get; set; } = "envelope";
        public RecipeScript? Script { get; set; }
    }
}

/// <summary>When each recipe ran here first: what <c>new Date()</c> answers in it ever after.</summary>
public sealed record RecipeRuns
{
    public SortedDictionary<string, DateTime> FirstRunUtc { get; init; } = new(StringComparer.Ordinal);
}
