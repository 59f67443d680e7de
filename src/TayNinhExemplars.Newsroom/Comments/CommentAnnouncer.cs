using TayNinhExemplars.Content;
using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Comments;

/// <summary>Tells the world when the public face of a comment changes: the page is made anew, programs that asked are called.</summary>
public sealed class CommentAnnouncer(AnnounceChangeHandler announce, WebhookQueue webhooks)
{
    public const string Kind = "Commented";

    public async Task StateChangedAsync(Comment comment, CommentState? before, CancellationToken ct)
    {
        if (comment.IsPublic || before == CommentState.Approved) await announce.HandleAsync(new AnnounceChange(comment.ContentItemId, Kind), ct);
        if (comment.IsPublic && before != CommentState.Approved)
            await webhooks.QueueAsync("comment.approved", comment.Id, new { comment.Id, comment.ContentItemId, comment.ParentId, Author = comment.AuthorName, comment.Text, comment.PostedUtc, Voice = comment.Voice.ToString() }, ct);
    }

    public Task LooksChangedAsync(Comment comment, CancellationToken ct) => announce.HandleAsync(new AnnounceChange(comment.ContentItemId, Kind), ct);
}
