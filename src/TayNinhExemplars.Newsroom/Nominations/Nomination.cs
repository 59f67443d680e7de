using System.Security.Cryptography;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Nominations;

public enum NominationState { Received, Verifying, Accepted, Rejected, Duplicate }

/// <summary>Somebody tells of somebody worth knowing. Nothing of it is public; with the code the sender sees how it stands.</summary>
public sealed class Nomination
{
    public const string FilePurpose = "nomination";
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";
    private Nomination() { }

    public Nomination(Nominate input, DateTime atUtc)
    {
        Id = Ids.New();
        Code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Readable, 4)));
        (Nominee, Kind, Place, Deeds, Source) = (input.Nominee, input.Kind, input.Place, input.Deeds, input.Source);
        (SenderName, SenderContact, FileIds, ReceivedUtc) = (input.SenderName, input.SenderContact, string.Join(',', input.FileIds), atUtc);
    }

    public string Id { get; private set; } = "";

    /// <summary>Twelve letters that are hard to mistake: nobody guesses one of somebody else's.</summary>
    public string Code { get; private set; } = "";
    public string Nominee { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Place { get; private set; } = "";
    public string Deeds { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string SenderName { get; private set; } = "";
    public string SenderContact { get; private set; } = "";
    public string FileIds { get; private set; } = "";
    public DateTime ReceivedUtc { get; private set; }
    public NominationState State { get; private set; }

    /// <summary>What the sender is told.</summary>
    public string Message { get; private set; } = "";
    public string HandledBy { get; private set; } = "";
    public DateTime? DecidedUtc { get; private set; }

    /// <summary>When somebody first took the case in hand; until then the sender knows only that it was received.</summary>
    public DateTime? AcknowledgedUtc { get; private set; }

    /// <summary>The exemplar that came of it.</summary>
    public string ExemplarId { get; private set; } = "";

    public IReadOnlyList<string> Files => FileIds.Split(',', StringSplitOptions.RemoveEmptyEntries);
    public bool IsOpen => State is NominationState.Received or NominationState.Verifying;

    internal void MoveTo(NominationState state, string message, string exemplarId, Actor by, DateTime atUtc)
    {
        if (!IsOpen) throw new InvalidOperationException($"Nomination {Id} is decided.");
        (State, Message, HandledBy, ExemplarId) = (state, message, by.Name, exemplarId);
        AcknowledgedUtc ??= atUtc;
        if (!IsOpen) DecidedUtc = atUtc;
    }
}
