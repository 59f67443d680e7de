using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

/// <summary>Codes of authenticator apps (RFC 6238, six digits, 30 seconds) and recovery codes. Each is accepted once.</summary>
public sealed class SecondFactor(SiteDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public const int RecoveryCodes = 10;
    private const int SecretBytes = 20, RecoveryGroups = 3;
    private static readonly VerificationWindow OneStepEitherSide = new(previous: 1, future: 1);

    private readonly IDataProtector _protector = protection.CreateProtector("TayNinhExemplars.Totp.v1");

    /// <summary>A new secret as the app takes it (base 32) and as the account keeps it.</summary>
    public (string Shown, string Kept) NewSecret()
    {
        var secret = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return (secret, _protector.Protect(secret));
    }

    public string? ReadSecret(User user)
    {
        try
        {
            return user.TotpSecret is null ? null : _protector.Unprotect(user.TotpSecret);
        }
        catch (CryptographicException)
        {
            return null; // the site's keys were lost: the recovery codes and the administrator remain
        }
    }

    /// <summary>The step the code belongs to; null when it is wrong now or was used before.</summary>
    public long? MatchStep(User user, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (digits.Length != 6 || ReadSecret(user) is not { } secret) return null;
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        return totp.VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out var step, OneStepEitherSide) && step > user.LastTotpStep ? step : null;
    }

    public async Task<bool> AcceptAsync(User user, string code, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var accepted = MatchStep(user, code) is { } step
            ? await db.Set<User>().Where(u => u.Id == user.Id && u.LastTotpStep < step).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastTotpStep, step), ct)
            : await SpendRecoveryCodeAsync(user, code, ct);
        await write.CommitAsync(ct);
        return accepted == 1;
    }

    /// <summary>Replaces the recovery codes; the answer is the only time they are seen.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(User user, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<RecoveryCodeRow>().Where(c => c.UserId == user.Id).ExecuteDeleteAsync(ct);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Secrets.NewReadable(RecoveryGroups)).ToList();
        db.AddRange(codes.Select(c => new RecoveryCodeRow { UserId = user.Id, Hash = HashOf(c) }));
        await write.CommitAsync(ct);
        return codes;
    }

    public Task<int> RecoveryCodesLeftAsync(string userId, CancellationToken ct) =>
        db.Set<RecoveryCodeRow>().CountAsync(c => c.UserId == userId && c.UsedUtc == null, ct);

    public Task ForgetRecoveryCodesAsync(string userId, CancellationToken ct) =>
        db.Set<RecoveryCodeRow>().Where(c => c.UserId == userId).ExecuteDeleteAsync(ct);

    private async Task<int> SpendRecoveryCodeAsync(User user, string code, CancellationToken ct)
    {
        if (code.Length > 64) return 0;
        var hash = HashOf(code);
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<RecoveryCodeRow>().Where(c => c.UserId == user.Id && c.Hash == hash && c.UsedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedUtc, now), ct);
    }

    private static string HashOf(string code) => Secrets.Hash(Secrets.ReadableAsTyped(code));
}
