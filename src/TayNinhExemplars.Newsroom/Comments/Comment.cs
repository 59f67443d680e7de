using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

/// <summary>Where a comment stands. Waiting, Suspect and Private are nobody's decision yet.</summary>
public enum CommentState { Waiting, Suspect, Private, Approved, Rejected, Removed, Withdrawn }

/// <summary>Who speaks: a reader, the newsroom, the person portrayed.</summary>
public enum CommentVoice { Reader, Newsroom, Exemplar }

public enum AppealState { None, Open, Kept, Restored }

/// <summary>A reader's words about an item. Nobody but the author ever changes them; everything else happens by a verb and is counted in <see cref="Version"/>.</summary>
public sealed class Comment
{
    public const int IdLength = 26, NameLimit = 60, TextLimit = Readers.ReaderSettings.MostLength, NoteLimit = 1_000, RulesLimit = 1_000;

    private Comment() { }

    public string Id { get; private init; } = "";
    public string ContentItemId { get; private init; } = "";

    /// <summary>The comment this one answers; answers have none below them.</summary>
    public string? ParentId { get; private init; }
    public string Text { get; private set; } = "";
    public string AuthorName { get; private set; } = "";

    /// <summary>Never shown to readers.</summary>
    public string? Email { get; private set; }

    /// <summary>The account, or the hash of the number in the reader's cookie; empty once erased.</summary>
    public string AuthorKey { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Near { get; private set; } = "";

    /// <summary>SHA-256 of the code in the status link, which only the author has.</summary>
    public string CodeHash { get; private set; } = "";

    /// <summary>Of the form it came with; no two comments have the same.</summary>
    public string Nonce { get; private init; } = "";

    /// <summary>Of the normal form of the text, to notice the same words elsewhere.</summary>
    public string TextHash { get; private set; } = "";
    public CommentState State { get; private set; }
    public CommentVoice Voice { get; private init; }

    /// <summary>Put to the person portrayed, who answers.</summary>
    public bool IsQuestion { get; private init; }

    /// <summary>What the machine found, such as <c>words.banned:đồ ngu</c>, one a line.</summary>
    public string Rules { get; private set; } = "";
    public string ReasonCode { get; private set; } = "";

    /// <summary>What the moderator tells the author.</summary>
    public string Note { get; private set; } = "";
    public string DecidedById { get; private set; } = "";
    public string DecidedByName { get; private set; } = "";
    public DateTime? DecidedUtc { get; private set; }
    public DateTime PostedUtc { get; private init; }
    public DateTime? EditedUtc { get; private set; }
    public bool IsFeatured { get; private set; }
    public bool IsPinned { get; private set; }
    public int Likes { get; private init; }
    public int OpenReports { get; private set; }
    public AppealState Appeal { get; private set; }
    public string AppealText { get; private set; } = "";
    public DateTime? AppealedUtc { get; private set; }
    public int Version { get; private set; } = 1;

    public bool IsPublic => State == CommentState.Approved;
    public bool IsOpen => State is CommentState.Waiting or CommentState.Suspect or CommentState.Private;
    public bool IsRefused => State is CommentState.Rejected or CommentState.Removed;

    public static Comment Post(NewComment comment, CommentState state, string rules, DateTime at) => new()
    {
        Id = Ids.New(), ContentItemId = comment.ContentItemId, ParentId = comment.ParentId, Text = comment.Text, AuthorName = comment.AuthorName, Email = comment.Email,
        AuthorKey = comment.AuthorKey, Address = comment.Network.Address, Near = comment.Network.Near, CodeHash = comment.CodeHash, Nonce = comment.Nonce, TextHash = comment.TextHash,
        State = state, Voice = comment.Voice, IsQuestion = comment.IsQuestion, Rules = rules, PostedUtc = at, ReasonCode = state == CommentState.Rejected ? CommentReasons.Words : "",
        DecidedUtc = state is CommentState.Approved or CommentState.Rejected ? at : null,
    };

    public void Approve(Actor by, DateTime at)
    {
        if (State is CommentState.Withdrawn) throw Wrong("approved");
        State = CommentState.Approved;
        Decide(by, at, "", "");
    }

    /// <summary>Refuses what waits, takes down what is public.</summary>
    public void Refuse(Actor by, string reason, string note, DateTime at)
    {
        if (State is CommentState.Withdrawn) throw Wrong("refused");
        State = State is CommentState.Approved or CommentState.Removed ? CommentState.Removed : CommentState.Rejected;
        Decide(by, at, reason, note);
    }

    /// <summary>Not for the public: an accusation, somebody's private matters. The newsroom follows it up.</summary>
    public void Divert(Actor by, string note, DateTime at)
    {
        if (State is CommentState.Withdrawn) throw Wrong("diverted");
        State = CommentState.Private;
        Decide(by, at, CommentReasons.Private, note);
    }

    public void Restore(CommentState state, string reason, string note, Actor by, DateTime at)
    {
        State = state;
        (ReasonCode, Note, DecidedById, DecidedByName) = (reason, note, state is CommentState.Waiting or CommentState.Suspect ? "" : by.Id, state is CommentState.Waiting or CommentState.Suspect ? "" : by.Name);
        DecidedUtc = state is CommentState.Waiting or CommentState.Suspect ? null : at;
        Version++;
    }

    public void Edit(string text, string textHash, CommentState state, string rules, DateTime at)
    {
        if (State is not (CommentState.Waiting or CommentState.Suspect or CommentState.Approved)) throw Wrong("edited");
        (Text, TextHash, State, Rules, EditedUtc) = (text, textHash, state, rules, at);
        Version++;
    }

    public void Withdraw(DateTime at)
    {
        if (State is CommentState.Withdrawn) throw Wrong("withdrawn");
        State = CommentState.Withdrawn;
        (Text, EditedUtc, IsFeatured, IsPinned) = ("", at, false, false);
        if (Appeal == AppealState.Open) Appeal = AppealState.None;
        Version++;
    }

    public void Feature(bool featured, bool pinned)
    {
        if (!IsPublic) throw Wrong("featured");
        (IsFeatured, IsPinned) = (featured, pinned);
        Version++;
    }

    public void AskAgain(string text, DateTime at)
    {
        if (!IsRefused || Appeal != AppealState.None) throw Wrong("appealed");
        (Appeal, AppealText, AppealedUtc) = (AppealState.Open, text, at);
        Version++;
    }

    public void DecideAppeal(bool restore, Actor by, string note, DateTime at)
    {
        if (Appeal != AppealState.Open) throw Wrong("decided on appeal");
        Appeal = restore ? AppealState.Restored : AppealState.Kept;
        if (restore) State = CommentState.Approved;
        Decide(by, at, restore ? "" : ReasonCode, note);
    }

    public void Reported()
    {
        OpenReports++;
        Version++;
    }

    public void ReportsDecided()
    {
        OpenReports = 0;
        Version++;
    }

    /// <summary>Everything that leads to the person; the words go too when they are not public.</summary>
    public void Erase(bool words, string name)
    {
        (Email, AuthorKey, Address, Near, CodeHash, AppealText) = (null, "", "", "", Ids.New(), "");
        AuthorName = name;
        if (words) (Text, TextHash, Rules) = ("", "", "");
        Version++;
    }

    private void Decide(Actor by, DateTime at, string reason, string note)
    {
        if (State != CommentState.Approved) (IsFeatured, IsPinned) = (false, false);
        (ReasonCode, Note, DecidedById, DecidedByName, DecidedUtc) = (reason, note, by.Id, by.Name, at);
        Version++;
    }

    private InvalidOperationException Wrong(string verb) => new($"Comment {Id} is {State} (appeal {Appeal}); it cannot be {verb}.");
}

/// <summary>What is known of a comment before it is one.</summary>
public sealed record NewComment(
    string ContentItemId, string? ParentId, string Text, string AuthorName, string? Email, string AuthorKey, Readers.Network Network, string CodeHash, string Nonce, string TextHash, CommentVoice Voice = CommentVoice.Reader, bool IsQuestion = false);
