using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Comments in the words and dates of the column.</summary>
public sealed class CommentTexts(Texts texts)
{
    public CommentView View(PublicComment c, ContentItem item, bool mayReply) => new()
    {
        Id = c.Id,
        Author = c.AuthorName,
        Paragraphs = Paragraphs(c.Text),
        Iso = ColumnDates.Iso(c.PostedUtc),
        DateText = ColumnDates.Minute(c.PostedUtc),
        EditedText = c.EditedUtc is null || c.IsTaken ? "" : texts.Get("comments.edited", ColumnDates.Minute(c.EditedUtc)),
        Voice = c.Voice.ToString().ToLowerInvariant(),
        VoiceText = c.Voice == CommentVoice.Reader ? "" : texts["comments.mark." + c.Voice.ToString().ToLowerInvariant()],
        QuestionText = c.IsQuestion ? texts["comments.mark.question"] : "",
        LikesText = c.Likes > 0 ? ColumnNumbers.Count(c.Likes) : "",
        IsFeatured = c.IsFeatured,
        IsPinned = c.IsPinned,
        TakenText = c.IsTaken ? texts.Get("comments.taken", ReasonOf(c.ReasonCode)) : "",
        ReplyUrl = mayReply && !c.IsTaken ? $"/y-kien/gui?bai={item.ContentItemId}&tra-loi={c.Id}" : "",
        Answers = [.. c.Answers.Select(a => View(a, item, mayReply: false))],
    };

    public CommentView View(Comment c) => new()
    {
        Id = c.Id, Author = c.AuthorName, Paragraphs = Paragraphs(c.Text), Iso = ColumnDates.Iso(c.PostedUtc), DateText = ColumnDates.Minute(c.PostedUtc), Voice = c.Voice.ToString().ToLowerInvariant(),
    };

    public string ReasonOf(string code) => code.Length > 0 ? texts["comments.reason." + code] : texts["comments.reason.other"];

    public string StateOf(CommentState state) => texts["comments.state." + Name(state)];

    public string MeaningOf(Comment comment) => texts["comments.meaning." + Name(comment.State)];

    public static string Name(CommentState state) => char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..];

    public CommentFormView Form(ContentItem item, ReaderSettings settings, CommentMode mode) => new()
    {
        ItemId = item.ContentItemId,
        ItemTitle = item.DisplayText,
        ItemUrl = ItemUrls.Of(item),
        Longest = settings.LongestComment,
        MayComment = mode != CommentMode.Closed,
        MayAsk = Interaction.QuestionsOf(item, settings) != CommentMode.Closed,
        ModeText = mode == CommentMode.Closed ? texts["comments.mode.closed"] : texts["comments.mode." + mode.ToString().ToLowerInvariant()],
    };

    public CommentFormView Refused(CommentFormView form, Refusals refusals)
    {
        string Of(string field) => string.Join(' ', refusals.Where(r => r.Field == field).Select(texts.Of));
        return form with
        {
            NameError = Of("Name"), EmailError = Of("Email"), TextError = Of("Text"),
            OtherErrors = [.. refusals.Where(r => r.Field is not ("Name" or "Email" or "Text")).Select(texts.Of).Distinct(StringComparer.Ordinal)],
        };
    }

    public OwnCommentView Own(string code, OwnComment own, ContentItem? item)
    {
        var c = own.Comment;
        return new OwnCommentView
        {
            Code = code, Comment = View(c), Text = c.Text, TypedText = c.Text, ItemTitle = item?.DisplayText ?? "", ItemUrl = item is null ? "" : ItemUrls.Of(item),
            State = Name(c.State), StateText = StateOf(c.State), StateMeaning = MeaningOf(c),
            ReasonText = c.IsRefused || c.State == CommentState.Private ? ReasonOf(c.ReasonCode.Length > 0 ? c.ReasonCode : CommentReasons.Private) : "",
            Note = c.Note,
            AppealText = c.Appeal == AppealState.None ? "" : texts["comments.appeal." + c.Appeal.ToString().ToLowerInvariant()],
            SanctionText = own.Holding is { } s ? texts.Get("comments.sanction.told." + s.Kind.ToString().ToLowerInvariant(), ColumnDates.Day(s.UntilUtc), s.Reason) : "",
            History = [.. own.Events.Select(e => new FactView(ColumnDates.Minute(e.AtUtc), texts["comments.event." + e.Action]))],
            MayEdit = own.MayEdit, MayAppeal = own.MayAppeal, MayWithdraw = c.State != CommentState.Withdrawn,
        };
    }

    private static List<string> Paragraphs(string text) => [.. text.Split('\n').Where(l => l.Trim().Length > 0)];
}
