using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Recognition;

/// <param name="Linked">Named in the story's field of awards; the others only say so in their text.</param>
public sealed record CitingStory(string ContentItemId, string Title, bool Published, bool Linked);

/// <summary>Which stories speak of an award or an exemplar.</summary>
public sealed class CitingItems(ContentStore store, ContentIndex index)
{
    private const int Most = 500;

    /// <summary>Stories that name the exemplar, drafts among them.</summary>
    public async Task<IReadOnlyList<string>> AboutAsync(string exemplarId, CancellationToken ct) =>
        [.. (await StoriesAmongAsync(await store.DependentsAsync([exemplarId], ct), ct)).Where(s => Names(s, "Exemplars", exemplarId)).Select(s => s.ContentItemId)];

    /// <summary>Stories that link the award, and those whose text holds the number of its decision or, being about who received it, the award's name.</summary>
    public async Task<IReadOnlyList<CitingStory>> CitingAsync(ContentItem award, CancellationToken ct)
    {
        var facts = AwardFacts.Of(award);
        var linked = (await StoriesAmongAsync(await store.DependentsAsync([award.ContentItemId], ct), ct)).Where(s => Names(s, "Awards", award.ContentItemId)).ToList();
        var found = linked.ToDictionary(s => s.ContentItemId, s => Cite(s, linked: true), StringComparer.Ordinal);

        var about = await StoriesAmongAsync(await store.DependentsAsync(facts.Recipients, ct), ct);
        foreach (var story in about.Where(s => Says(s, facts.DecisionNumber) || Says(s, facts.Form))) found.TryAdd(story.ContentItemId, Cite(story, linked: false));
        if (facts.DecisionNumber.Length > 3)
        {
            var hits = index.Index.Search(new SearchRequest
            {
                Query = $"\"{facts.DecisionNumber.Replace("\"", "", StringComparison.Ordinal)}\"", Size = 50, IncludeDrafts = true,
                Filters = new Dictionary<string, IReadOnlyList<string>> { ["type"] = ["Story"] },
            });
            foreach (var story in await store.FindManyAsync([.. hits.Items.Select(h => h.Id)], VersionKind.Latest, ct))
                if (Says(story, facts.DecisionNumber)) found.TryAdd(story.ContentItemId, Cite(story, linked: false));
        }
        return [.. found.Values];
    }

    private async Task<IReadOnlyList<ContentItem>> StoriesAmongAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var stories = new List<ContentItem>();
        foreach (var batch in ids.Take(Most * 4).Chunk(Most))
        {
            var latest = await store.FindManyAsync(batch, VersionKind.Latest, ct);
            var published = (await store.FindManyAsync(batch, VersionKind.Published, ct)).ToDictionary(i => i.ContentItemId);
            // What readers see decides; a draft counts where nothing is out yet.
            stories.AddRange(latest.Select(l => published.GetValueOrDefault(l.ContentItemId) ?? l).Where(i => i.ContentType == "Story"));
        }
        return stories;
    }

    private static CitingStory Cite(ContentItem story, bool linked) => new(story.ContentItemId, story.DisplayText, story.Published, linked);

    private static bool Names(ContentItem story, string field, string id) => story.Field("Story", field)?.Strings("ContentItemIds").Contains(id) ?? false;

    private static bool Says(ContentItem story, string words)
    {
        var plain = NameMatch.Plain(words);
        if (plain.Length < 4) return false;
        var text = NameMatch.Plain(string.Join(' ', story.DisplayText, story.Field("Story", "Lead")?.Text("Text"), story.Part("MarkdownBodyPart")?.Text("Markdown")));
        return $" {text} ".Contains($" {plain} ", StringComparison.Ordinal);
    }
}
