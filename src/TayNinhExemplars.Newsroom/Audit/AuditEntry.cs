using System.Security.Cryptography;
using System.Text.Json;

namespace TayNinhExemplars.Audit;

/// <summary>Something that happened and must stay known.</summary>
/// <param name="Action">Such as <c>story.published</c>, <c>award.revoked</c>, <c>user.signedIn</c>.</param>
/// <param name="SubjectKind">What it happened to: <c>content</c>, <c>user</c>, <c>role</c>, <c>comment</c>.</param>
/// <param name="Reason">What the person gave as the reason.</param>
/// <param name="Details">Never a secret, never a reader's personal data.</param>
public sealed record AuditEntry(string Action, string SubjectKind, string SubjectId, string SubjectName, string Reason = "", string Details = "");

/// <summary>One row of the trail, bound to the row before it.</summary>
/// <param name="Sequence">1, 2, 3 without gaps.</param>
/// <param name="Hash">SHA-256 in hexadecimal over every other member, the previous hash among them.</param>
public sealed record AuditRecord(
    long Sequence, DateTime AtUtc, string ActorId, string ActorName, AuditEntry Entry, string PreviousHash, string Hash)
{
    /// <summary>What the first row stands on.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash the row ought to have. A JSON array keeps neighbouring texts apart, so none can borrow from the next.</summary>
    public string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        AtUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ActorId, ActorName, Entry.Action, Entry.SubjectKind, Entry.SubjectId, Entry.SubjectName, Entry.Reason, Entry.Details, PreviousHash,
    })));
}
