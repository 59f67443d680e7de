namespace TayNinhExemplars.Readers.Data;

/// <summary>How often an item was opened, altogether.</summary>
public sealed class ViewCountRow
{
    public required string ContentItemId { get; init; }
    public long Count { get; init; }
}

/// <summary>Views within one hour since 1970; kept for a month, to be taken from the ranks when the hour leaves their windows.</summary>
public sealed class ViewHourRow
{
    public int Hour { get; init; }
    public required string ContentItemId { get; init; }
    public long Count { get; init; }
}

public sealed class ViewRankRow
{
    public required string ContentItemId { get; init; }
    public ReadWithin Window { get; init; }
    public long Count { get; init; }
}

public sealed class ViewRollRow
{
    public ReadWithin Window { get; init; }
    public int RolledTo { get; internal set; }
}

/// <summary>The last batch of views that a process has written.</summary>
public sealed class ViewSourceRow
{
    public required string Source { get; init; }
    public long Number { get; init; }
    public int Hour { get; init; }
}

public sealed class RatingRow
{
    public required string ContentItemId { get; init; }
    public required string ReaderKey { get; init; }
    public int Stars { get; internal set; }
    public DateTime FirstUtc { get; init; }
    public DateTime AtUtc { get; internal set; }
    public string Address { get; init; } = "";
    public string Near { get; init; } = "";
    public string Wide { get; init; } = "";

    /// <summary>The rule that holds it out; empty when it counts.</summary>
    public string HeldBy { get; init; } = "";
}

public sealed class RatingTotalRow
{
    public required string ContentItemId { get; init; }
    public int Sum { get; private set; }
    public int Count { get; private set; }
    public int Held { get; internal set; }

    internal void Add(int stars, int ratings)
    {
        Sum += stars;
        Count += ratings;
    }
}

public sealed class TextErrorRow
{
    public const int QuoteLimit = 500, ProposalLimit = 1_000;

    public required string Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string Quote { get; init; }
    public required string Proposal { get; init; }
    public string? Email { get; internal set; }
    public DateTime AtUtc { get; init; }
    public DateTime? ClosedUtc { get; internal set; }
    public bool IsMended { get; internal set; }
    public string ClosedByName { get; internal set; } = "";
}

public sealed class PollRow
{
    public const int QuestionLimit = 300, OptionLimit = 150;

    public required string Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string Question { get; init; }
    public DateTime CreatedUtc { get; init; }
    public DateTime? ClosedUtc { get; internal set; }
}

public sealed class PollOptionRow
{
    public required string PollId { get; init; }
    public int Number { get; init; }
    public required string Text { get; init; }
    public int Count { get; init; }
}

public sealed class PollVoteRow
{
    public required string PollId { get; init; }
    public required string ReaderKey { get; init; }
    public int Number { get; internal set; }
    public DateTime AtUtc { get; internal set; }
}

public sealed class WebhookRow
{
    public required string Id { get; init; }
    public required string Url { get; init; }
    public required string SealedSecret { get; init; }
    public bool IsEnabled { get; init; }
    public DateTime? LastDeliveredUtc { get; init; }
    public string LastError { get; init; } = "";
}

public sealed class WebhookDeliveryRow
{
    public long Id { get; init; }
    public required string WebhookId { get; init; }
    public required string Body { get; init; }
    public DateTime QueuedUtc { get; init; }
    public DateTime NextTryUtc { get; init; }
    public int Attempts { get; init; }
    public DateTime? DeliveredUtc { get; init; }
    public DateTime? FailedUtc { get; init; }
}
