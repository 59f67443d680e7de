using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>
/// What was wrong and what is right. The statutory form, "Thông tin cải chính, xin lỗi", also names the work, its section and issue,
/// the day it was published, and says sorry.
/// </summary>
public sealed record CorrectionText
{
    public const string StatutoryTitle = "Thông tin cải chính, xin lỗi";
    private const int Longest = 4000, LongestLine = 400;

    public string WorkTitle { get; init; } = "";
    public string Section { get; init; } = "";
    public string IssueNumber { get; init; } = "";
    public DateOnly? PublishedOn { get; init; }
    public string Wrong { get; init; } = "";
    public string Right { get; init; } = "";
    public string Apology { get; init; } = "";

    public Refusals Check(bool statutory) => new Refusals()
        .Unless(Wrong.Trim().Length > 0, "editorial.correction.wrong", "correction.wrong")
        .Unless(Right.Trim().Length > 0, "editorial.correction.right", "correction.right")
        .Unless(Wrong.Length <= Longest, "editorial.too-long", "correction.wrong", Longest)
        .Unless(Right.Length <= Longest, "editorial.too-long", "correction.right", Longest)
        .Unless(Apology.Length <= Longest, "editorial.too-long", "correction.apology", Longest)
        .Unless(new[] { WorkTitle, Section, IssueNumber }.All(t => t.Length <= LongestLine), "editorial.too-long", "correction.workTitle", LongestLine)
        .Unless(!statutory || WorkTitle.Trim().Length > 0, "editorial.correction.work", "correction.workTitle")
        .Unless(!statutory || PublishedOn is not null, "editorial.correction.day", "correction.publishedOn")
        .Unless(!statutory || Apology.Trim().Length > 0, "editorial.correction.apology", "correction.apology");
}

public sealed record Correction(long Id, string ContentItemId, bool IsStatutory, CorrectionText Text, DateTime AtUtc, string ActorName);
