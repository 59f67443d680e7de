using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>How far an award has come: dự kiến, đang đề nghị, lấy ý kiến Nhân dân, Hội đồng xét, trình, có quyết định, đã trao.</summary>
public enum AwardStep { Planned, Proposed, Consulted, Reviewed, Submitted, Decided, Presented }

/// <summary>A dated step of one award; the latest says where it stands. Correction and revocation are said by the award's own state.</summary>
public sealed class AwardStepRecord
{
    public long Id { get; init; }
    public required string AwardId { get; init; }
    public required AwardStep Step { get; init; }
    public required DateOnly On { get; init; }
    public string Note { get; init; } = "";
    public required string RecordedBy { get; init; }
    public required DateTime RecordedUtc { get; init; }
}

/// <summary>What the rule must know besides the award.</summary>
/// <param name="Title">As the catalogue has it; null for a title it does not know.</param>
/// <param name="Recipients">Dossiers of those who shall receive it.</param>
/// <param name="SameNumber">Awards of other decisions that bear the number asked for.</param>
public sealed record AwardCase(AwardTitle? Title, IReadOnlyList<AwardStepRecord> Steps, IReadOnlyList<Dossier> Recipients, IReadOnlyList<ListedAward> SameNumber);

/// <summary>Which step may follow, and when. Pure.</summary>
public static class AwardStepRules
{
    public static Refusals CanRecord(RecordAwardStep input, ContentItem? award, AwardCase about, DateOnly today)
    {
        if (award is null || award.ContentType != "Award") return Refusals.Because("recognition.award.notFound");
        var facts = AwardFacts.Of(award);
        var last = about.Steps.LastOrDefault();
        var granted = facts.Status is AwardContent.Granted or AwardContent.Corrected;
        return new Refusals()
            .Unless(Enum.IsDefined(input.Step), "recognition.award.step", nameof(input.Step))
            .Unless(facts.Status != AwardContent.Revoked, "recognition.award.notGranted", nameof(input.Step))
            .Unless(input.On is not null, "recognition.date", nameof(input.On))
            .Unless(input.On is null || input.On <= today, "recognition.future", nameof(input.On))
            .Unless(input.Note.Length <= DossierRules.LongestText, "recognition.long", nameof(input.Note), DossierRules.LongestText)
            .Unless(!granted || input.Step == AwardStep.Presented, "recognition.award.step.decided", nameof(input.Step))
            .Unless(input.Step != AwardStep.Presented || granted, "recognition.award.step.notDecided", nameof(input.Step))
            .Unless(last is null || input.Step > last.Step, "recognition.award.step.back", nameof(input.Step))
            .Unless(last is null || input.On is null || input.On >= last.On, "recognition.award.step.order", nameof(input.On))
            .Unless(input.Step != AwardStep.Presented || input.On is null || facts.DecisionDate is null || input.On >= facts.DecisionDate, "recognition.award.before", nameof(input.On))
            .Add(CanGoOn(input, about))
            .Add(input.Step == AwardStep.Decided ? CanDecide(input, facts, about) : new Refusals());
    }

    /// <summary>
    /// Orders and state honours are made known to the people before the Council meets (Decree 98/2023/NĐ-CP, article 46.2); nobody is
    /// proposed or awarded while something about them is being verified (Decree 152/2025/NĐ-CP).
    /// </summary>
    private static Refusals CanGoOn(RecordAwardStep input, AwardCase about)
    {
        var refusals = new Refusals().Unless(!NeedsConsultation(about.Title) || input.Step is < AwardStep.Reviewed or AwardStep.Presented || about.Steps.Any(s => s.Step == AwardStep.Consulted),
            "recognition.award.step.consult", nameof(input.Step), about.Title?.Name);
        foreach (var held in about.Recipients.Where(r => r.IsHeld && input.Step is > AwardStep.Planned and < AwardStep.Presented)) refusals.Add("recognition.publish.held", nameof(input.Step), held.Name);
        return refusals;
    }

    /// <summary>A number is given once a year by one office; who receives it is who the decision names.</summary>
    private static Refusals CanDecide(RecordAwardStep input, AwardFacts facts, AwardCase about)
    {
        var refusals = DossierRules.Text(input.DecisionNumber, DossierRules.LongestDecision, "recognition.decision", nameof(input.DecisionNumber));
        if (about.SameNumber.FirstOrDefault(a => a.DecisionDate is { } day && day != input.On && day.Year == input.On?.Year) is { } other)
            refusals.Add("recognition.award.numberTwice", nameof(input.DecisionNumber), input.DecisionNumber.Trim(), other.DecisionDate, other.Recipient.Length > 0 ? other.Recipient : other.Form);
        return refusals.Unless(NamesItsRecipients(facts, [.. about.Recipients.Select(r => r.Name)]), "recognition.award.otherName", nameof(input.Step), facts.RecipientName, string.Join(", ", about.Recipients.Select(r => r.Name)));
    }

    public static bool NeedsConsultation(AwardTitle? title) => title?.Group is "order" or "honour";

    /// <summary>False when the decision's words name somebody else than the pages it is linked to.</summary>
    public static bool NamesItsRecipients(AwardFacts facts, IReadOnlyList<string> linked) =>
        facts.RecipientName.Length == 0 || linked.Count == 0 || linked.Any(name => NameMatch.Compare(name, facts.RecipientName) != NameLikeness.Different);
}
