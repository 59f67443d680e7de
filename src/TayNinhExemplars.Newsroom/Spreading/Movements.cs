using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;

namespace TayNinhExemplars.Spreading;

/// <summary>An emulation movement ("phong trào thi đua"), as its page holds it.</summary>
/// <param name="Until">Null for one without an end.</param>
public sealed record MovementFacts(string Id, string Title, string LaunchedBy, string Kind, DateOnly? LaunchedOn, DateOnly? Until, string DecisionNumber, string Goals, IReadOnlyList<string> Exemplars)
{
    /// <summary>The path of its page within the site; empty when it has none.</summary>
    public string Url { get; init; } = "";

    public static MovementFacts Of(ContentItem item) => new(item.ContentItemId, item.DisplayText, Text(item, "LaunchedBy"), Text(item, "Kind"), DateFieldKind.Day(item.Field("Movement", "LaunchedOn")),
        DateFieldKind.Day(item.Field("Movement", "Until")), Text(item, "DecisionNumber"), Text(item, "Goals"), item.Field("Movement", "Exemplars")?.Strings("ContentItemIds") ?? [])
    {
        Url = UrlOf(item),
    };

    public bool IsRunning(DateOnly today) => (LaunchedOn is null || LaunchedOn <= today) && (Until is null || Until >= today);

    internal static string UrlOf(ContentItem item) => item.Part("AutoroutePart")?.Text("Path") is { Length: > 0 } path ? "/" + string.Join('/', path.Trim('/').Split('/').Select(Uri.EscapeDataString)) : "";

    private static string Text(ContentItem item, string field) => item.Field("Movement", field)?.Text("Text")?.Trim() ?? "";
}

public sealed class Movements(ContentStore store)
{
    public Task<ContentPage> PublishedAsync(int take, ContentCursor? after, CancellationToken ct) => store.PublishedAsync("Movement", take, after, ct);

    /// <summary>Published movements the exemplar came of, for its page.</summary>
    public async Task<IReadOnlyList<MovementFacts>> OfExemplarAsync(string exemplarId, int take, CancellationToken ct) =>
        [.. (await store.PointingToAsync(exemplarId, "Movement.Exemplars", take, ct: ct)).Items.Select(MovementFacts.Of).OrderByDescending(m => m.LaunchedOn)];

    /// <summary>All of them for the newsroom, drafts included, the newest change first.</summary>
    public Task<ContentPage> LatestAsync(int take, ContentCursor? after, CancellationToken ct) => store.LatestAsync(new ContentFilter { ContentTypes = ["Movement"] }, take, after, ct);
}

/// <summary>When two exemplars turn out to be one, movements and teaching packs name the one that remains.</summary>
internal sealed class FollowMergers(ContentStore store, ExemplarPages pages, TeachingPacks packs) : IRecognitionObserver
{
    public async Task HappenedAsync(RecognitionNews news, Actor by, CancellationToken ct)
    {
        if (news.What != RecognitionNews.ExemplarsMerged) return;
        foreach (var item in await store.FindManyAsync(await store.DependentsAsync([news.SubjectId], ct), VersionKind.Latest, ct))
            if (item.ContentType == "Movement") await pages.ChangeAsync(item.ContentItemId, m => Rename(m, news.SubjectId, news.OtherId), by, ct, evenAsDraft: true);
        await packs.RenameAsync(news.SubjectId, news.OtherId, ct);
    }

    private static void Rename(ContentItem item, string from, string to)
    {
        if (item.Field("Movement", "Exemplars") is not { } json || json.Strings("ContentItemIds") is not { Count: > 0 } ids) return;
        json["ContentItemIds"] = new JsonArray([.. ids.Select(i => i == from ? to : i).Distinct(StringComparer.Ordinal).Select(i => (JsonNode)i)]);
    }
}
