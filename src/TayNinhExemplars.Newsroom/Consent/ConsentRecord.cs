using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

/// <summary>How old the person was when the consent was given, as far as the law asks: who must sign.</summary>
public enum SubjectAge { Adult, ChildFrom7, ChildUnder7 }

/// <summary>What a person agreed to: which data for which purpose on which channels, signed by whom, from when to when.</summary>
public sealed class ConsentRecord
{
    public const string FilePurpose = "consent";
    private ConsentRecord() { }

    public ConsentRecord(RecordConsent input, string subjectName, Actor by, DateTime atUtc)
    {
        Id = input.Id.Length > 0 ? input.Id : Ids.New();
        (ExemplarId, SubjectName, Age) = (input.ExemplarId, subjectName, input.Age);
        (SignedBySubject, Representative, Relation) = (input.SignedBySubject, input.Representative.Trim(), input.Relation.Trim());
        (Purposes, Channels) = (string.Join(',', ConsentTerms.Purposes.Intersect(input.Purposes)), string.Join(',', ConsentTerms.Channels.Intersect(input.Channels)));
        (GivenOn, ValidTo, FileId, Note) = (input.GivenOn!.Value, input.ValidTo, input.FileId, input.Note.Trim());
        (RecordedBy, RecordedUtc) = (by.Name, atUtc);
    }

    public string Id { get; private set; } = "";
    public string ExemplarId { get; private set; } = "";
    public string SubjectName { get; private set; } = "";
    public SubjectAge Age { get; private set; }
    public bool SignedBySubject { get; private set; }
    public string Representative { get; private set; } = "";
    public string Relation { get; private set; } = "";
    public string Purposes { get; private set; } = "";
    public string Channels { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }

    /// <summary>The last day; null means until it is withdrawn.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The scan, among the private files.</summary>
    public string FileId { get; private set; } = "";
    public string Note { get; private set; } = "";
    public string RecordedBy { get; private set; } = "";
    public DateTime RecordedUtc { get; private set; }
    public DateTime? WithdrawnUtc { get; private set; }
    public DateOnly? WithdrawalReceivedOn { get; private set; }
    public string WithdrawalReason { get; private set; } = "";

    /// <summary>By when every channel must have stopped.</summary>
    public DateTime? WithdrawalDueUtc { get; private set; }

    /// <summary>When what follows from the consent's last day was done; null while it lasts, and for one that was withdrawn.</summary>
    public DateTime? EndFollowedUtc { get; private set; }

    public IReadOnlyList<string> PurposeList => Split(Purposes);
    public IReadOnlyList<string> ChannelList => Split(Channels);

    public void Withdraw(DateOnly receivedOn, string reason, DateTime atUtc)
    {
        if (WithdrawnUtc is not null) throw new InvalidOperationException($"Consent {Id} is withdrawn already.");
        (WithdrawnUtc, WithdrawalReceivedOn, WithdrawalReason, WithdrawalDueUtc) = (atUtc, receivedOn, reason, ConsentRules.DueOf(receivedOn));
    }

    internal void EndFollowed(DateTime atUtc)
    {
        if (WithdrawnUtc is not null) throw new InvalidOperationException($"Consent {Id} was withdrawn; its end was followed then.");
        EndFollowedUtc = atUtc;
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What may be agreed to. The words for people are in the locales under <c>consent.purpose</c> and <c>consent.channel</c>.</summary>
public static class ConsentTerms
{
    public const string Profile = "profile", Photo = "photo", Voice = "voice", Relay = "relay", Teaching = "teaching";
    public const string Web = "web", RadioTv = "radio-tv", Loudspeaker = "loudspeaker", TeachingChannel = "teaching";

    public static readonly IReadOnlyList<string> Purposes = [Profile, Photo, Voice, "video", "locality", "awards", Relay, Teaching, "open-data"];
    public static readonly IReadOnlyList<string> Channels = [Web, "newspaper", RadioTv, "portal", Loudspeaker, "social", "events", TeachingChannel];
}
