using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <param name="Code">For the status link; known to nobody else from here on.</param>
public sealed record PostedComment(string Id, string Code, CommentState State);

/// <param name="Trap">A field that people do not see; a program fills it in.</param>
public sealed record CommentForm(PostComment Comment, string Token, string Trap);

/// <summary>
/// The door for comments: what can be refused without the database is refused here, the rest shares its commit with others
/// that come at the same time.
/// </summary>
public sealed class CommentIntake(FormTokens tokens, PostingPace pace, GroupCommit commits)
{
    public static string TokenSubject(string contentItemId) => "comment:" + contentItemId;

    public async Task<Outcome<PostedComment>> HandleAsync(CommentForm form, string authorKey, Network network, CancellationToken ct = default)
    {
        if (form.Trap.Length > 0) return Refusals.Because("comments.trap");
        if (tokens.Read(form.Token, TokenSubject(form.Comment.ContentItemId)) is not { } token) return Refusals.Because("comments.token");
        if (tokens.IsTooFast(token)) return Refusals.Because("comments.tooFast");
        if (!pace.Allows(network.Address, authorKey)) return Refusals.Because("comments.tooMany");
        var code = Ids.New();
        var source = new CommentSource(authorKey, network, token.Nonce, ReaderKeys.Hash(code));
        var outcome = await commits.RunAsync(s => s.GetRequiredService<PostCommentHandler>().HandleAsync(form.Comment, source, CancellationToken.None), ct);
        return outcome.Value is { } comment ? new PostedComment(comment.Id, code, comment.State) : outcome.Refusals;
    }
}

/// <summary>How often one address and one reader may post. Kept in memory: after a restart everybody begins anew.</summary>
public sealed class PostingPace(TimeProvider clock)
{
    public const int PerAddress = 20, PerAuthor = 6;
    private const int Most = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, (long From, int Count)> _counts = new(StringComparer.Ordinal);

    public bool Allows(string address, string authorKey)
    {
        if (_counts.Count > Most) _counts.Clear();
        // Both are counted, whichever refuses.
        var (byAddress, byAuthor) = (Count("a" + address) <= PerAddress || address.Length == 0, Count(authorKey) <= PerAuthor);
        return byAddress && byAuthor;
    }

    private int Count(string key)
    {
        var now = clock.GetTimestamp();
        return _counts.AddOrUpdate(key, (now, 1), (_, known) => clock.GetElapsedTime(known.From, now) > Window ? (now, 1) : (known.From, known.Count + 1)).Count;
    }
}
