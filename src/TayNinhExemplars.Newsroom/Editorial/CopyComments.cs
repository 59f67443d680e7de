using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Passage">The words it is about, as they stood in that version; empty is the whole copy.</param>
public sealed record CopyComment(long Id, string ContentItemId, string VersionId, string Passage, string Text, string AuthorId, string AuthorName, DateTime AtUtc, DateTime? ResolvedUtc, string ResolvedBy);

/// <summary>Says something about a passage; whoever is named with @ is told.</summary>
public sealed record CommentOnCopy(string ContentItemId, string VersionId, string Passage, string Text);

public sealed record ResolveComment(string ContentItemId, long Id);

public sealed partial class CopyComments(SiteDbContext db, CopyStore copies, UserDirectory users, Notifier notifier, TimeProvider clock)
{
    public const int LongestText = 2000, LongestPassage = 1000;

    public async Task<IReadOnlyList<CopyComment>> ListAsync(string contentItemId, CancellationToken ct) =>
        [.. (await db.Set<CopyCommentRow>().AsNoTracking().Where(c => c.ContentItemId == contentItemId).OrderBy(c => c.ResolvedUtc != null).ThenBy(c => c.Id).Take(200).ToListAsync(ct)).Select(c => c.ToComment())];

    public async Task<Outcome<CopyComment>> HandleAsync(CommentOnCopy input, Actor actor, CancellationToken ct = default)
    {
        var text = input.Text.Replace("\0", "", StringComparison.Ordinal).Trim();
        var passage = input.Passage.Replace("\0", "", StringComparison.Ordinal).Trim();
        var refusals = new Refusals()
            .Unless(text.Length > 0, "editorial.comment-empty", "text")
            .Unless(text.Length <= LongestText, "editorial.too-long", "text", LongestText)
            .Unless(passage.Length <= LongestPassage, "editorial.too-long", "passage", LongestPassage);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await copies.FindAsync(input.ContentItemId, ct) is not { } copy) return Refusals.Because("editorial.no-copy");
        var row = new CopyCommentRow { ContentItemId = copy.ContentItemId, VersionId = input.VersionId, Passage = passage, Text = text, AuthorId = actor.Id, AuthorName = actor.Name, AtUtc = clock.UtcSecondsNow() };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        db.Entry(row).State = EntityState.Detached;
        var url = TransitionRecord.UrlOf(copy.ContentItemId) + "#y-kien";
        var named = await NamedAsync(text, ct);
        await notifier.TellAsync(new NewNotice("copy.mention", "notice.copy.mention", url, copy.Title, actor.Name, text), named.Where(id => id != actor.Id), ct);
        await notifier.TellAsync(new NewNotice("copy.comment", "notice.copy.comment", url, copy.Title, actor.Name, text), new[] { copy.AuthorId, copy.AssigneeId }.Where(id => id != actor.Id && !named.Contains(id)), ct);
        await write.CommitAsync(ct);
        return row.ToComment();
    }

    public async Task<Outcome<CopyComment>> HandleAsync(ResolveComment input, Actor actor, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var now = clock.UtcSecondsNow();
        var done = await db.Set<CopyCommentRow>().Where(c => c.Id == input.Id && c.ContentItemId == input.ContentItemId && c.ResolvedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.ResolvedUtc, now).SetProperty(c => c.ResolvedBy, actor.Name), ct);
        if (done == 0) return Refusals.Because("editorial.comment-gone");
        await write.CommitAsync(ct);
        return (await db.Set<CopyCommentRow>().AsNoTracking().SingleAsync(c => c.Id == input.Id, ct)).ToComment();
    }

    private async Task<IReadOnlyList<string>> NamedAsync(string text, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var name in Mention().Matches(text).Select(m => m.Groups[1].Value.TrimEnd('.')).Distinct(StringComparer.OrdinalIgnoreCase).Take(20))
            if (await users.FindByNameAsync(name, ct) is { IsEnabled: true } user) found.Add(user.Id);
        return found;
    }

    [GeneratedRegex(@"(?<![\w@.])@([\w.-]{2,64})")]
    private static partial Regex Mention();
}
