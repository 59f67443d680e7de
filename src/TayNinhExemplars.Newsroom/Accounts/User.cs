using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>One person of the newsroom. The id is Orchard's user id, which content carries as Owner.</summary>
public sealed class User : IdentityUser<string>
{
    public const int NameLimit = 64, DisplayNameLimit = 100, EmailLimit = 254;

    private User() { }

    public User(string userName, string displayName, DateTime createdUtc, string? id = null)
    {
        Id = id ?? Ids.New();
        UserName = userName;
        DisplayName = displayName;
        CreatedUtc = createdUtc;
        SecurityStamp = Ids.New();
    }

    public string DisplayName { get; private set; } = "";
    public bool MustChangePassword { get; private set; }
    public bool IsEnabled { get; private set; } = true;
    public DateTime CreatedUtc { get; private set; }
    public DateTime? LastSignInUtc { get; private set; }

    /// <summary>Encrypted with the site's keys; set and not yet <see cref="IdentityUser{T}.TwoFactorEnabled"/> means being set up.</summary>
    public string? TotpSecret { get; private set; }

    /// <summary>The time step of the last code accepted: a code works once.</summary>
    public long LastTotpStep { get; private set; }

    public void Rename(string displayName) => DisplayName = displayName;

    /// <summary>Ends every session of the account, since they carry the old stamp.</summary>
    public void EndSessions() => SecurityStamp = Ids.New();

    public void Enable() => IsEnabled = true;

    public void Disable()
    {
        IsEnabled = false;
        EndSessions();
    }

    public void SetPasswordHash(string hash, bool mustChange)
    {
        PasswordHash = hash;
        MustChangePassword = mustChange;
        EndSessions();
    }

    public void SignedIn(DateTime atUtc)
    {
        LastSignInUtc = atUtc;
        AccessFailedCount = 0;
        LockoutEnd = null;
    }

    public void StartTotp(string protectedSecret)
    {
        if (TwoFactorEnabled) throw new InvalidOperationException($"Account {Id} already has a second factor.");
        TotpSecret = protectedSecret;
        LastTotpStep = 0;
    }

    public void EnableTotp(long step)
    {
        if (TotpSecret is null) throw new InvalidOperationException($"Account {Id} has not started to set up a second factor.");
        TwoFactorEnabled = true;
        LastTotpStep = step;
    }

    public void DisableTotp()
    {
        TwoFactorEnabled = false;
        TotpSecret = null;
        LastTotpStep = 0;
        EndSessions();
    }
}
