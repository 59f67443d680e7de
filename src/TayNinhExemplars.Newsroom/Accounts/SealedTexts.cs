using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TayNinhExemplars.Accounts;

/// <summary>Short texts that leave the site and come back: sealed with the site's own keys, so that nobody else can make or change one.</summary>
public sealed class SealedTexts(IDataProtectionProvider protection)
{
    private const int Longest = 1000;

    /// <param name="purpose">A text sealed for one purpose cannot be used for another.</param>
    public string Seal(string purpose, string text) => protection.CreateProtector("TayNinhExemplars." + purpose).Protect(text);

    /// <summary>Null for whatever the site did not seal itself.</summary>
    public string? Open(string purpose, string? token)
    {
        if (token is not { Length: > 0 and <= Longest }) return null;
        try
        {
            return protection.CreateProtector("TayNinhExemplars." + purpose).Unprotect(token);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
