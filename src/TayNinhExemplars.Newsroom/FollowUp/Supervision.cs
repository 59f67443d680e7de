using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.FollowUp;

/// <summary>A thematic supervision delegation: its plan, what it found and recommended, what was answered, and how it ended.</summary>
public sealed class Delegation
{
    private Delegation() { }

    public Delegation(OpenDelegation input, Actor by, DateTime atUtc)
    {
        (Id, Title, DecisionNumber, Plan, Members, Units) = (Ids.New(), input.Title, input.DecisionNumber, input.Plan, input.Members, input.Units);
        (StartsOn, EndsOn, OpenedBy, OpenedUtc) = (input.StartsOn!.Value, input.EndsOn!.Value, by.Name, atUtc);
    }

    public string Id { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string DecisionNumber { get; private set; } = "";
    public string Plan { get; private set; } = "";
    public string Members { get; private set; } = "";
    public string Units { get; private set; } = "";
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }
    public string OpenedBy { get; private set; } = "";
    public DateTime OpenedUtc { get; private set; }
    public string Closure { get; private set; } = "";
    public DateTime? ClosedUtc { get; private set; }
    public List<Recommendation> Recommendations { get; private set; } = [];

    internal void Close(string closure, DateTime atUtc)
    {
        if (ClosedUtc is not null) throw new InvalidOperationException($"Delegation {Id} is closed.");
        (Closure, ClosedUtc) = (closure, atUtc);
    }
}

/// <summary>A finding of a delegation, and what is asked of whom by when.</summary>
public sealed class Recommendation
{
    private Recommendation() { }

    internal Recommendation(Recommend input) => (Finding, Text, Addressee, DueOn) = (input.Finding, input.Text, input.Addressee, input.DueOn);

    public long Id { get; private set; }
    public string Finding { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Addressee { get; private set; } = "";
    public DateOnly? DueOn { get; private set; }
    public string Reply { get; private set; } = "";
    public DateOnly? RepliedOn { get; private set; }

    internal void Answer(string reply, DateOnly on)
    {
        if (RepliedOn is not null) throw new InvalidOperationException($"Recommendation {Id} is answered.");
        (Reply, RepliedOn) = (reply, on);
    }
}

/// <summary>An opinion of the Fatherland Front or another organisation: to whom, by when to be answered, and the answer, published when that is agreed.</summary>
public sealed class FrontOpinion
{
    private FrontOpinion() { }

    public FrontOpinion(RecordOpinion input, DateTime atUtc)
    {
        (Id, Body, Text, Addressee, ReceivedOn, ReplyDueOn, RecordedUtc) = (Ids.New(), input.Body, input.Text, input.Addressee, input.ReceivedOn!.Value, input.ReplyDueOn!.Value, atUtc);
    }

    public string Id { get; private set; } = "";
    public string Body { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string Addressee { get; private set; } = "";
    public DateOnly ReceivedOn { get; private set; }
    public DateOnly ReplyDueOn { get; private set; }
    public DateTime RecordedUtc { get; private set; }
    public string Reply { get; private set; } = "";
    public DateOnly? RepliedOn { get; private set; }
    public bool Published { get; private set; }

    internal void Answer(string reply, DateOnly on, bool publish)
    {
        if (RepliedOn is not null) throw new InvalidOperationException($"Opinion {Id} is answered.");
        (Reply, RepliedOn, Published) = (reply, on, publish);
    }
}
