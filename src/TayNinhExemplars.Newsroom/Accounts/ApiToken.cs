using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>A key with which a program acts in a role. Only its hash is kept.</summary>
public sealed class ApiToken
{
    public const string Prefix = "tne_";
    public const int NameLimit = 100;

    private ApiToken() { }

    public ApiToken(string name, string role, string hash, DateTime createdUtc, DateTime? expiresUtc)
    {
        (Id, Name, Role, Hash, CreatedUtc, ExpiresUtc) = (Ids.New(), name, role, hash, createdUtc, expiresUtc);
    }

    public string Id { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Role { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public DateTime CreatedUtc { get; private set; }
    public DateTime? ExpiresUtc { get; private set; }
    public DateTime? LastUsedUtc { get; private set; }
    public DateTime? RevokedUtc { get; private set; }

    public bool IsValidAt(DateTime utc) => RevokedUtc is null && (ExpiresUtc is null || ExpiresUtc > utc);

    public void Revoke(DateTime atUtc)
    {
        if (RevokedUtc is not null) throw new InvalidOperationException($"Token {Id} is already revoked.");
        RevokedUtc = atUtc;
    }
}
