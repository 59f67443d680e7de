using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TayNinhExemplars.Accounts;

/// <summary>Proof, for five minutes, that the password was given and the code is still to come.</summary>
public sealed class SecondFactorTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly IDataProtector _protector = protection.CreateProtector("TayNinhExemplars.SecondFactorTicket.v1");

    public string Write(User user)
    {
        var until = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return _protector.Protect(string.Join('|', user.Id, user.SecurityStamp, until));
    }

    /// <summary>The user id and security stamp; null when the ticket is false or too old.</summary>
    public (string UserId, string Stamp)? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            var parts = _protector.Unprotect(ticket).Split('|');
            var until = long.Parse(parts[2], CultureInfo.InvariantCulture);
            return until > clock.GetUtcNow().ToUnixTimeSeconds() ? (parts[0], parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
