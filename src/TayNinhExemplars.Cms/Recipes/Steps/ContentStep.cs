using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recipes.Steps;

/// <summary><c>{ "name": "content", "data": [content item] }</c>, in batches, all or nothing.</summary>
internal sealed class ContentStep(ImportContentHandler import, ContentStore store, Texts texts) : IStreamedRecipeStep
{
    private const int BatchSize = 200;

    public string Name => "content";
    public string StreamedMember => "data";
    public int ExportOrder => 60;

    public Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        context.Report.Note("A content step has no data.");
        return Task.CompletedTask;
    }

    public async Task RunStreamAsync(RecipeStepContext context, IEnumerable<JsonObject> items, CancellationToken ct)
    {
        var (total, changed) = (0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in items.Select(i => i.ToContentItem()).Chunk(BatchSize))
        {
            var result = await ImportAsync(batch, seen, ct);
            total += batch.Length;
            changed += result.Added + result.Updated;
            if (total >= 1000 && total % 1000 == 0) context.Report.Progress(string.Create(CultureInfo.InvariantCulture, $"content: {total:N0} items, {changed:N0} written"));
        }
    }

    /// <summary>The refusals in words: codes are for programs.</summary>
    private async Task<ImportResult> ImportAsync(ContentItem[] batch, ISet<string> seen, CancellationToken ct)
    {
        try
        {
            return await import.HandleAsync(batch, seen, ct);
        }
        catch (ImportException e)
        {
            throw new InvalidOperationException($"“{e.DisplayText}” ({e.ContentItemId}): {string.Join(" ", e.Refusals.Select(texts.Of))}", e);
        }
    }

    public async IAsyncEnumerable<JsonObject> ExportStreamAsync(RecipeExportContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var item in store.StreamAsync(VersionKind.Published, ct: ct))
        {
            if (!context.Choice.Wants(item)) continue;
            // Without its draft the published version is the latest that the other site will know.
            item.Latest |= !context.Drafts;
            yield return item.ToJson();
        }
        if (!context.Drafts) yield break;
        await foreach (var item in store.StreamAsync(VersionKind.Latest, ct: ct))
            if (!item.Published && context.Choice.Wants(item)) yield return item.ToJson();
    }
}
