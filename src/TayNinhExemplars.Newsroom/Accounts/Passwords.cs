using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Accounts.Data;

namespace TayNinhExemplars.Accounts;

/// <summary>
/// Hashes and checks passwords in Identity's format, which is Orchard's too. Both take a tenth of a second of processor
/// on purpose, so neither belongs inside a write.
/// </summary>
public sealed class Passwords(IPasswordHasher<User> hasher)
{
    private static readonly User Somebody = new("somebody", "", default);
    private static string? s_dummyHash;

    public string Hash(string password) => hasher.HashPassword(Somebody, PasswordRules.Normal(password));

    public static string Generate() => Secrets.NewReadable(groups: 4);

    /// <param name="rehash">Set when the password is right and its hash older than today's strength.</param>
    public bool Verify(User user, string password, out string? rehash)
    {
        rehash = null;
        if (user.PasswordHash is null || password.Length > PasswordRules.MaximumLength) return Pretend(password);
        var normal = PasswordRules.Normal(password);
        var result = hasher.VerifyHashedPassword(user, user.PasswordHash, normal);
        // An account brought from elsewhere may have been hashed in the spelling of its keyboard.
        if (result is PasswordVerificationResult.Failed && normal != password)
        {
            result = hasher.VerifyHashedPassword(user, user.PasswordHash, password);
            if (result is PasswordVerificationResult.Success) result = PasswordVerificationResult.SuccessRehashNeeded;
        }
        if (result is PasswordVerificationResult.SuccessRehashNeeded) rehash = Hash(password);
        return result is not PasswordVerificationResult.Failed;
    }

    /// <summary>Takes as long as a check, so that the time of the answer does not tell whether the name exists.</summary>
    public bool Pretend(string password)
    {
        s_dummyHash ??= Hash("not anybody's password");
        _ = hasher.VerifyHashedPassword(Somebody, s_dummyHash, password.Length > PasswordRules.MaximumLength ? "" : password);
        return false;
    }
}
