using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

public enum SourceKind { Decision, Document, Confirmation, NamedSource }

/// <summary>What proves something in a story: a decision, a paper, the word of a unit, a person who is named.</summary>
public sealed class EvidenceSource
{
    public const string FilePurpose = "evidence";
    private EvidenceSource() { }

    public EvidenceSource(AddSource input, Actor by, DateTime atUtc)
    {
        (Id, StoryId, Kind, Title, Issuer, Number) = (Ids.New(), input.StoryId, input.Kind, input.Title.Trim(), input.Issuer.Trim(), input.Number.Trim());
        (IssuedOn, Url, FileId, Note, ShownToReaders) = (input.IssuedOn, input.Url.Trim(), input.FileId, input.Note.Trim(), input.ShownToReaders);
        (AddedBy, AddedUtc) = (by.Name, atUtc);
    }

    public string Id { get; private set; } = "";
    public string StoryId { get; private set; } = "";
    public SourceKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The agency, the unit, or what the named person is.</summary>
    public string Issuer { get; private set; } = "";
    public string Number { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    public string Url { get; private set; } = "";

    /// <summary>The paper itself, among the private files.</summary>
    public string FileId { get; private set; } = "";

    /// <summary>For the desk alone.</summary>
    public string Note { get; private set; } = "";
    public bool ShownToReaders { get; private set; }
    public string AddedBy { get; private set; } = "";
    public DateTime AddedUtc { get; private set; }
}

public enum ClaimKind { Number, Achievement, Award, Quote, Wording, Table }

/// <summary>
/// Something a story says, with the answer for it: the source it is bound to, or the reason why it stands. One claim may be bound
/// to several sources: each is a row.
/// </summary>
public sealed class Claim
{
    public const int LongestText = 500, LongestReason = 1000;
    private Claim() { }

    public Claim(ClaimAnswer answer, Actor by, DateTime atUtc)
    {
        (StoryId, Kind, Key, Text) = (answer.StoryId, answer.Kind, Cut(answer.Key), Cut(answer.Text));
        (SourceId, Reason, AnsweredBy, AnsweredUtc) = (answer.SourceId, answer.Reason, by.Name, atUtc);
    }

    public long Id { get; private set; }
    public string StoryId { get; private set; } = "";
    public ClaimKind Kind { get; private set; }

    /// <summary>The marking's key, or the normal form of the text for a claim somebody wrote down.</summary>
    public string Key { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? SourceId { get; private set; }
    public string Reason { get; private set; } = "";
    public string AnsweredBy { get; private set; } = "";
    public DateTime AnsweredUtc { get; private set; }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}

/// <param name="SourceId">Null when a reason is given.</param>
public sealed record ClaimAnswer(string StoryId, ClaimKind Kind, string Key, string Text, string? SourceId, string Reason);
