using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>A public comment as templates see it.</summary>
public sealed record CommentView
{
    public required string Id { get; init; }
    public string Author { get; init; } = "";
    public IReadOnlyList<string> Paragraphs { get; init; } = [];
    public string Iso { get; init; } = "";
    public string DateText { get; init; } = "";
    public string EditedText { get; init; } = "";

    /// <summary>"reader", "newsroom" or "exemplar".</summary>
    public string Voice { get; init; } = "";
    public string VoiceText { get; init; } = "";

    /// <summary>Empty when it is no question to the person portrayed.</summary>
    public string QuestionText { get; init; } = "";
    public string LikesText { get; init; } = "";
    public bool IsFeatured { get; init; }
    public bool IsPinned { get; init; }

    /// <summary>Why its words are not here; empty when they are.</summary>
    public string TakenText { get; init; } = "";
    public string ReplyUrl { get; init; } = "";
    public IReadOnlyList<CommentView> Answers { get; init; } = [];

    public Shape Shape => new Shape("Comment").With("Comment", this);
}

/// <summary>The form for a comment, with what was typed and what was wrong with it.</summary>
public sealed record CommentFormView
{
    public required string ItemId { get; init; }
    public string ItemTitle { get; init; } = "";
    public string ItemUrl { get; init; } = "";
    public string ParentId { get; init; } = "";
    public string ParentName { get; init; } = "";

    /// <summary>Empty on a page that is kept for all; then the script fetches one, or the next page carries it.</summary>
    public string Token { get; init; } = "";
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Text { get; init; } = "";
    public bool IsPrivate { get; init; }
    public bool IsQuestion { get; init; }
    public bool MayAsk { get; init; }
    public bool MayComment { get; init; } = true;
    public int Longest { get; init; }
    public string ModeText { get; init; } = "";
    public string NameError { get; init; } = "";
    public string EmailError { get; init; } = "";
    public string TextError { get; init; } = "";
    public IReadOnlyList<string> OtherErrors { get; init; } = [];

    public Shape Shape => new Shape("CommentForm").With("Form", this);
}

/// <param name="Current">The value of aria-current: "true" for the order that is shown.</param>
public sealed record OrderView(string Text, string Url, string Current);

public sealed record StarView(int Number, string Text);

public sealed record RatingView(string ItemId, string SumText, string MeanText, IReadOnlyList<StarView> Stars);

/// <param name="Share">In hundredths, for a meter.</param>
public sealed record PollOptionView(int Number, string Text, string CountText, int Share);

public sealed record PollView(string Id, string Question, bool IsOpen, string VotesText, IReadOnlyList<PollOptionView> Options);

/// <summary>A comment as its author sees it.</summary>
public sealed record OwnCommentView
{
    public required string Code { get; init; }
    public required CommentView Comment { get; init; }
    public string ItemTitle { get; init; } = "";
    public string ItemUrl { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The state's name, also its class on the page.</summary>
    public string State { get; init; } = "";
    public string StateText { get; init; } = "";
    public string StateMeaning { get; init; } = "";
    public string ReasonText { get; init; } = "";
    public string Note { get; init; } = "";
    public string AppealText { get; init; } = "";
    public string SanctionText { get; init; } = "";
    public IReadOnlyList<FactView> History { get; init; } = [];
    public bool MayEdit { get; init; }
    public bool MayAppeal { get; init; }
    public bool MayWithdraw { get; init; }
    public string EditError { get; init; } = "";
    public string AppealError { get; init; } = "";
    public string TypedText { get; init; } = "";
    public string TypedAppeal { get; init; } = "";
}

/// <summary>One line of a form that only confirms.</summary>
public sealed record ReportFormView
{
    public required string CommentId { get; init; }
    public required CommentView Comment { get; init; }
    public string Token { get; init; } = "";
    public IReadOnlyList<OptionView> Reasons { get; init; } = [];
    public string Details { get; init; } = "";
    public bool IsLegal { get; init; }
    public string Law { get; init; } = "";
    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public bool InGoodFaith { get; init; }
    public IReadOnlyList<string> Errors { get; init; } = [];
}

public sealed record TextErrorFormView(string ItemId, string ItemTitle, string ItemUrl, string Token, string Quote, string Proposal, string Email, IReadOnlyList<string> Errors);

/// <summary>One answer by the person portrayed, and where it stands.</summary>
public sealed record AnswerView(IReadOnlyList<string> Paragraphs, string StateText);

/// <summary>A comment that the person portrayed may answer.</summary>
public sealed record AnswerableView
{
    public required CommentView Comment { get; init; }
    public bool IsQuestion { get; init; }
    public IReadOnlyList<AnswerView> Mine { get; init; } = [];
    public string Error { get; init; } = "";
    public string Typed { get; init; } = "";
}

public sealed record AnswerPageView
{
    public required string Action { get; init; }
    public required string FormToken { get; init; }
    public string Name { get; init; } = "";
    public string ItemTitle { get; init; } = "";
    public string ItemUrl { get; init; } = "";
    public string UntilText { get; init; } = "";
    public string Error { get; init; } = "";
    public IReadOnlyList<AnswerableView> Entries { get; init; } = [];
}
