namespace TayNinhExemplars.Comments.Data;

/// <summary>What is remembered of an author without asking who it is.</summary>
public sealed class CommentAuthorRow
{
    public required string Key { get; init; }
    public int Approved { get; internal set; }
    public int Refused { get; internal set; }
    public DateTime FirstUtc { get; internal set; }
    public DateTime LastUtc { get; internal set; }
}

/// <summary>One act on a comment. The log carries no words of the comment.</summary>
public sealed class CommentEventRow
{
    public long Id { get; init; }
    public required string CommentId { get; init; }
    public required string Action { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }
    public DateTime AtUtc { get; init; }
    public CommentState From { get; init; }
    public CommentState To { get; init; }
    public string ReasonCode { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>The version the act made: undoing it needs that nothing happened since.</summary>
    public int Version { get; init; }
}

public sealed class CommentLikeRow
{
    public required string CommentId { get; init; }
    public required string ReaderKey { get; init; }
}

public sealed class CommentReportRow
{
    public required string Id { get; init; }
    public required string CommentId { get; init; }
    public required string ContentItemId { get; init; }
    public bool IsLegal { get; init; }
    public required string ReasonCode { get; init; }
    public string Details { get; init; } = "";

    /// <summary>The law that is said to be broken.</summary>
    public string Law { get; init; } = "";
    public string ReporterName { get; internal set; } = "";
    public string? ReporterEmail { get; internal set; }
    public string ReporterKey { get; internal set; } = "";
    public string CodeHash { get; internal set; } = "";
    public DateTime AtUtc { get; init; }
    public ReportState State { get; internal set; }
    public string DecidedByName { get; internal set; } = "";
    public DateTime? DecidedUtc { get; internal set; }
    public string Note { get; internal set; } = "";
}

public sealed class SanctionRow
{
    public required string Id { get; init; }
    public required string AuthorKey { get; init; }
    public SanctionKind Kind { get; init; }
    public required string Reason { get; init; }
    public DateTime FromUtc { get; init; }
    public DateTime UntilUtc { get; init; }
    public required string ByName { get; init; }
    public DateTime? LiftedUtc { get; internal set; }
    public string LiftedBy { get; internal set; } = "";
}

/// <summary>Leave for a person portrayed to answer below an item. The link itself is sealed and kept nowhere.</summary>
public sealed class AnswerLinkRow
{
    public const int NameLimit = Comment.NameLimit;

    public required string Id { get; init; }
    public required string ContentItemId { get; init; }

    /// <summary>Shown beside the mark.</summary>
    public required string Name { get; init; }
    public DateTime IssuedUtc { get; init; }
    public DateTime ExpiresUtc { get; init; }
    public DateTime? RevokedUtc { get; internal set; }
    public DateTime? UsedUtc { get; internal set; }
    public required string ByName { get; init; }
}
