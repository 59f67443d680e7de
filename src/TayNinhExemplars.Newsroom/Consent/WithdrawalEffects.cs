using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <summary>
/// What follows from a withdrawal: the site's own pages of and about the person go at once, and every channel the consent
/// covered gets a task with the end of the 15 days. A page that another valid consent covers stays.
/// </summary>
public sealed class WithdrawalEffects(ContentStore store, ConsentCheck check, TakeDownHandler takeDown, OpenDeskTaskHandler tasks, Texts texts)
{
    public const string TaskKind = "consent-withdrawal";

    /// <summary>Which desk answers for a channel.</summary>
    private static readonly Dictionary<string, string> RoleOf = new(StringComparer.Ordinal)
    {
        ["web"] = "ManagingEditor", ["newspaper"] = "ManagingEditor", ["radio-tv"] = "RadioEditor", ["portal"] = "PortalEditor",
        ["social"] = "PortalEditor", ["loudspeaker"] = "CommuneStation", ["events"] = "Council", ["teaching"] = "Council",
    };

    public async Task<(IReadOnlyList<string> Hidden, int Tasks)> CarryOutAsync(ConsentRecord record, Actor actor, CancellationToken ct)
    {
        var hidden = new List<string>();
        foreach (var item in await ShownAsync(record.ExemplarId, ct))
        {
            if (!(await check.CheckItemAsync(item, record.WithdrawnUtc!.Value, ct)).Any) continue;
            if ((await HideAsync(item, ct)).Succeeded) hidden.Add(item.DisplayText);
        }
        var opened = 0;
        foreach (var channel in record.ChannelList)
        {
            var title = texts.Get("consent.task.title", texts["consent.channel." + channel], record.SubjectName);
            var details = hidden.Count == 0 ? texts["consent.task.details"] : texts.Get("consent.task.detailsHidden", string.Join("; ", hidden));
            var task = new OpenDeskTask(TaskKind, $"{record.Id}:{channel}", title, details, RoleOf.GetValueOrDefault(channel, "ManagingEditor"),
                record.ExemplarId, "/toa-soan/dong-y/" + record.Id, record.WithdrawalDueUtc);
            if ((await tasks.HandleAsync(task, actor, ct)).Succeeded) opened++;
        }
        return (hidden, opened);
    }

    private async Task<IReadOnlyList<ContentItem>> ShownAsync(string exemplarId, CancellationToken ct)
    {
        var items = new List<ContentItem>();
        if (await store.FindAsync(exemplarId, ct: ct) is { } exemplar) items.Add(exemplar);
        ContentCursor? after = null;
        do
        {
            var page = await store.PointingToAsync(exemplarId, "Story.Exemplars", ContentStore.MaxPageSize, after, ct);
            items.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);
        return items;
    }

    // The right to stop is the person's, so the site acts whatever the recorder's own permission on the story.
    private Task<Outcome<Takedown>> HideAsync(ContentItem item, CancellationToken ct) =>
        takeDown.HandleAsync(new TakeDown(item.ContentItemId, texts["consent.takedown.reason"], texts["consent.takedown.authority"]), Actor.System, ct);
}
