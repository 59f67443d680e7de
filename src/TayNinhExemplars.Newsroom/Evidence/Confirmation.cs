using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

/// <summary>What a confirmation is about.</summary>
public static class ConfirmationSubject
{
    public const string Story = "story", Nomination = "nomination";
}

/// <summary>Questions to a unit, answered without an account through a signed link.</summary>
public sealed class ConfirmationRequest
{
    private ConfirmationRequest() { }

    public ConfirmationRequest(AskConfirmation input, Actor by, DateTime atUtc)
    {
        (Id, SubjectKind, SubjectId, About) = (Ids.New(), input.SubjectKind, input.SubjectId, input.About.Trim());
        (Unit, Email, AskedBy, AskedByName, AskedUtc, ExpiresUtc) = (input.Unit.Trim(), input.Email.Trim(), by.Id, by.Name, atUtc, atUtc.AddDays(input.Days));
        Questions = [.. input.Questions.Select((q, i) => new ConfirmationQuestion(i + 1, q.Trim()))];
    }

    public string Id { get; private set; } = "";
    public string SubjectKind { get; private set; } = "";
    public string SubjectId { get; private set; } = "";

    /// <summary>What the unit is told it is about: a name, no more.</summary>
    public string About { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string AskedBy { get; private set; } = "";
    public string AskedByName { get; private set; } = "";
    public DateTime AskedUtc { get; private set; }
    public DateTime ExpiresUtc { get; private set; }
    public DateTime? RevokedUtc { get; private set; }
    public string AnsweredBy { get; private set; } = "";
    public string AnsweredAs { get; private set; } = "";
    public List<ConfirmationQuestion> Questions { get; private set; } = [];

    public bool IsOpenAt(DateTime utc) => RevokedUtc is null && ExpiresUtc > utc && Questions.Any(q => q.AnsweredUtc is null);

    public void Revoke(DateTime atUtc)
    {
        if (RevokedUtc is not null) throw new InvalidOperationException($"Request {Id} is revoked already.");
        RevokedUtc = atUtc;
    }

    internal void SignedBy(string name, string position) => (AnsweredBy, AnsweredAs) = (name, position);
}

public enum UnitAnswer { Yes, Partly, No, Unknown }

public sealed class ConfirmationQuestion
{
    private ConfirmationQuestion() { }

    internal ConfirmationQuestion(int number, string text) => (Number, Text) = (number, text);

    public long Id { get; private set; }
    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public UnitAnswer? Answer { get; private set; }
    public string Comment { get; private set; } = "";
    public DateTime? AnsweredUtc { get; private set; }

    internal void Reply(UnitAnswer answer, string comment, DateTime atUtc)
    {
        if (AnsweredUtc is not null) throw new InvalidOperationException($"Question {Id} is answered already.");
        (Answer, Comment, AnsweredUtc) = (answer, comment, atUtc);
    }
}
