using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

public sealed record OpenRound(string Name, int Year, string CriteriaId);

public sealed record Nominate(string RoundId, string ExemplarId, string Statement);

/// <param name="ChairId">One of the members.</param>
public sealed record SetMembers(string RoundId, IReadOnlyList<string> UserIds, string ChairId);

public sealed record StartScoring(string RoundId);

public sealed class OpenRoundHandler(SiteDbContext db, ReviewStore store, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ReviewRound>> HandleAsync(OpenRound input, Actor by, CancellationToken ct = default)
    {
        var criteria = await store.CriteriaAsync(input.CriteriaId, ct);
        var refusals = new Refusals().Unless(by.May(ReviewsPermissions.ManageReviews), "forbidden").Add(ReviewRules.CanOpen(input, criteria));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        var round = new ReviewRound(Ids.New(), input, criteria!, by.Name, clock.UtcSecondsNow());
        db.Add(round);
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync(new AuditEntry("round.opened", "round", round.Id, round.Name, Details: criteria!.DecisionNumber), by, ct);
        await write.CommitAsync(ct);
        return round;
    }
}

/// <summary>Puts an exemplar up; its dossier says from then on that recognition is proposed.</summary>
public sealed class NominateHandler(SiteDbContext db, ReviewDesk desk, DossierStore dossiers, ContentStore content, ProposeRecognitionHandler propose)
{
    public async Task<Outcome<ReviewRound>> HandleAsync(Nominate input, Actor by, CancellationToken ct = default)
    {
        var dossier = await dossiers.ReadAsync(input.ExemplarId, ct);
        var kind = (await content.FindAsync(input.ExemplarId, VersionKind.Latest, ct))?.Field("Exemplar", "Kind")?.Text("Text") ?? "";
        return await desk.ActAsync(input.RoundId, by, ReviewsPermissions.ManageReviews,
            view => Task.FromResult(ReviewRules.CanNominate(view.Round, view.Criteria, dossier, kind, view.Nominees, input.Statement)), async (_, round) =>
            {
                db.Add(new RoundNominee { RoundId = round.Id, ExemplarId = input.ExemplarId, Name = dossier!.Name, Statement = input.Statement.Trim(), NominatedBy = by.Name });
                return (await propose.HandleAsync(new ProposeRecognition(input.ExemplarId), Actor.System with { Id = by.Id, Name = by.Name }, ct)).Refusals;
            }, null, ct);
    }
}

public sealed class SetMembersHandler(SiteDbContext db, ReviewDesk desk, UserDirectory users)
{
    public Task<Outcome<ReviewRound>> HandleAsync(SetMembers input, Actor by, CancellationToken ct = default)
    {
        var ids = input.UserIds.Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();
        return desk.ActAsync(input.RoundId, by, ReviewsPermissions.ManageReviews, async view =>
        {
            names = await users.DisplayNamesAsync(ids, ct);
            return new Refusals()
                .Unless(view.Round.State == RoundState.Nominating, "reviews.round.notNominating")
                .Unless(ids.Count >= 3, "reviews.round.members", nameof(input.UserIds), 3)
                .Unless(ids.All(names.ContainsKey), "reviews.round.memberUnknown", nameof(input.UserIds))
                .Unless(ids.Contains(input.ChairId), "reviews.round.chair", nameof(input.ChairId));
        }, async (_, round) =>
        {
            await db.Set<RoundMember>().Where(m => m.RoundId == round.Id).ExecuteDeleteAsync(ct);
            db.AddRange(ids.Select(id => new RoundMember { RoundId = round.Id, UserId = id, Name = names[id], Chairs = id == input.ChairId }));
            return new Refusals();
        }, new AuditEntry("round.members", "", "", "", Details: string.Join(", ", ids)), ct);
    }
}

/// <summary>From here on nominees and members stand fast; every member gets a sheet for every nominee, and is told.</summary>
public sealed class StartScoringHandler(SiteDbContext db, ReviewDesk desk, Notifier notifier)
{
    public Task<Outcome<ReviewRound>> HandleAsync(StartScoring input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ManageReviews, view => Task.FromResult(ReviewRules.CanStart(view.Round, view.Nominees, view.Members)), async (view, round) =>
        {
            round.StartScoring();
            db.AddRange(view.Nominees.SelectMany(n => view.Members.Select(m => new ScoreSheet(round.Id, n.Id, m.UserId))));
            await notifier.TellAsync(new NewNotice("review", "notice.review.score", $"/toa-soan/binh-xet/{round.Id}", round.Name), view.Members.Select(m => m.UserId), ct);
            return new Refusals();
        }, new AuditEntry("round.scoring", "", "", ""), ct);
}
