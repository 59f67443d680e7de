using System.Text.Json;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes;

public sealed record ExportRecipe(Stream Target, bool Drafts = false)
{
    /// <summary>Names of the steps to write; null writes all.</summary>
    public IReadOnlyCollection<string>? Steps { get; init; }

    /// <summary>The content types whose items are written; null writes all.</summary>
    public IReadOnlyCollection<string>? ContentTypes { get; init; }

    internal Func<string, Stream, Task>? Files { get; init; }
}

/// <summary>Writes a recipe that rebuilds this site elsewhere; content and files are streamed.</summary>
public sealed class ExportRecipeHandler(IEnumerable<IRecipeStep> steps, SettingsStore settings, TimeProvider clock)
{
    public async Task<RecipeReport> HandleAsync(ExportRecipe input, RecipeReport? report = null, CancellationToken ct = default)
    {
        report ??= new RecipeReport();
        var context = new RecipeExportContext(input.Drafts, report) { ContentTypes = input.ContentTypes, Files = input.Files };
        await using var json = new Utf8JsonWriter(input.Target, new JsonWriterOptions { Indented = true, Encoder = Json.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("name", "SiteExport");
        json.WriteString("displayName", (await settings.GetAsync(ct)).SiteName);
        json.WriteString("description", "");
        json.WriteString("author", "");
        json.WriteString("website", "");
        json.WriteString("version", "1.0.0");
        json.WriteBoolean("issetuprecipe", true);
        json.WriteString("exportUtc", clock.UtcSecondsNow());
        json.WriteStartArray("steps");
        foreach (var step in steps.Where(s => input.Steps is null || input.Steps.Contains(s.Name, StringComparer.OrdinalIgnoreCase)).OrderBy(s => s.ExportOrder).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            if (step is IStreamedRecipeStep streamed) await WriteStreamAsync(json, streamed, context, ct);
            else if (await step.ExportAsync(context, ct) is { } exported) exported.WriteTo(json);
            await json.FlushAsync(ct);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
        return report;
    }

    private static async Task WriteStreamAsync(Utf8JsonWriter json, IStreamedRecipeStep step, RecipeExportContext context, CancellationToken ct)
    {
        var begun = false;
        var count = 0;
        await foreach (var item in step.ExportStreamAsync(context, ct))
        {
            if (!begun)
            {
                json.WriteStartObject();
                json.WriteString("name", step.Name);
                json.WriteStartArray(step.StreamedMember);
                begun = true;
            }
            item.WriteTo(json);
            if (json.BytesPending > 1 << 20) await json.FlushAsync(ct);
            if (++count % 1000 == 0) context.Report.Progress($"{step.Name}: {count:N0}");
        }
        if (!begun) return;
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
