using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

public sealed record CorrectOnAir(string ContentItemId, string WrongEpisodeId, string IntoEpisodeId, string Wrong, string Right, string Apology);

/// <summary>Orders a correction on air and puts it first into the episode that shall carry it.</summary>
public sealed class CorrectOnAirHandler(SiteDbContext db, ContentStore store, AuditTrail audit, AirDesk desk, Texts texts)
{
    public async Task<Outcome<AirCorrection>> HandleAsync(CorrectOnAir input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var wrong = await db.Set<Episode>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == input.WrongEpisodeId, ct);
        var into = await db.Set<Episode>().SingleOrDefaultAsync(e => e.Id == input.IntoEpisodeId, ct);
        var refusals = AirRules.CanCorrect(input, wrong, into, actor);
        if (refusals.Any) return refusals;
        if (await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct) is not { } story) return Refusals.Because("broadcast.script.missing");

        var correction = new AirCorrection(Ids.New(), input, actor, desk.Now);
        var spoken = string.Join(' ', correction.Wrong, correction.Right, correction.Apology);
        var item = new EpisodeItem(EpisodeItemKind.Correction, story.ContentItemId, texts.Get("broadcast.correction.title", story.DisplayText), (int)ReadingTime.Of(spoken, desk.Options.SyllablesPerMinute).TotalSeconds);
        into!.Arrange([item, .. into.Items], into.StandardSeconds);
        if (!await db.Set<EpisodeStoryRow>().AnyAsync(r => r.EpisodeId == into.Id && r.ContentItemId == story.ContentItemId, ct))
            db.Add(new EpisodeStoryRow { EpisodeId = into.Id, ContentItemId = story.ContentItemId, Day = into.Day });
        db.Add(correction);
        await audit.RecordAsync(new AuditEntry("air.corrected", "content", story.ContentItemId, story.DisplayText, correction.Wrong, correction.Right), actor, ct);
        await db.SaveChangesAsync(ct);
        var answers = new TransitionAnswers { Note = correction.Wrong, Correction = new CorrectionText { Wrong = correction.Wrong, Right = correction.Right, Apology = correction.Apology, WorkTitle = story.DisplayText } };
        refusals = await desk.Flow.MoveAsync(story.ContentItemId, AirStep.Correct, answers, actor, ct);
        if (refusals.Any) return refusals;
        await write.CommitAsync(ct);
        return correction;
    }
}
