using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

/// <summary>Signs and reads the links that units are sent. The link names the request; whether it still stands is asked of the register.</summary>
public sealed class ConfirmationLinks(IDataProtectionProvider protection)
{
    private const int LongestToken = 600;
    private readonly IDataProtector _protector = protection.CreateProtector("TayNinhExemplars.ConfirmationLink.v1");

    public string PathOf(ConfirmationRequest request) => "/xac-nhan/" + _protector.Protect(request.Id);

    /// <summary>Null for whatever the site did not sign itself.</summary>
    public string? Read(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken }) return null;
        try
        {
            return _protector.Unprotect(token) is var id && Ids.IsValid(id) ? id : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
