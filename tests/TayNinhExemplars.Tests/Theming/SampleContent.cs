using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Definitions;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Tests.Theming;

/// <summary>A small site in memory: the definitions and items of sample.json.</summary>
internal sealed class SampleContent : IThemeContentSource
{
    public const string StoryId = "4st0ry00000000000000000001";
    public const string TaxonomyId = "4taxonomy00000000000000001";

    private ContentDefinitions _definitions;
    private readonly List<ContentItem> _items;

    public SampleContent()
    {
        var json = Json.ParseObject(File.ReadAllText(TestFiles.Find("Theming/Sample/content.json")));
        _definitions = DefinitionRecords.Merge(new ContentDefinitions(), json);
        _items = [.. ((JsonArray)json["data"]!).OfType<JsonObject>().Select(i => i.ToContentItem())];
    }

    /// <summary>More definitions, in the form of the step ContentDefinition.</summary>
    public void Define(JsonObject records) => _definitions = DefinitionRecords.Merge(_definitions, records);

    public int Finds { get; private set; }

    public ContentItem Item(string id) => _items.First(i => i.ContentItemId == id);

    public ContentItem Story => Item(StoryId);

    public ValueTask<ContentDefinitions> DefinitionsAsync(CancellationToken ct) => ValueTask.FromResult(_definitions);

    public ValueTask<ContentItem?> FindAsync(ContentHandle handle, CancellationToken ct)
    {
        Finds++;
        return ValueTask.FromResult(_items.FirstOrDefault(i => handle.Value == handle.Kind switch
        {
            ContentHandleKind.Alias => i.Part("AliasPart")?.Text("Alias"),
            ContentHandleKind.Slug => i.Part("AutoroutePart")?.Text("Path"),
            ContentHandleKind.ContentItemVersionId => i.ContentItemVersionId,
            _ => i.ContentItemId,
        }));
    }

    public ValueTask<IReadOnlyList<ContentItem>> FindManyAsync(IReadOnlyList<string> contentItemIds, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<ContentItem>>([.. contentItemIds.Select(id => _items.Find(i => i.ContentItemId == id)).OfType<ContentItem>()]);

    public ValueTask<IReadOnlyList<ContentItem>> ContainedAsync(string listContentItemId, int skip, int take, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<ContentItem>>([.. In(listContentItemId).Skip(skip).Take(take)]);

    public ValueTask<int> CountContainedAsync(string listContentItemId, CancellationToken ct) => ValueTask.FromResult(In(listContentItemId).Count());

    public ValueTask<IReadOnlyList<ContentItem>> WithTermAsync(string taxonomyContentItemId, string termContentItemId, int skip, int take, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<ContentItem>>([.. _items.Where(i => i.Field("Story", "Field")?.Strings("TermContentItemIds").Contains(termContentItemId) == true).Skip(skip).Take(take)]);

    public ValueTask<IReadOnlyList<object>?> QueryAsync(string name, IReadOnlyDictionary<string, object?> parameters, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<object>?>(name == "Recent" ? [Story, new JsonObject { ["Title"] = $"Hàng {parameters.GetValueOrDefault("size")}" }] : null);

    public string? ScreenOf(string screen, ContentItem item) => $"/toa-soan/{screen}/{item.ContentItemId}";

    private IEnumerable<ContentItem> In(string list) => _items.Where(i => i.Part("ContainedPart")?.Text("ListContentItemId") == list);
}
