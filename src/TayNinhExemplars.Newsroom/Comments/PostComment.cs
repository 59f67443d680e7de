using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <param name="IsPrivate">The author wants it read by the newsroom only: a report, an accusation.</param>
public sealed record PostComment(string ContentItemId, string? ParentId, string Name, string Email, string Text, bool IsPrivate = false, bool IsQuestion = false);

/// <summary>From whom it comes: proved by the form and the request, not by what the form says.</summary>
public sealed record CommentSource(string AuthorKey, Network Network, string Nonce, string CodeHash);

/// <summary>Takes a comment in: checks it, screens it, and lets the mode of the item decide what becomes of it.</summary>
public sealed class PostCommentHandler(SiteDbContext db, CommentSurroundings around, ScreenComment screen, CommentAnnouncer announcer, TimeProvider clock)
{
    public async Task<Outcome<Comment>> HandleAsync(PostComment input, CommentSource source, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var now = clock.UtcSecondsNow();
        if (await around.ItemAsync(input.ContentItemId, ct) is not { } item) return Refusals.Because("comments.gone");
        var (text, name) = (TextHygiene.Clean(input.Text), TextHygiene.CleanName(input.Name));
        var settings = await around.SettingsAsync(ct);
        var mode = input.IsQuestion ? Interaction.QuestionsOf(item, settings) : Interaction.ModeOf(item, settings, now);
        var parent = input.ParentId is { Length: > 0 } ? await around.ParentAsync(input.ParentId, item.ContentItemId, ct) : null;
        var holding = await around.SanctionAsync(source.AuthorKey, now, ct);
        var refusals = CommentRules.CanPost(input with { Email = input.Email.Trim() }, text, settings, mode, string.IsNullOrEmpty(input.ParentId) || parent is not null, holding, now)
            .Add(await screen.NameAsync(name, settings, ct))
            .Unless(source.Nonce.Length == 0 || !await around.IsUsedAsync(source.Nonce, ct), "comments.replayed");
        if (refusals.Any) return refusals;

        var author = await around.AuthorAsync(source.AuthorKey, now, ct);
        var facts = await around.FactsAsync(text, input, source, author, now, ct);
        if (facts.IsRepeated) return Refusals.Because("comments.repeated", nameof(input.Text));
        var verdict = await screen.TextAsync(facts.Screening, ct);
        var state = CommentRules.StateOf(verdict.Outcome, mode, author.Approved, holding, settings);
        var comment = Comment.Post(
            new NewComment(item.ContentItemId, parent?.ParentId ?? parent?.Id, text, name, input.Email.Trim() is { Length: > 0 } mail ? mail : null, source.AuthorKey, source.Network,
                source.CodeHash, source.Nonce.Length > 0 ? source.Nonce : Ids.New(), facts.TextHash, IsQuestion: input.IsQuestion),
            state, ScreenComment.Said(verdict), now);
        db.Add(comment);
        author.LastUtc = now;
        if (state == CommentState.Approved) author.Approved++;
        if (state == CommentState.Rejected) author.Refused++;
        await announcer.StateChangedAsync(comment, before: null, ct);
        await write.CommitAsync(ct);
        return comment;
    }
}
