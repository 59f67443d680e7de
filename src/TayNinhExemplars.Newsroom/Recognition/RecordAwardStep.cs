using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

public sealed record RecordAwardStep(string AwardId, AwardStep Step, DateOnly? On, string Note)
{
    /// <summary>With <see cref="AwardStep.Decided"/>: number and sign of the decision, whose day is <see cref="On"/>.</summary>
    public string DecisionNumber { get; init; } = "";
}

/// <summary>Takes an award one step further. With the decision it becomes a granted award, and its page appears.</summary>
public sealed class RecordAwardStepHandler(SiteDbContext db, AwardSteps steps, ExemplarPages pages, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> HandleAsync(RecordAwardStep input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageAwards)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var (award, about) = await steps.CaseAsync(input.AwardId, input.DecisionNumber, ct);
        var refusals = AwardStepRules.CanRecord(input, award, about, clock.Today());
        if (!refusals.Any && input.Step == AwardStep.Decided) refusals.Add(await pages.ChangeAsync(input.AwardId, item => Decide(item, input), by, ct, evenAsDraft: true));
        if (!refusals.Any && input.Step == AwardStep.Decided) refusals.Add(await pages.ShowAsync(input.AwardId, by, ct));
        if (refusals.Any) return refusals;
        db.Add(new AwardStepRecord { AwardId = input.AwardId, Step = input.Step, On = input.On!.Value, Note = input.Note.Trim(), RecordedBy = by.Name, RecordedUtc = clock.UtcSecondsNow() });
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("award.step", "award", input.AwardId, award!.DisplayText, input.Note, $"{input.Step} {input.On:yyyy-MM-dd}"), by, ct);
        await steps.AnnounceAsync(input.AwardId, ct);
        await write.CommitAsync(ct);
        return award;
    }

    private static void Decide(ContentItem item, RecordAwardStep input)
    {
        AwardContent.Set(item, "DecisionNumber", AwardContent.Text(input.DecisionNumber.Trim()));
        AwardContent.Set(item, "DecisionDate", AwardContent.Day(input.On!.Value));
        AwardContent.Set(item, "Status", AwardContent.Text(AwardContent.Granted));
    }
}

/// <summary>Reads the steps of awards, and what their rule must know.</summary>
public sealed class AwardSteps(SiteDbContext db, ContentStore store, AwardCatalogue catalogue, DossierStore dossiers, AnnounceChangeHandler announce)
{
    private const int MostRecipients = 30;

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<AwardStepRecord>> OfAsync(string awardId, CancellationToken ct = default) =>
        await db.Set<AwardStepRecord>().AsNoTracking().Where(s => s.AwardId == awardId).OrderBy(s => s.On).ThenBy(s => s.Step).ThenBy(s => s.Id).ToListAsync(ct);

    /// <summary>Where each of these stands; those without a step are left out.</summary>
    public async Task<IReadOnlyDictionary<string, AwardStep>> LatestAsync(IReadOnlyCollection<string> awardIds, CancellationToken ct = default) =>
        await db.Set<AwardStepRecord>().AsNoTracking().Where(s => awardIds.Contains(s.AwardId)).GroupBy(s => s.AwardId).Select(g => new { g.Key, Step = g.Max(s => s.Step) }).ToDictionaryAsync(g => g.Key, g => g.Step, ct);

    /// <summary>Awards of other decisions with this number, whoever gave it.</summary>
    public async Task<IReadOnlyList<ListedAward>> SameNumberAsync(string awardId, string number, string grantor, CancellationToken ct = default)
    {
        var key = AwardContent.DecisionKey(number.Trim());
        if (key.Length == 0) return [];
        var rows = await db.Set<Data.AwardIndexRow>().AsNoTracking().Where(r => r.Latest && r.DecisionKey == key && r.ContentItemId != awardId && r.Status != AwardContent.Proposed).OrderBy(r => r.Id).Take(200)
            .Select(r => new ListedAward(r.ContentItemId, r.DecisionNumber, r.DecisionDate, r.Form, r.Grantor, r.Recipient, r.RecipientUnit, r.Status, r.Published, r.Linked)).ToListAsync(ct);
        var office = NameMatch.Plain(grantor);
        return [.. rows.Where(r => office.Length == 0 || r.Grantor.Length == 0 || NameMatch.Plain(r.Grantor) == office)];
    }

    public async Task<IReadOnlyList<Dossier>> RecipientsAsync(AwardFacts facts, CancellationToken ct = default)
    {
        var known = new List<Dossier>();
        foreach (var recipient in facts.Recipients.Take(MostRecipients))
            if (await dossiers.ReadAsync(recipient, ct) is { } dossier) known.Add(dossier);
        return known;
    }

    internal async Task<(ContentItem? Award, AwardCase About)> CaseAsync(string awardId, string number, CancellationToken ct)
    {
        if (await store.FindAsync(awardId, VersionKind.Latest, ct) is not { ContentType: "Award" } award) return (null, new AwardCase(null, [], [], []));
        var facts = AwardFacts.Of(award);
        var title = AwardTitleRules.Find(await catalogue.ListAsync(ct), facts.Form, facts.DecisionDate).Title;
        return (award, new AwardCase(title, await OfAsync(awardId, ct), await RecipientsAsync(facts, ct), await SameNumberAsync(awardId, number, facts.Grantor, ct)));
    }

    internal Task AnnounceAsync(string awardId, CancellationToken ct) => announce.HandleAsync(new AnnounceChange(awardId, "Step"), ct);
}
