using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consent;

public static class ConsentPermissions
{
    public static readonly Permission ManageConsentRules = new("ManageConsentRules", "Decide for which content consent is demanded.");
    public static readonly Permission ManageConsent = new("ManageConsent", "Record, read and withdraw people's consent to publication.", ManageConsentRules);

    public static readonly IReadOnlyList<Permission> All = [ManageConsent, ManageConsentRules];
}
