using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TayNinhExemplars.Accounts;

/// <summary>Text that goes out and must come back unchanged, or lies in the database and must not be read there: sealed with the site's keys, for one purpose each.</summary>
public sealed class Seals(IDataProtectionProvider protection)
{
    public string Close(string purpose, string text) => Of(purpose).Protect(text);

    /// <summary>Null when it is not ours, of another purpose, or changed.</summary>
    public string? Open(string purpose, string closed)
    {
        try
        {
            return Of(purpose).Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(string purpose) => protection.CreateProtector("TayNinhExemplars." + purpose);
}
