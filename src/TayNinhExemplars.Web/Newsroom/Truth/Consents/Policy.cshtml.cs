using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Consents;

/// <summary>For which content consent is demanded.</summary>
[NeedsPermission(nameof(ConsentPermissions.ManageConsentRules))]
public sealed class PolicyModel(ConsentPolicies policies) : NewsroomPage
{
    [BindProperty] public List<string> Types { get; set; } = [];
    [BindProperty] public List<string> Kinds { get; set; } = [];

    public async Task OnGetAsync()
    {
        var policy = await policies.GetAsync(Aborted);
        (Types, Kinds) = (policy.Types, policy.Kinds);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var refusals = await policies.SaveAsync(new ConsentPolicy { Types = Types, Kinds = Kinds }, Actor, Aborted);
        return refusals.Any ? Refused(refusals) : Done("form.saved", "/toa-soan/dong-y/quy-dinh");
    }
}
