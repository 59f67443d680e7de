using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes;

public sealed record ExportRecipe(Stream Target, bool Drafts = false)
{
    public ExportChoice Choice { get; init; } = new();

    internal Func<string, Stream, Task>? Files { get; init; }
}

/// <summary>Writes a recipe that rebuilds this site elsewhere; content and files are streamed.</summary>
public sealed class ExportRecipeHandler(IEnumerable<IRecipeStep> steps, SettingsStore settings, TimeProvider clock)
{
    public async Task<RecipeReport> HandleAsync(ExportRecipe input, RecipeReport? report = null, CancellationToken ct = default)
    {
        report ??= new RecipeReport();
        var context = new RecipeExportContext(input.Drafts, report) { Choice = input.Choice, Files = input.Files };
        await using var json = new Utf8JsonWriter(input.Target, new JsonWriterOptions { Indented = true, Encoder = Json.Options.Encoder });
        json.WriteStartObject();
        foreach (var (member, value) in input.Choice.Envelope ?? Usual((await settings.GetAsync(ct)).SiteName))
        {
            json.WritePropertyName(member);
            if (value is null) json.WriteNullValue();
            else value.WriteTo(json);
        }
        json.WriteString("exportUtc", clock.UtcSecondsNow());
        json.WriteStartArray("steps");
        foreach (var step in steps.Where(s => input.Choice.WantsStep(s.Name)).OrderBy(s => s.ExportOrder).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            if (step is IStreamedRecipeStep streamed) await WriteStreamAsync(json, streamed, context, ct);
            else if (await step.ExportAsync(context, ct) is { } exported && input.Choice.Narrow(exported) is { } chosen) chosen.WriteTo(json);
            await json.FlushAsync(ct);
        }
        foreach (var step in input.Choice.Verbatim) step.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
        return report;
    }

    private static JsonObject Usual(string siteName) => new()
    {
        ["name"] = "SiteExport", ["displayName"] = siteName, ["description"] = "", ["author"] = "", ["website"] = "", ["version"] = "1.0.0", ["issetuprecipe"] = true,
    };

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
