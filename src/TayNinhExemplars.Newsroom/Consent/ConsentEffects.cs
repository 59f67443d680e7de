using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <param name="WasWithdrawn">False when the last day it was given for is over.</param>
/// <param name="Hidden">Names of the pages that were taken from the readers.</param>
public sealed record ConsentEnd(ConsentRecord Record, bool WasWithdrawn, IReadOnlyList<string> Hidden);

/// <summary>Hears inside the transaction that a consent is no more, for channels that this site does not publish on itself.</summary>
public interface IConsentObserver
{
    Task EndedAsync(ConsentEnd end, Actor by, CancellationToken ct);
}

/// <summary>
/// What follows when a consent is withdrawn or its last day is over: the site's own pages of and about the person go at once, every
/// channel the consent covered gets a task, and planned stories are named to the desk. A page that another valid consent covers stays.
/// </summary>
public sealed class ConsentEffects(ShownPeople shown, OpenDeskTaskHandler tasks, ConsentPlans plans, IEnumerable<IConsentObserver> observers, Texts texts)
{
    public const string TaskKind = "consent-withdrawal";

    /// <summary>Which desk answers for a channel.</summary>
    private static readonly Dictionary<string, string> RoleOf = new(StringComparer.Ordinal)
    {
        ["web"] = "ManagingEditor", ["newspaper"] = "ManagingEditor", ["radio-tv"] = "RadioEditor", ["portal"] = "PortalEditor",
        ["social"] = "PortalEditor", ["loudspeaker"] = "CommuneStation", ["events"] = "Council", ["teaching"] = "Council",
    };

    /// <summary>In the caller's transaction, after the record says so.</summary>
    /// <returns>Names of the hidden pages, and how many channels were told.</returns>
    public async Task<(IReadOnlyList<string> Hidden, int Tasks)> CarryOutAsync(ConsentRecord record, Actor actor, DateTime atUtc, CancellationToken ct)
    {
        var withdrawn = record.WithdrawnUtc is not null;
        var (hidden, stuck) = await shown.HideAsync(record.ExemplarId, atUtc, texts[withdrawn ? "consent.takedown.reason" : "consent.takedown.ended"], texts["consent.takedown.authority"], ct);
        var opened = 0;
        foreach (var channel in record.ChannelList)
        {
            var name = texts["consent.channel." + channel];
            var title = withdrawn ? texts.Get("consent.task.title", name, record.SubjectName) : texts.Get("consent.task.ended", name, record.SubjectName, record.ValidTo);
            var task = new OpenDeskTask(TaskKind, $"{record.Id}:{channel}", title, Details(withdrawn, hidden, stuck), RoleOf.GetValueOrDefault(channel, "ManagingEditor"),
                record.ExemplarId, "/toa-soan/dong-y/" + record.Id, record.WithdrawalDueUtc ?? VietnamDays.EndOf(record.ValidTo ?? VietnamDays.Of(atUtc))) { UrlNeeds = ConsentPermissions.ManageConsent };
            if ((await tasks.HandleAsync(task, actor, ct)).Succeeded) opened++;
        }
        await plans.WarnAsync(ct);
        foreach (var observer in observers) await observer.EndedAsync(new ConsentEnd(record, withdrawn, hidden), actor, ct);
        return (hidden, opened);
    }

    private string Details(bool withdrawn, IReadOnlyList<string> hidden, IReadOnlyList<string> stuck)
    {
        var names = string.Join("; ", hidden);
        var said = withdrawn
            ? hidden.Count == 0 ? texts["consent.task.details"] : texts.Get("consent.task.detailsHidden", names)
            : hidden.Count == 0 ? texts["consent.task.endedDetails"] : texts.Get("consent.task.endedHidden", names);
        return stuck.Count == 0 ? said : said + " " + texts.Get("consent.task.notHidden", string.Join("; ", stuck));
    }
}

/// <summary>The pages on which readers meet a person: the person's own, and what names the person.</summary>
public sealed class ShownPeople(ContentStore store, ConsentCheck check, TakeDownHandler takeDown)
{
    /// <summary>Takes down what no valid consent covers at that moment; a workflow that knows no way to do so is named, for somebody to act.</summary>
    public async Task<(IReadOnlyList<string> Hidden, IReadOnlyList<string> Stuck)> HideAsync(string exemplarId, DateTime atUtc, string reason, string authority, CancellationToken ct)
    {
        var (hidden, stuck) = (new List<string>(), new List<string>());
        foreach (var item in await OfAsync(exemplarId, ct))
        {
            if (!(await check.CheckItemAsync(item, atUtc, ct)).Any) continue;
            // The right to stop is the person's, so the site acts whatever the recorder's own permission on the story.
            var down = await takeDown.HandleAsync(new TakeDown(item.ContentItemId, reason, authority), Actor.System, ct);
            (down.Succeeded ? hidden : stuck).Add(item.DisplayText);
        }
        return (hidden, stuck);
    }

    private async Task<IReadOnlyList<ContentItem>> OfAsync(string exemplarId, CancellationToken ct)
    {
        var items = new List<ContentItem>();
        if (await store.FindAsync(exemplarId, ct: ct) is { } exemplar) items.Add(exemplar);
        foreach (var type in ConsentPolicies.KnownTypes.Where(t => t != "Exemplar"))
        {
            ContentCursor? after = null;
            do
            {
                var page = await store.PointingToAsync(exemplarId, type + ".Exemplars", ContentStore.MaxPageSize, after, ct);
                items.AddRange(page.Items);
                after = page.Next;
            } while (after is not null);
        }
        return items;
    }
}
