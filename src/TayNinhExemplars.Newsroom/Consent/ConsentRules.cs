using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

public enum ConsentStanding { Valid, NotYet, Ended, Withdrawn }

/// <summary>What a publication needs: for which purposes, on which channel.</summary>
public sealed record ConsentNeed(IReadOnlyList<string> Purposes, string Channel);

/// <summary>
/// The law of consent as pure rules. Personal Data Protection Law 91/2025/QH15, in force 1/1/2026, and Decree 356/2025/NĐ-CP:
/// consent is explicit, for named purposes (silence is none); publishing on sites and mass media is disclosure and needs it (article 16);
/// a child of 7 or more agrees together with the legal representative, a younger one through the representative (article 24);
/// a withdrawal is carried out within 15 days.
/// </summary>
public static class ConsentRules
{
    public const int DaysToCarryOut = 15;
    public const int LongestName = 200, LongestNote = 2000;

    private static readonly Dictionary<string, string> PurposeCodes = new(StringComparer.Ordinal)
    {
        [ConsentTerms.Profile] = "consent.purpose.profile", [ConsentTerms.Photo] = "consent.purpose.photo",
        [ConsentTerms.Voice] = "consent.purpose.voice", [ConsentTerms.Relay] = "consent.purpose.relay", [ConsentTerms.Teaching] = "consent.purpose.teaching",
    };

    public static Refusals CanRecord(RecordConsent input, bool exemplarExists, DateOnly today) => new Refusals()
        .Unless(exemplarExists, "consent.exemplar", nameof(input.ExemplarId))
        .Unless(input.SubjectName.Trim().Length <= LongestName, "consent.long", nameof(input.SubjectName), LongestName)
        .Unless(input.Purposes.Count > 0 && input.Purposes.All(ConsentTerms.Purposes.Contains), "consent.purposes", nameof(input.Purposes))
        .Unless(input.Channels.Count > 0 && input.Channels.All(ConsentTerms.Channels.Contains), "consent.channels", nameof(input.Channels))
        .Unless(input.GivenOn is not null, "consent.givenOn", nameof(input.GivenOn))
        .Unless(input.GivenOn is null || input.GivenOn <= today, "consent.givenLater", nameof(input.GivenOn))
        .Unless(input.ValidTo is null || input.GivenOn is null || input.ValidTo >= input.GivenOn, "consent.endsBefore", nameof(input.ValidTo))
        .Unless(input.Note.Trim().Length <= LongestNote, "consent.long", nameof(input.Note), LongestNote)
        .Unless(input.Representative.Trim().Length <= LongestName && input.Relation.Trim().Length <= LongestName, "consent.long", nameof(input.Representative), LongestName)
        .Add(CheckSigning(input));

    private static Refusals CheckSigning(RecordConsent input)
    {
        var represented = input.Representative.Trim().Length > 0;
        return new Refusals()
            .Unless(input.Age is not SubjectAge.ChildFrom7 || input.SignedBySubject, "consent.childSigns", nameof(input.SignedBySubject))
            .Unless(input.Age is SubjectAge.Adult || represented, "consent.representative", nameof(input.Representative))
            .Unless(input.Age is not SubjectAge.Adult || input.SignedBySubject || represented, "consent.signature", nameof(input.SignedBySubject))
            .Unless(!represented || input.Relation.Trim().Length > 0, "consent.relation", nameof(input.Relation));
    }

    public static Refusals CanWithdraw(ConsentRecord record, WithdrawConsent input, DateOnly today) => new Refusals()
        .Unless(record.WithdrawnUtc is null, "consent.alreadyWithdrawn")
        .Unless(input.ReceivedOn is not null && input.ReceivedOn <= today && input.ReceivedOn >= record.GivenOn, "consent.receivedOn", nameof(input.ReceivedOn))
        .Unless(input.Reason.Trim().Length <= LongestNote, "consent.long", nameof(input.Reason), LongestNote);

    /// <summary>The end of the fifteenth day after the request came.</summary>
    public static DateTime DueOf(DateOnly receivedOn) => VietnamDays.EndOf(receivedOn.AddDays(DaysToCarryOut));

    public static ConsentStanding StandingOf(ConsentRecord record, DateTime atUtc) =>
        record.WithdrawnUtc is { } withdrawn && withdrawn <= atUtc ? ConsentStanding.Withdrawn
        : record.ValidTo is { } last && atUtc >= VietnamDays.EndOf(last) ? ConsentStanding.Ended
        : atUtc < VietnamDays.StartOf(record.GivenOn) ? ConsentStanding.NotYet
        : ConsentStanding.Valid;

    public static bool Covers(ConsentRecord record, string purpose, string channel, DateTime atUtc) =>
        StandingOf(record, atUtc) == ConsentStanding.Valid && record.PurposeList.Contains(purpose) && record.ChannelList.Contains(channel);

    /// <summary>Empty when every purpose is covered by some record at that moment; otherwise the reason that helps most.</summary>
    public static Refusals Judge(string name, IReadOnlyCollection<ConsentRecord> records, ConsentNeed need, DateTime atUtc)
    {
        var missing = need.Purposes.Where(p => !records.Any(r => Covers(r, p, need.Channel, atUtc))).ToList();
        if (missing.Count == 0) return new Refusals();
        if (records.Count == 0) return Refusals.Because("consent.none", "", name);
        var valid = records.Where(r => StandingOf(r, atUtc) == ConsentStanding.Valid).ToList();
        if (valid.Count > 0)
        {
            return valid.Any(r => r.ChannelList.Contains(need.Channel))
                ? new Refusals().Add(missing.Select(p => new Refusal(PurposeCodes.GetValueOrDefault(p, "consent.purpose.other"), "", name)))
                : Refusals.Because("consent.channel", "", name);
        }
        var last = records.OrderByDescending(r => r.GivenOn).ThenByDescending(r => r.RecordedUtc).First();
        return StandingOf(last, atUtc) switch
        {
            ConsentStanding.Withdrawn => Refusals.Because("consent.withdrawn", "", name),
            ConsentStanding.NotYet => Refusals.Because("consent.notYet", "", name, last.GivenOn),
            _ => Refusals.Because("consent.ended", "", name, last.ValidTo),
        };
    }
}
