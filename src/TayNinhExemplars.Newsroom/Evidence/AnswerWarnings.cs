using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <param name="Key">The marking's key.</param>
/// <param name="SourceId">The proof it is bound to; empty when a reason is given.</param>
public sealed record WarningAnswer(string Key, MarkKind Kind, string Text, string SourceId, string Reason);

/// <summary>Answers to warnings: what is given for a key takes the place of what was given before.</summary>
public sealed record AnswerWarnings(string StoryId, IReadOnlyList<WarningAnswer> Answers);

/// <summary>A claim that no program finds: an achievement, an award, a quotation, bound to its proof.</summary>
public sealed record BindClaim(string StoryId, ClaimKind Kind, string Text, string SourceId);

public sealed record EvidenceAnswered(int Answers);

public sealed class AnswerWarningsHandler(SiteDbContext db, EvidenceAccess access, AnnounceChangeHandler announce, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<EvidenceAnswered>> HandleAsync(AnswerWarnings input, Actor actor, CancellationToken ct = default)
    {
        var refusals = await access.CheckAsync(input.StoryId, actor, ct);
        if (refusals.Any) return refusals;
        var sources = await db.Set<EvidenceSource>().Where(s => s.StoryId == input.StoryId).Select(s => s.Id).ToListAsync(ct);
        foreach (var answer in input.Answers) refusals.Add(EvidenceRules.CanAnswer(answer, sources));
        if (refusals.Any) return refusals;
        var claims = input.Answers.Select(a => new Claim(new ClaimAnswer(input.StoryId, KindOf(a.Kind), a.Key, TextNormalForm.Clean(a.Text),
            a.SourceId.Length > 0 ? a.SourceId : null, TextNormalForm.Clean(a.Reason).Trim()), actor, clock.UtcSecondsNow())).ToList();
        await using var write = await WriteScope.BeginAsync(db, ct);
        var keys = claims.Select(c => c.Key).ToList();
        await db.Set<Claim>().Where(c => c.StoryId == input.StoryId && keys.Contains(c.Key)).ExecuteDeleteAsync(ct);
        return await SaveAsync(write, input.StoryId, claims, actor, ct);
    }

    public async Task<Outcome<EvidenceAnswered>> HandleAsync(BindClaim input, Actor actor, CancellationToken ct = default)
    {
        var refusals = await access.CheckAsync(input.StoryId, actor, ct);
        if (refusals.Any) return refusals;
        var text = TextNormalForm.Clean(input.Text).Trim();
        refusals.Unless(text.Length is > 0 and <= Claim.LongestText, "evidence.claim.text", nameof(input.Text), Claim.LongestText)
            .Unless(await db.Set<EvidenceSource>().AnyAsync(s => s.StoryId == input.StoryId && s.Id == input.SourceId, ct), "evidence.source.unknown", nameof(input.SourceId));
        if (refusals.Any) return refusals;
        var claim = new Claim(new ClaimAnswer(input.StoryId, input.Kind, (input.Kind == ClaimKind.Number ? "#" : "=") + VietnameseText.NormalizeSpelling(text), text, input.SourceId, ""), actor, clock.UtcSecondsNow());
        await using var write = await WriteScope.BeginAsync(db, ct);
        return await SaveAsync(write, input.StoryId, [claim], actor, ct);
    }

    public async Task<Outcome<EvidenceAnswered>> RemoveAsync(string storyId, long claimId, Actor actor, CancellationToken ct = default)
    {
        var refusals = await access.CheckAsync(storyId, actor, ct);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<Claim>().Where(c => c.StoryId == storyId && c.Id == claimId).ExecuteDeleteAsync(ct);
        return await SaveAsync(write, storyId, [], actor, ct);
    }

    private async Task<Outcome<EvidenceAnswered>> SaveAsync(WriteScope write, string storyId, List<Claim> claims, Actor actor, CancellationToken ct)
    {
        db.AddRange(claims);
        var reasons = string.Join("; ", claims.Where(c => c.Reason.Length > 0).Select(c => $"{c.Text}: {c.Reason}"));
        await audit.RecordAsync(new AuditEntry("warnings.answered", "content", storyId, "", reasons, $"{claims.Count}"), actor, ct);
        await announce.HandleAsync(new AnnounceChange(storyId, "Evidence"), ct);
        await write.CommitAsync(ct);
        return new EvidenceAnswered(claims.Count);
    }

    private static ClaimKind KindOf(MarkKind kind) => kind switch { MarkKind.Number => ClaimKind.Number, MarkKind.Table => ClaimKind.Table, _ => ClaimKind.Wording };
}
