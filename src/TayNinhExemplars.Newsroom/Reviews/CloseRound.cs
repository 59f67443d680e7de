using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

/// <param name="Minutes">Of the meeting; kept word for word.</param>
public sealed record CloseRound(string RoundId, string Minutes, DateOnly? MetOn);

public sealed record DecideRound(string RoundId, string DecisionNumber, DateOnly? DecidedOn);

/// <summary>Writes the result down from the sheets. Refused while a sheet is open.</summary>
public sealed class CloseRoundHandler(SiteDbContext db, ReviewDesk desk, TimeProvider clock)
{
    public Task<Outcome<ReviewRound>> HandleAsync(CloseRound input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ManageReviews, view => Task.FromResult(ReviewRules.CanClose(view.Round, view.Sheets, input, clock.Today())), async (view, round) =>
        {
            var table = view.Table.ToDictionary(t => t.NomineeId);
            foreach (var nominee in await db.Set<RoundNominee>().Where(n => n.RoundId == round.Id).ToListAsync(ct)) nominee.Receive(table[nominee.Id]);
            round.Close(input.Minutes.Trim(), input.MetOn!.Value, clock.UtcSecondsNow());
            return new Refusals();
        }, new AuditEntry("round.closed", "", "", ""), ct);
}

/// <summary>The decision that recognises those who passed; each dossier and page says so from then on.</summary>
public sealed class DecideRoundHandler(ReviewDesk desk, RecognizeExemplarHandler recognize, TimeProvider clock)
{
    public Task<Outcome<ReviewRound>> HandleAsync(DecideRound input, Actor by, CancellationToken ct = default) =>
        desk.ActAsync(input.RoundId, by, ReviewsPermissions.ManageReviews, view => Task.FromResult(ReviewRules.CanDecide(view.Round, view.Nominees, input, clock.Today())), async (view, round) =>
        {
            round.Decide(input.DecisionNumber.Trim(), input.DecidedOn!.Value);
            foreach (var nominee in view.Nominees.Where(n => n.Passed))
            {
                var done = await recognize.HandleAsync(new RecognizeExemplar(nominee.ExemplarId, input.DecisionNumber, input.DecidedOn), Actor.System with { Id = by.Id, Name = by.Name }, ct);
                if (!done.Succeeded) return new Refusals().Add("reviews.round.nominee", "", nominee.Name).Add(done.Refusals);
            }
            return new Refusals();
        }, new AuditEntry("round.decided", "", "", "", Details: input.DecisionNumber), ct);
}
