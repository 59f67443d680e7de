namespace TayNinhExemplars.Accounts.Data;

/// <summary>A code that replaces the phone once.</summary>
public sealed class RecoveryCodeRow
{
    public required string UserId { get; init; }
    public required string Hash { get; init; }
    public DateTime? UsedUtc { get; private set; }
}
