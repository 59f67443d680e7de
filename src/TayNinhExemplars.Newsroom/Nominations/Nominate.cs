using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

/// <param name="Deeds">What the nominee did.</param>
/// <param name="Source">How the sender knows.</param>
/// <param name="Agreed">Whether the sender agreed that these data are kept to look into the case: ticked, never presumed.</param>
public sealed record Nominate(string Nominee, string Kind, string Place, string Deeds)
{
    public string Source { get; init; } = "";
    public string SenderName { get; init; } = "";
    public string SenderContact { get; init; } = "";
    public bool Agreed { get; init; }
    public IReadOnlyList<string> FileIds { get; init; } = [];
}

/// <summary>What a nomination must say. Consent of the sender: Personal Data Protection Law 91/2025/QH15, explicit and not ticked beforehand.</summary>
public static class NominationRules
{
    public const int LongestLine = 200, ShortestDeeds = 30, LongestDeeds = 4000, LongestMessage = 1000, MostFiles = 3;
    public static readonly IReadOnlyList<string> Kinds = ["individual", "collective", "household", "model"];

    public static Refusals CanSend(Nominate input) => new Refusals()
        .Unless(input.Nominee.Length is > 1 and <= LongestLine, "nomination.nominee", nameof(input.Nominee), LongestLine)
        .Unless(Kinds.Contains(input.Kind), "nomination.kind", nameof(input.Kind))
        .Unless(input.Place.Length is > 1 and <= LongestLine, "nomination.place", nameof(input.Place), LongestLine)
        .Unless(input.Deeds.Length is >= ShortestDeeds and <= LongestDeeds, "nomination.deeds", nameof(input.Deeds), ShortestDeeds, LongestDeeds)
        .Unless(input.Source.Length <= LongestLine, "nomination.long", nameof(input.Source), LongestLine)
        .Unless(input.SenderName.Length is > 1 and <= LongestLine, "nomination.senderName", nameof(input.SenderName), LongestLine)
        .Unless(input.SenderContact.Length is > 4 and <= LongestLine, "nomination.senderContact", nameof(input.SenderContact), LongestLine)
        .Unless(input.FileIds.Count <= MostFiles, "nomination.files", "File", MostFiles)
        .Unless(input.Agreed, "nomination.agreed", nameof(input.Agreed));

    public static Refusals CanDecide(Nomination? nomination, DecideNomination input) => nomination is null
        ? Refusals.Because("nomination.notFound")
        : new Refusals()
            .Unless(nomination.IsOpen, "nomination.decided")
            .Unless(input.State != NominationState.Received, "nomination.state", nameof(input.State))
            .Unless(input.Message.Trim().Length <= LongestMessage, "nomination.long", nameof(input.Message), LongestMessage)
            .Unless(input.State is not NominationState.Rejected || input.Message.Trim().Length > 0, "nomination.reason", nameof(input.Message))
            .Unless(input.Work.Trim().Length <= LongestDeeds, "nomination.long", nameof(input.Work), LongestDeeds);
}

public sealed class NominateHandler(SiteDbContext db, OpenDeskTaskHandler tasks, AuditTrail audit, NominationWords words)
{
    public const string TaskKind = "nomination";

    public async Task<Outcome<Nomination>> HandleAsync(Nominate input, CancellationToken ct = default)
    {
        static string Clean(string text) => TextNormalForm.Clean(text).Trim();
        input = input with
        {
            Nominee = Clean(input.Nominee), Place = Clean(input.Place), Deeds = Clean(input.Deeds), Source = Clean(input.Source), SenderName = Clean(input.SenderName), SenderContact = Clean(input.SenderContact),
        };
        var refusals = NominationRules.CanSend(input);
        if (refusals.Any) return refusals;
        var nomination = new Nomination(input, words.Now);
        await using var write = await WriteScope.BeginAsync(db, ct);
        db.Add(nomination);
        // The journal is kept for ever: no name of a reader or of somebody who never agreed goes into it.
        await audit.RecordAsync(new AuditEntry("reader.nominated", "nomination", nomination.Id, ""), Actor.Nobody, ct);
        // A calendar without the days ahead leaves the task without a day; the list of nominations says what is missing.
        var due = await words.DueAsync(nomination, ct);
        await tasks.HandleAsync(new OpenDeskTask(TaskKind, nomination.Id, words.TaskTitle(nomination), words.TaskDetails(due), "Council", "", "/toa-soan/gioi-thieu/" + nomination.Id,
            due.Day is { } day ? VietnamDays.EndOf(day) : null), Actor.System, ct);
        await write.CommitAsync(ct);
        return nomination;
    }
}
