using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

public sealed record SubmitSheet(string RoundId, long NomineeId, IReadOnlyDictionary<string, int> Marks, string Remark);

/// <summary>A member stands aside for one nominee: kin, the same unit, an interest of their own.</summary>
public sealed record Recuse(string RoundId, long NomineeId, string Reason);

public sealed record Discuss(string RoundId, long NomineeId, string Text);

/// <summary>A sheet may be handed in again until the round is closed; each time is recorded.</summary>
public sealed class SubmitSheetHandler(SiteDbContext db, ReviewDesk desk, TimeProvider clock)
{
    public Task<Outcome<ReviewRound>> HandleAsync(SubmitSheet input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ScoreNominees,
            view => Task.FromResult(ReviewRules.CanScore(view.Round, view.Criteria, view.Sheets.FirstOrDefault(s => s.NomineeId == input.NomineeId && s.MemberId == by.Id), input)), async (view, round) =>
            {
                var sheet = await db.Set<ScoreSheet>().SingleAsync(s => s.RoundId == round.Id && s.NomineeId == input.NomineeId && s.MemberId == by.Id, ct);
                sheet.Submit(view.Criteria.Criteria.ToDictionary(c => c.Code, c => input.Marks[c.Code]), input.Remark.Trim(), clock.UtcSecondsNow());
                return new Refusals();
            }, new AuditEntry("sheet.submitted", "", "", "", Details: $"{input.NomineeId}: {string.Join(", ", input.Marks.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={m.Value}"))}"), ct);
}

public sealed class RecuseHandler(SiteDbContext db, ReviewDesk desk, TimeProvider clock)
{
    public Task<Outcome<ReviewRound>> HandleAsync(Recuse input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ScoreNominees,
            view => Task.FromResult(ReviewRules.CanRecuse(view.Round, view.Sheets.FirstOrDefault(s => s.NomineeId == input.NomineeId && s.MemberId == by.Id), input.Reason)), async (_, round) =>
            {
                var sheet = await db.Set<ScoreSheet>().SingleAsync(s => s.RoundId == round.Id && s.NomineeId == input.NomineeId && s.MemberId == by.Id, ct);
                sheet.Recuse(input.Reason.Trim(), clock.UtcSecondsNow());
                return new Refusals();
            }, new AuditEntry("sheet.recused", "", "", "", input.Reason, $"{input.NomineeId}"), ct);
}

public sealed class DiscussHandler(SiteDbContext db, ReviewDesk desk, TimeProvider clock)
{
    public Task<Outcome<ReviewRound>> HandleAsync(Discuss input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ScoreNominees, view => Task.FromResult(new Refusals()
            .Unless(view.Round.State == RoundState.Scoring, "reviews.round.notScoring")
            .Unless(view.Member(by.Id) is not null || by.May(ReviewsPermissions.ManageReviews), "reviews.sheet.notYours")
            .Unless(view.Nominees.Any(n => n.Id == input.NomineeId), "recognition.notFound")
            .Unless(input.Text.Trim().Length is > 0 and <= ReviewRules.LongestText, "reviews.discussion.text", nameof(input.Text))), (_, round) =>
            {
                db.Add(new DiscussionNote { RoundId = round.Id, NomineeId = input.NomineeId, ByName = by.Name, AtUtc = clock.UtcSecondsNow(), Text = input.Text.Trim() });
                return Task.FromResult(new Refusals());
            }, null, ct);
}
