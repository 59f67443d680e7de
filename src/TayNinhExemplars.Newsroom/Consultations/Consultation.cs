namespace TayNinhExemplars.Consultations;

public enum ConsultationState { Draft, Open, Reported, Withdrawn }

/// <param name="Proposed">The award that is proposed.</param>
public sealed record Candidate(string Name, string Unit, string Proposed, string Summary, string ExemplarId = "");

/// <summary>
/// "Lấy ý kiến Nhân dân": who is proposed for a high award is made known before the Council meets, for at least ten working days
/// (Decree 98/2023/NĐ-CP, Article 46.2). Opinions are for the Council alone and are never shown.
/// </summary>
public sealed class Consultation
{
    public const int LeastWorkingDays = 10;

    private Consultation() { }

    internal Consultation(string id, string slug, string by, DateTime atUtc) => (Id, Slug, CreatedBy, CreatedUtc) = (id, slug, by, atUtc);

    public string Id { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Introduction { get; private set; } = "";
    public string LegalBasis { get; private set; } = "";
    public string Receiver { get; private set; } = "";
    public string Contact { get; private set; } = "";
    public int WorkingDays { get; private set; } = LeastWorkingDays;
    public DateOnly? MeetsOn { get; private set; }
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public ConsultationState State { get; private set; }
    public DateOnly? OpenedOn { get; private set; }

    /// <summary>The last day on which opinions are taken.</summary>
    public DateOnly? ClosesOn { get; private set; }
    public string Report { get; private set; } = "";
    public bool ReportIsPublic { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public string CreatedBy { get; private set; } = "";
    public DateTime CreatedUtc { get; private set; }

    /// <summary>The number of the newest opinion in the register.</summary>
    public int LastNumber { get; private set; }

    public bool Takes(DateOnly today) => State == ConsultationState.Open && today <= ClosesOn;

    internal void Write(SaveConsultation input)
    {
        if (State != ConsultationState.Draft) throw new InvalidOperationException($"Consultation {Id} is {State}; its text stands.");
        (Title, Introduction, LegalBasis) = (input.Title.Trim(), input.Introduction.Trim(), input.LegalBasis.Trim());
        (Receiver, Contact, WorkingDays, MeetsOn) = (input.Receiver.Trim(), input.Contact.Trim(), input.WorkingDays, input.MeetsOn);
        Candidates = [.. input.Candidates];
    }

    internal void Open(DateOnly on, DateOnly closes)
    {
        if (State != ConsultationState.Draft) throw new InvalidOperationException($"Consultation {Id} is {State}.");
        (State, OpenedOn, ClosesOn) = (ConsultationState.Open, on, closes);
    }

    internal void Withdraw() => State = ConsultationState.Withdrawn;

    internal void Conclude(string report, bool isPublic, DateOnly on)
    {
        if (State != ConsultationState.Open) throw new InvalidOperationException($"Consultation {Id} is {State}.");
        (State, Report, ReportIsPublic, ReportedOn) = (ConsultationState.Reported, report, isPublic, on);
    }

    internal int NextNumber() => ++LastNumber;
}

public enum OpinionState { New, Registered, Answered }

/// <summary>An opinion of somebody who signs with name, telephone and address. It is the Council's to read and nobody else's.</summary>
public sealed class Opinion
{
    private Opinion() { }

    internal Opinion(Consultation about, SendOpinion input, string receiptHash, DateTime atUtc)
    {
        (ConsultationId, Number, ReceiptHash, ReceivedUtc) = (about.Id, about.NextNumber(), receiptHash, atUtc);
        (Name, Phone, Address, Email, Text, Candidate) = (input.Name.Trim(), input.Phone.Trim(), input.Address.Trim(), input.Email.Trim(), input.Text.Trim(), input.Candidate);
    }

    public long Id { get; private set; }
    public string ConsultationId { get; private set; } = "";
    public int Number { get; private set; }
    public string ReceiptHash { get; private set; } = "";
    public DateTime ReceivedUtc { get; private set; }
    public string Name { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Email { get; private set; } = "";

    /// <summary>Whom it is about; empty for all.</summary>
    public string Candidate { get; private set; } = "";
    public string Text { get; private set; } = "";
    public OpinionState State { get; private set; }

    /// <summary>For whom it was registered and what is being done.</summary>
    public string Handling { get; private set; } = "";

    /// <summary>What the sender reads with the receipt code.</summary>
    public string Answer { get; private set; } = "";
    public string HandledBy { get; private set; } = "";

    internal void Handle(string handling, string answer, string by) =>
        (Handling, Answer, HandledBy, State) = (handling, answer, by, answer.Length > 0 ? OpinionState.Answered : OpinionState.Registered);
}
