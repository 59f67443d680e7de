using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Evidence;

/// <summary>Signs and reads the links that units are sent. The link names the request; whether it still stands is asked of the register.</summary>
public sealed class ConfirmationLinks(SealedTexts texts)
{
    private const string Purpose = "ConfirmationLink.v1";

    public string PathOf(ConfirmationRequest request) => "/xac-nhan/" + texts.Seal(Purpose, request.Id);

    /// <summary>Null for whatever the site did not sign itself.</summary>
    public string? Read(string? token) => texts.Open(Purpose, token) is { } id && Ids.IsValid(id) ? id : null;
}
