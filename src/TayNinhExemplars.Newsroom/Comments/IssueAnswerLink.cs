using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <param name="Days">Until the link ends.</param>
public sealed record IssueAnswerLink(string ContentItemId, string Name, int Days);

public sealed record RevokeAnswerLink(string Id);

/// <param name="Token">What makes the address; whoever has it answers as the person.</param>
public sealed record IssuedAnswerLink(AnswerLink Link, string Token);

/// <summary>Gives a person portrayed the means to answer, and takes it back.</summary>
public sealed class AnswerLinkHandler(SiteDbContext db, AnswerLinks links, ContentStore content, AuditTrail audit, TimeProvider clock)
{
    public const int MostDays = 90;

    public async Task<Outcome<IssuedAnswerLink>> HandleAsync(IssueAnswerLink input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var name = TextHygiene.CleanName(input.Name);
        var item = await content.FindAsync(input.ContentItemId, ct: ct);
        var refusals = new Refusals()
            .Unless(item is not null && Interaction.CommentedTypes.Contains(item.ContentType), "comments.link.item", nameof(input.ContentItemId))
            .Unless(name.Length is > 1 and <= AnswerLinkRow.NameLimit, "comments.name.letters", nameof(input.Name), NameRules.Shortest)
            .Unless(input.Days is >= 1 and <= MostDays, "comments.link.days", nameof(input.Days), MostDays);
        if (refusals.Any) return refusals;
        var now = clock.UtcSecondsNow();
        var row = new AnswerLinkRow { Id = Ids.New(), ContentItemId = item!.ContentItemId, Name = name, IssuedUtc = now, ExpiresUtc = now.AddDays(input.Days), ByName = by.Name };
        db.Add(row);
        await audit.RecordAsync(new AuditEntry("answerLink.issued", "content", row.ContentItemId, name, Details: $"{input.Days}"), by, ct);
        await write.CommitAsync(ct);
        return new IssuedAnswerLink(View(row), links.TokenOf(row.Id));
    }

    public async Task<Outcome<AnswerLink>> HandleAsync(RevokeAnswerLink input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<AnswerLinkRow>().SingleOrDefaultAsync(l => l.Id == input.Id, ct) is not { RevokedUtc: null } row) return Refusals.Because("comments.link.notFound");
        row.RevokedUtc = clock.UtcSecondsNow();
        await audit.RecordAsync(new AuditEntry("answerLink.revoked", "content", row.ContentItemId, row.Name), by, ct);
        await write.CommitAsync(ct);
        return View(row);
    }

    private static AnswerLink View(AnswerLinkRow l) => new(l.Id, l.ContentItemId, l.Name, l.IssuedUtc, l.ExpiresUtc, l.RevokedUtc, l.UsedUtc, l.ByName);
}
