using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Comments;

/// <param name="Voice">The newsroom's own, or that of the person portrayed, who told it to the newsroom.</param>
/// <param name="Name">Who the person is; the newsroom needs none.</param>
public sealed record AnswerComment(string CommentId, CommentVoice Voice, string Name, string Text);

/// <summary>An answer with a mark. It is public at once: who answers here answers for it.</summary>
public sealed class AnswerCommentHandler(CommentDeskWriter desk, Texts texts)
{
    public async Task<Outcome<Comment>> HandleAsync(AnswerComment input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ModerateComments)) return Refusals.Because("forbidden");
        await using var write = await desk.BeginAsync(ct);
        var (text, name) = (TextHygiene.Clean(input.Text), TextHygiene.CleanName(input.Name));
        if (input.Voice == CommentVoice.Newsroom) name = texts["comments.voice.newsroom"];
        if (await desk.FindAsync(input.CommentId, ct) is not { } asked) return Refusals.Because("comments.notFound");
        var refusals = new Refusals()
            .Unless(asked.IsPublic, "comments.answer.state")
            .Unless(input.Voice != CommentVoice.Reader, "comments.answer.voice", nameof(input.Voice))
            .Unless(name.Length is > 1 and <= Comment.NameLimit, "comments.name.letters", nameof(input.Name), NameRules.Shortest)
            .Unless(TextHygiene.Letters(text) > 1, "comments.text.empty", nameof(input.Text))
            .Unless(text.Length <= ReaderSettings.MostLength, "comments.text.long", nameof(input.Text), ReaderSettings.MostLength, text.Length);
        if (refusals.Any) return refusals;

        var answer = Comment.Post(
            new NewComment(asked.ContentItemId, asked.ParentId ?? asked.Id, text, name, null, ReaderKeys.OfAccount(by.Id), Network.Unknown, ReaderKeys.Hash(Ids.New()), Ids.New(), CommentSurroundings.HashOf(text), input.Voice),
            CommentState.Approved, "", desk.Now);
        desk.Db.Add(answer);
        await desk.RecordAsync(answer, CommentState.Waiting, "answered", by, "", "", ct);
        await write.CommitAsync(ct);
        return answer;
    }
}
