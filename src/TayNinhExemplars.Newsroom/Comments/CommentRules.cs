using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Comments;

/// <summary>What must hold for each act, as pure functions that collect every refusal.</summary>
public static class CommentRules
{
    public static Refusals CanPost(PostComment input, string text, ReaderSettings settings, CommentMode mode, bool parentTakesAnswers, Sanction? holding, DateTime now) => new Refusals()
        .Unless(mode != CommentMode.Closed || input.IsPrivate, "comments.closed")
        .Unless(TextHygiene.Letters(text) > 1, "comments.text.empty", nameof(input.Text))
        .Unless(text.Length <= settings.LongestComment, "comments.text.long", nameof(input.Text), settings.LongestComment, text.Length)
        .Unless(text.Length > settings.LongestComment || !TextHygiene.HasHeapedMarks(text), "comments.text.marks", nameof(input.Text))
        .Unless(input.Email.Length == 0 || IsEmail(input.Email), "comments.email", nameof(input.Email))
        .Unless(parentTakesAnswers, "comments.parent")
        .Unless(holding is null or { Kind: SanctionKind.Reminder or SanctionKind.PreModeration }, holding?.Kind == SanctionKind.Ban ? "comments.banned" : "comments.suspended", "", Day(holding, now), holding?.Reason ?? "");

    /// <summary>What the mode makes of the verdict.</summary>
    public static CommentState StateOf(ScreeningOutcome outcome, CommentMode mode, int approved, Sanction? holding, ReaderSettings settings) => outcome switch
    {
        ScreeningOutcome.Blocked => CommentState.Rejected,
        ScreeningOutcome.Private => CommentState.Private,
        ScreeningOutcome.Suspect => CommentState.Suspect,
        _ when holding is not null && holding.Kind != SanctionKind.Reminder => CommentState.Waiting,
        _ when mode == CommentMode.Post => CommentState.Approved,
        _ when mode == CommentMode.Trust && approved >= settings.TrustAfter => CommentState.Approved,
        _ => CommentState.Waiting,
    };

    public static Refusals CanDecide(Comment? comment, DecideComment input) => comment is null ? Refusals.Because("comments.notFound") : new Refusals()
        .Unless(comment.Version == input.Version, "comments.stale", "", comment.DecidedByName.Length > 0 ? comment.DecidedByName : comment.AuthorName)
        .Unless(comment.State != CommentState.Withdrawn, "comments.withdrawn")
        .Unless(comment.Appeal != AppealState.Open, "comments.appealed")
        .Unless(input.Verb is not DecisionVerb.Refuse || CommentReasons.All.Contains(input.ReasonCode, StringComparer.Ordinal), "comments.reason", nameof(input.ReasonCode))
        .Unless(input.Verb is not DecisionVerb.Refuse || input.ReasonCode != CommentReasons.Other || input.Note.Trim().Length > 0, "comments.note", nameof(input.Note))
        .Unless(input.Note.Length <= Comment.NoteLimit, "comments.note.long", nameof(input.Note), Comment.NoteLimit);

    public static Refusals CanEdit(Comment comment, string text, ReaderSettings settings, DateTime now) => new Refusals()
        .Unless(comment.State is CommentState.Waiting or CommentState.Suspect or CommentState.Approved && comment.Voice == CommentVoice.Reader, "comments.edit.state")
        .Unless(now - comment.PostedUtc <= TimeSpan.FromMinutes(settings.OwnEditMinutes), "comments.edit.late", "", settings.OwnEditMinutes)
        .Unless(TextHygiene.Letters(text) > 1, "comments.text.empty", "Text")
        .Unless(text.Length <= settings.LongestComment, "comments.text.long", "Text", settings.LongestComment, text.Length)
        .Unless(!TextHygiene.HasHeapedMarks(text), "comments.text.marks", "Text");

    public static Refusals CanAppeal(Comment comment, string text, ReaderSettings settings, DateTime now) => new Refusals()
        .Unless(comment.IsRefused, "comments.appeal.state")
        .Unless(comment.Appeal == AppealState.None, "comments.appeal.once")
        .Unless(comment.DecidedUtc is not { } decided || now - decided <= TimeSpan.FromDays(settings.AppealDays), "comments.appeal.late", "", settings.AppealDays)
        .Unless(TextHygiene.Letters(text) > 4, "comments.appeal.text", "Text")
        .Unless(text.Length <= Comment.NoteLimit, "comments.note.long", "Text", Comment.NoteLimit);

    /// <summary>By somebody else than the first time, whoever they are.</summary>
    public static Refusals CanDecideAppeal(Comment? comment, DecideAppeal input, Actor by) => comment is null ? Refusals.Because("comments.notFound") : new Refusals()
        .Unless(comment.Version == input.Version, "comments.stale", "", comment.DecidedByName)
        .Unless(comment.Appeal == AppealState.Open, "comments.appeal.none")
        .Unless(comment.DecidedById.Length == 0 || comment.DecidedById != by.Id, "comments.appeal.forbidden")
        .Unless(input.Note.Trim().Length > 0, "comments.note", nameof(input.Note))
        .Unless(input.Note.Length <= Comment.NoteLimit, "comments.note.long", nameof(input.Note), Comment.NoteLimit);

    public static bool IsEmail(string text) => text.Length <= 254 && !text.Any(char.IsWhiteSpace) && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && text[^1] != '.';

    private static string Day(Sanction? sanction, DateTime now) => (sanction?.UntilUtc ?? now).AddHours(7).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
