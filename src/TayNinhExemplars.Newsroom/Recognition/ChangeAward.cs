using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

/// <param name="Document">Number of the decision that revokes it.</param>
/// <param name="Reason">What may be said in public.</param>
public sealed record RevokeAward(string AwardId, string Document, DateOnly? On, string Reason);

/// <param name="Facts">Fields of the award as they should have read; those left out stay.</param>
public sealed record CorrectAward(string AwardId, string Document, DateOnly? On, string Reason, IReadOnlyDictionary<string, string> Facts);

/// <summary>Pure rules of both.</summary>
public static class AwardRules
{
    public static readonly IReadOnlyList<string> Correctable = ["Form", "DecisionNumber", "Grantor", "Signer", "SignerTitle", "Citation", "RecipientName", "RecipientUnit"];

    public static Refusals CanRevoke(ContentItem? award, RevokeAward input, DateOnly today) => award is null || award.ContentType != "Award"
        ? Refusals.Because("recognition.award.notFound")
        : new Refusals()
            .Unless(AwardFacts.Of(award).Status is not (AwardContent.Revoked or "proposed"), "recognition.award.notGranted")
            .Add(Document(award, input.Document, input.On, input.Reason, today));

    public static Refusals CanCorrect(ContentItem? award, CorrectAward input, DateOnly today) => award is null || award.ContentType != "Award"
        ? Refusals.Because("recognition.award.notFound")
        : new Refusals()
            .Unless(AwardFacts.Of(award).Status is not (AwardContent.Revoked or "proposed"), "recognition.award.notGranted")
            .Unless(input.Facts.Count > 0 && input.Facts.Keys.All(Correctable.Contains), "recognition.award.nothing", nameof(input.Facts))
            .Unless(input.Facts.Values.All(v => v.Length <= DossierRules.LongestText), "recognition.long", nameof(input.Facts), DossierRules.LongestText)
            .Add(Document(award, input.Document, input.On, input.Reason, today));

    private static Refusals Document(ContentItem award, string document, DateOnly? on, string reason, DateOnly today) =>
        DossierRules.Text(document, DossierRules.LongestDecision, "recognition.award.document", "Document")
            .Unless(on is not null, "recognition.date", "On")
            .Unless(on is null || on <= today, "recognition.future", "On")
            .Unless(on is null || AwardFacts.Of(award).DecisionDate is not { } decided || on >= decided, "recognition.award.before", "On")
            .Add(DossierRules.Text(reason, DossierRules.LongestText, "recognition.reason", "Reason"));
}

public sealed class RevokeAwardHandler(SiteDbContext db, ContentStore store, ExemplarPages pages, AwardChanges changes, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> HandleAsync(RevokeAward input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageAwards)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var refusals = AwardRules.CanRevoke(await store.FindAsync(input.AwardId, VersionKind.Latest, ct), input, clock.Today());
        if (!refusals.Any)
            refusals.Add(await pages.ChangeAsync(input.AwardId, item => AwardChanges.Mark(item, AwardContent.Revoked, input.Document, input.On!.Value, input.Reason), by, ct));
        if (refusals.Any) return refusals;
        var award = await changes.FollowAsync(input.AwardId, RecognitionNews.AwardRevoked, input.Reason, by, ct);
        await write.CommitAsync(ct);
        return award;
    }
}

public sealed class CorrectAwardHandler(SiteDbContext db, ContentStore store, ExemplarPages pages, AwardChanges changes, TimeProvider clock)
{
    public async Task<Outcome<ContentItem>> HandleAsync(CorrectAward input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(RecognitionPermissions.ManageAwards)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var refusals = AwardRules.CanCorrect(await store.FindAsync(input.AwardId, VersionKind.Latest, ct), input, clock.Today());
        if (!refusals.Any)
            refusals.Add(await pages.ChangeAsync(input.AwardId, item =>
            {
                foreach (var (field, value) in input.Facts) AwardContent.Set(item, field, AwardContent.Text(value.Trim()));
                AwardChanges.Mark(item, AwardContent.Corrected, input.Document, input.On!.Value, input.Reason);
            }, by, ct));
        if (refusals.Any) return refusals;
        var award = await changes.FollowAsync(input.AwardId, RecognitionNews.AwardCorrected, input.Reason, by, ct);
        await write.CommitAsync(ct);
        return award;
    }
}
