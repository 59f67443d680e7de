using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Public.Views;
using TayNinhExemplars.Web.Public.Words;

namespace TayNinhExemplars.Web.Public.Cards;

/// <summary>Items as cards. A whole list costs one query for its pictures and, for awards, one for the people in them.</summary>
public sealed class ColumnCards(ContentStore store, ColumnPictures pictures, ColumnWordsSource wordsSource, CardMemory memory)
{
    private const int NamedRecipients = 3;

    /// <summary>Published stories in the order of the ids; those that are not there are left out.</summary>
    public Task<IReadOnlyList<StoryCard>> StoriesAsync(IReadOnlyList<string> ids, SiteInfo site, CancellationToken ct) =>
        RememberedAsync(ids, site, c => c.Id, items => StoriesAsync(items, site, ct), ct);

    /// <summary>Published exemplars in the order of the ids; those that are not there are left out.</summary>
    public Task<IReadOnlyList<ExemplarCard>> ExemplarsAsync(IReadOnlyList<string> ids, SiteInfo site, CancellationToken ct) =>
        RememberedAsync(ids, site, c => c.Id, items => ExemplarsAsync(items, site, ct), ct);

    public async Task<IReadOnlyList<AwardCard>> AwardsAsync(IReadOnlyList<string> ids, CancellationToken ct) => await AwardsAsync(await store.FindManyAsync(ids, ct: ct), ct);

    public async Task<IReadOnlyList<StoryCard>> StoriesAsync(IReadOnlyList<ContentItem> items, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        await pictures.LoadAsync(items.Select(i => ColumnPictures.First(i, "Story", "Cover")), ct);
        return items.Select(i => new StoryCard
        {
            Id = i.ContentItemId,
            Title = i.DisplayText,
            Url = ItemUrls.Of(i),
            Lead = ColumnWords.Text(i, "Story", "Lead"),
            Iso = ColumnDates.Iso(i.PublishedUtc),
            DateText = ColumnDates.Day(i.PublishedUtc),
            FormatText = words.Choice(i, "Story", "Format"),
            Field = words.Terms(i, "Story", "Field").FirstOrDefault()?.Name ?? "",
            Locality = words.Terms(i, "Story", "Locality").FirstOrDefault()?.Name ?? "",
            HasAudio = ColumnPictures.First(i, "Story", "Audio") is not null,
            Cover = pictures.Card(ColumnPictures.First(i, "Story", "Cover"), site),
        }).ToList();
    }

    public async Task<IReadOnlyList<ExemplarCard>> ExemplarsAsync(IReadOnlyList<ContentItem> items, SiteInfo site, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        await pictures.LoadAsync(items.Select(i => ColumnPictures.First(i, "Exemplar", "Portrait")), ct);
        return items.Select(i => new ExemplarCard
        {
            Id = i.ContentItemId,
            Name = i.DisplayText,
            Url = ItemUrls.Of(i),
            Initial = InitialOf(i.DisplayText),
            KindText = words.Choice(i, "Exemplar", "Kind"),
            Summary = ColumnWords.Text(i, "Exemplar", "Summary"),
            Field = words.Terms(i, "Exemplar", "Field").FirstOrDefault()?.Name ?? "",
            Locality = words.Terms(i, "Exemplar", "Locality").FirstOrDefault()?.Name ?? "",
            Portrait = pictures.Portrait(ColumnPictures.First(i, "Exemplar", "Portrait"), site),
        }).ToList();
    }

    public async Task<IReadOnlyList<AwardCard>> AwardsAsync(IReadOnlyList<ContentItem> items, CancellationToken ct)
    {
        var words = await wordsSource.GetAsync(ct);
        var named = items.SelectMany(i => Recipients(i).Take(NamedRecipients)).Distinct().ToList();
        var names = (await store.FindManyAsync(named, ct: ct)).ToDictionary(e => e.ContentItemId, e => e.DisplayText);
        return items.Select(i => Award(i, words, names)).ToList();
    }

    /// <summary>Decisions without the people in them.</summary>
    public static IReadOnlyList<AwardCard> Decisions(IEnumerable<ContentItem> items, ColumnWords words) => [.. items.Select(i => Award(i, words, []))];

    public static IReadOnlyList<string> Recipients(ContentItem award) => award.Field("Award", "Recipients")?.Strings("ContentItemIds") ?? [];

    /// <summary>Reads only the items whose cards are not known.</summary>
    private async Task<IReadOnlyList<T>> RememberedAsync<T>(IReadOnlyList<string> ids, SiteInfo site, Func<T, string> idOf, Func<IReadOnlyList<ContentItem>, Task<IReadOnlyList<T>>> make, CancellationToken ct) where T : class
    {
        var edition = memory.Edition;
        var words = await wordsSource.GetAsync(ct);
        var cards = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (memory.Find<T>(id, words, site.BaseUrl) is { } known) cards[id] = known;
        var unknown = ids.Where(id => !cards.ContainsKey(id)).ToList();
        if (unknown.Count > 0)
        {
            foreach (var card in await make(await store.FindManyAsync(unknown, ct: ct)))
            {
                cards[idOf(card)] = card;
                memory.Keep(idOf(card), card, words, site.BaseUrl, edition);
            }
        }
        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    private static AwardCard Award(ContentItem item, ColumnWords words, Dictionary<string, string> names)
    {
        var recipients = Recipients(item);
        var shown = recipients.Take(NamedRecipients).Where(names.ContainsKey).Select(id => names[id]).ToList();
        var text = string.Join(", ", shown);
        var status = ColumnWords.Text(item, "Award", "Status");
        return new AwardCard
        {
            Id = item.ContentItemId,
            Title = item.DisplayText,
            Url = ItemUrls.Of(item),
            Form = ColumnWords.Text(item, "Award", "Form"),
            Level = words.TermNames(item, "Award", "Level"),
            DecisionNumber = ColumnWords.Text(item, "Award", "DecisionNumber"),
            Iso = ColumnDates.Iso(DateFieldKind.Day(item.Field("Award", "DecisionDate"))),
            DateText = ColumnDates.Day(DateFieldKind.Day(item.Field("Award", "DecisionDate"))),
            Grantor = ColumnWords.Text(item, "Award", "Grantor"),
            RecipientsText = recipients.Count <= NamedRecipients || shown.Count == 0 ? text
                : words.Texts.Get("column.award.recipientsMore", text, recipients.Count - NamedRecipients),
            Status = status,
            StatusText = status is "proposed" or "corrected" or "revoked" ? words.Texts["column.award.status." + status] : "",
        };
    }

    /// <summary>The given name is the last word; signs before a letter do not count.</summary>
    private static string InitialOf(string name)
    {
        var word = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.Any(char.IsLetter));
        return word?.First(char.IsLetter).ToString() ?? "";
    }
}
