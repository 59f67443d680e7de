using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <param name="What">One of the constants below.</param>
/// <param name="SubjectId">The award's or the exemplar's content item.</param>
/// <param name="OtherId">The exemplar that remains of two, when they were merged.</param>
/// <param name="CitingIds">Stories that cite the award or tell of the exemplar.</param>
public sealed record RecognitionNews(string What, string SubjectId, string SubjectName, string Reason, IReadOnlyList<string> CitingIds, string OtherId = "")
{
    public const string AwardRevoked = "award.revoked", AwardCorrected = "award.corrected", ExemplarHeld = "exemplar.held", ExemplarReleased = "exemplar.released",
        RecognitionWithdrawn = "exemplar.recognitionWithdrawn", ExemplarsMerged = "exemplar.merged";
}

/// <summary>Hears what relays, evidence and consent must act upon, inside the transaction of the deed.</summary>
public interface IRecognitionObserver
{
    Task HappenedAsync(RecognitionNews news, Actor by, CancellationToken ct);
}
