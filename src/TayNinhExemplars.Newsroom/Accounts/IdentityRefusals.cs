using Microsoft.AspNetCore.Identity;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>Identity's own refusals under our codes, so that they are worded where all others are.</summary>
public static class IdentityRefusals
{
    public static Refusals Of(IdentityResult result)
    {
        var refusals = new Refusals();
        foreach (var code in result.Errors.Select(e => e.Code))
        {
            switch (code)
            {
                case nameof(IdentityErrorDescriber.DuplicateUserName): refusals.Add("accounts.userName.taken", "UserName"); break;
                case nameof(IdentityErrorDescriber.InvalidUserName): refusals.Add("accounts.userName.letters", "UserName"); break;
                case nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.InvalidEmail): refusals.Add("accounts.email.form", "Email"); break;
                case nameof(IdentityErrorDescriber.DuplicateRoleName): refusals.Add("accounts.role.taken", "Name"); break;
                case nameof(IdentityErrorDescriber.ConcurrencyFailure): refusals.Add("accounts.stale"); break;
                default: throw new InvalidOperationException("Identity refused for an unexpected reason: " + code);
            }
        }
        return refusals;
    }
}
