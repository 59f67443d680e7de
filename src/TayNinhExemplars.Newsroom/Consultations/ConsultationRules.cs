using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consultations;

/// <summary>What may be done with a consultation, and when. Pure.</summary>
public static class ConsultationRules
{
    public const int LongestText = 10_000, LongestLine = 300;

    public static Refusals CanSave(SaveConsultation input) => new Refusals()
        .Unless(input.Title.Trim().Length is > 0 and <= LongestLine, "consultations.title", nameof(input.Title))
        .Unless(input.Introduction.Length <= LongestText, "consultations.long", nameof(input.Introduction), LongestText)
        .Unless(input.LegalBasis.Trim().Length is > 0 and <= 1000, "consultations.basis", nameof(input.LegalBasis))
        .Unless(input.Receiver.Trim().Length is > 0 and <= LongestLine, "consultations.receiver", nameof(input.Receiver))
        .Unless(input.Contact.Trim().Length is > 0 and <= 1000, "consultations.contact", nameof(input.Contact))
        .Unless(input.WorkingDays is >= Consultation.LeastWorkingDays and <= 60, "consultations.days", nameof(input.WorkingDays), Consultation.LeastWorkingDays)
        .Unless(input.Candidates.Count is > 0 and <= 500, "consultations.candidates", nameof(input.Candidates))
        .Unless(input.Candidates.All(c => c.Name.Trim().Length is > 0 and <= LongestLine && c.Proposed.Trim().Length is > 0 and <= LongestLine), "consultations.candidate", nameof(input.Candidates));

    /// <summary>The list is public for at least ten working days before the Council meets (Decree 98/2023/NĐ-CP, Article 46.2): it meets after the last of them.</summary>
    public static Refusals CanOpen(Consultation consultation, CountedDay closes, DateOnly today) => new Refusals()
        .Unless(consultation.State == ConsultationState.Draft, "consultations.opened")
        .Unless(closes.Problem is null, closes.Problem ?? "", "", closes.What)
        .Unless(consultation.MeetsOn is null || closes.Day is null || consultation.MeetsOn > closes.Day, "consultations.meeting", "MeetsOn", closes.Day?.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture))
        .Unless(consultation.Candidates.Count > 0, "consultations.candidates");

    public static Refusals CanSend(Consultation consultation, SendOpinion input, DateOnly today) => new Refusals()
        .Unless(consultation.Takes(today), "consultations.closed")
        .Unless(input.Name.Trim().Length is >= 2 and <= 100, "consultations.opinion.name", nameof(input.Name))
        .Unless(input.Phone.Count(char.IsAsciiDigit) is >= 9 and <= 15 && input.Phone.Length <= 30, "consultations.opinion.phone", nameof(input.Phone))
        .Unless(input.Address.Trim().Length is >= 5 and <= 300, "consultations.opinion.address", nameof(input.Address))
        .Unless(input.Email.Length == 0 || (input.Email.Contains('@', StringComparison.Ordinal) && input.Email.Length <= 254), "consultations.opinion.email", nameof(input.Email))
        .Unless(input.Text.Trim().Length is >= 10 and <= LongestText, "consultations.opinion.text", nameof(input.Text), LongestText)
        .Unless(input.Candidate.Length == 0 || consultation.Candidates.Any(c => c.Name == input.Candidate), "consultations.opinion.candidate", nameof(input.Candidate))
        .Unless(input.Agrees, "consultations.opinion.agree", nameof(input.Agrees));

    /// <summary>The report comes after the last day, and leaves no opinion unread.</summary>
    public static Refusals CanConclude(Consultation consultation, int unread, ConcludeConsultation input, DateOnly today) => new Refusals()
        .Unless(consultation.State == ConsultationState.Open, "consultations.notOpen")
        .Unless(consultation.ClosesOn is null || today > consultation.ClosesOn, "consultations.stillOpen")
        .Unless(unread == 0, "consultations.unread", "", unread)
        .Unless(input.Report.Trim().Length is > 0 and <= LongestText, "consultations.report", nameof(input.Report));
}
