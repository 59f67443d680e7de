namespace TayNinhExemplars.Accounts.Data;

/// <summary>A one-time right to create an administrator; only the hash of its secret is kept.</summary>
public sealed class SetupLinkRow
{
    public required string Hash { get; init; }
    public required DateTime ExpiresUtc { get; init; }
    public DateTime? UsedUtc { get; private set; }
}
