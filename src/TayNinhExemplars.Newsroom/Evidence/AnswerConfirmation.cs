using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

public sealed record QuestionReply(int Number, UnitAnswer? Answer, string Comment);

/// <param name="Name">Who answers for the unit, and as what.</param>
public sealed record AnswerConfirmation(string Id, string Name, string Position, IReadOnlyList<QuestionReply> Replies);

public sealed record RevokeConfirmation(string Id);

/// <summary>A unit answers. Each question is answered once; what is left open can be answered until the link ends.</summary>
public sealed class AnswerConfirmationHandler(SiteDbContext db, AnnounceChangeHandler announce, AuditTrail audit, Notifier notifier, ConfirmationWords words)
{
    public async Task<Outcome<ConfirmationRequest>> HandleAsync(AnswerConfirmation input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var request = await db.Set<ConfirmationRequest>().Include(r => r.Questions).SingleOrDefaultAsync(r => r.Id == input.Id, ct);
        if (request is null || !request.IsOpenAt(words.Now)) return Refusals.Because("confirmation.closed");
        var (name, position) = (TextNormalForm.Clean(input.Name).Trim(), TextNormalForm.Clean(input.Position).Trim());
        var open = request.Questions.Where(q => q.AnsweredUtc is null).ToDictionary(q => q.Number);
        var replies = input.Replies.Where(r => r.Answer is not null && open.ContainsKey(r.Number)).DistinctBy(r => r.Number).ToList();
        var refusals = new Refusals()
            .Unless(name.Length is > 0 and <= 200, "confirmation.name", nameof(input.Name))
            .Unless(position.Length is > 0 and <= 200, "confirmation.position", nameof(input.Position))
            .Unless(replies.Count > 0, "confirmation.nothing", nameof(input.Replies));
        foreach (var reply in replies)
            refusals.Unless(reply.Comment.Length <= Claim.LongestReason, "confirmation.comment", $"Comment{reply.Number}", Claim.LongestReason)
                .Unless(reply.Answer is UnitAnswer.Yes or UnitAnswer.Unknown || reply.Comment.Trim().Length > 0, "confirmation.commentNeeded", $"Comment{reply.Number}");
        if (refusals.Any) return refusals;

        foreach (var reply in replies) open[reply.Number].Reply(reply.Answer!.Value, TextNormalForm.Clean(reply.Comment).Trim(), words.Now);
        request.SignedBy(name, position);
        if (request.SubjectKind == ConfirmationSubject.Story && replies.Exists(r => r.Answer is UnitAnswer.Yes or UnitAnswer.Partly)) await AddSourceAsync(request, ct);
        await audit.RecordAsync(new AuditEntry("unit.answered", request.SubjectKind, request.SubjectId, request.About, Details: $"{request.Unit}: {replies.Count}"), Actor.Nobody, ct);
        await notifier.TellAsync(new NewNotice("confirmation", "notice.confirmation", UrlOf(request), request.Unit, request.About), [request.AskedBy], ct);
        await write.CommitAsync(ct);
        return request;
    }

    public async Task<Outcome<ConfirmationRequest>> HandleAsync(RevokeConfirmation input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EvidencePermissions.ManageEvidence)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<ConfirmationRequest>().Include(r => r.Questions).SingleOrDefaultAsync(r => r.Id == input.Id, ct) is not { } request) return Refusals.Because("confirmation.notFound");
        if (request.RevokedUtc is not null) return request;
        request.Revoke(words.Now);
        await audit.RecordAsync(new AuditEntry("unit.revoked", request.SubjectKind, request.SubjectId, request.About, Details: request.Unit), actor, ct);
        await write.CommitAsync(ct);
        return request;
    }

    public static string UrlOf(ConfirmationRequest request) => request.SubjectKind == ConfirmationSubject.Story ? "/toa-soan/minh-chung/" + request.SubjectId : "/toa-soan/gioi-thieu/" + request.SubjectId;

    /// <summary>One proof for the whole request, made anew when more is answered; what is bound to it stays bound.</summary>
    private async Task AddSourceAsync(ConfirmationRequest request, CancellationToken ct)
    {
        var number = "xn-" + request.Id;
        if (await db.Set<EvidenceSource>().AnyAsync(s => s.StoryId == request.SubjectId && s.Number == number, ct)) return;
        db.Add(new EvidenceSource(new AddSource(request.SubjectId, SourceKind.Confirmation, words.SourceTitle(request))
        {
            Issuer = request.Unit, Number = number, IssuedOn = VietnamDays.Of(words.Now), Note = words.Summary(request) is var text && text.Length > Claim.LongestReason ? text[..Claim.LongestReason] : text,
        }, Actor.System, words.Now));
        await announce.HandleAsync(new AnnounceChange(request.SubjectId, "Evidence"), ct);
    }
}
