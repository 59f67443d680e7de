using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <param name="Nonce">Of the form it came with.</param>
public sealed record AnswerByLink(string Token, string CommentId, string Text, string Nonce);

/// <summary>
/// The person portrayed answers a reader. It is screened like every comment and waits for a moderator: the newsroom knows to whom
/// it gave the link, not who opened it.
/// </summary>
public sealed class AnswerByLinkHandler(SiteDbContext db, AnswerLinks links, CommentSurroundings around, ScreenComment screen, TimeProvider clock)
{
    public async Task<Outcome<Comment>> HandleAsync(AnswerByLink input, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        if (await links.FindAsync(input.Token, ct) is not { } link) return Refusals.Because("comments.link.notFound");
        var (text, now) = (TextHygiene.Clean(input.Text), clock.UtcSecondsNow());
        var settings = await around.SettingsAsync(ct);
        var asked = await around.ParentAsync(input.CommentId, link.ContentItemId, ct);
        var refusals = new Refusals()
            .Unless(await around.ItemAsync(link.ContentItemId, ct) is not null, "comments.gone")
            .Unless(asked is not null, "comments.parent")
            .Unless(TextHygiene.Letters(text) > 1, "comments.text.empty", nameof(input.Text))
            .Unless(text.Length <= settings.LongestComment, "comments.text.long", nameof(input.Text), settings.LongestComment, text.Length)
            .Unless(text.Length > settings.LongestComment || !TextHygiene.HasHeapedMarks(text), "comments.text.marks", nameof(input.Text))
            .Unless(!await around.IsUsedAsync(input.Nonce, ct), "comments.replayed");
        if (refusals.Any) return refusals;

        var author = await around.AuthorAsync(link.AuthorKey, now, ct);
        author.LastUtc = now;
        var verdict = await screen.TextAsync(new ScreeningFacts { Text = text, RawText = input.Text }, ct);
        // A word on the list refuses a stranger at once; what somebody known says is read by people.
        var state = verdict.Outcome switch { ScreeningOutcome.Clean => CommentState.Waiting, ScreeningOutcome.Private => CommentState.Private, _ => CommentState.Suspect };
        var answer = Comment.Post(
            new NewComment(link.ContentItemId, asked!.ParentId ?? asked.Id, text, link.Name, null, link.AuthorKey, Network.Unknown, ReaderKeys.Hash(Ids.New()), input.Nonce, CommentSurroundings.HashOf(text), CommentVoice.Exemplar),
            state, ScreenComment.Said(verdict), now);
        db.Add(answer);
        await db.SaveChangesAsync(ct);
        await db.Set<AnswerLinkRow>().Where(l => l.Id == link.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedUtc, now), ct);
        await write.CommitAsync(ct);
        return answer;
    }
}
