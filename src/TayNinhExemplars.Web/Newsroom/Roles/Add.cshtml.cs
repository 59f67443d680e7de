using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Roles;

[NeedsPermission(nameof(AccountsPermissions.ManageRoles))]
public sealed class AddModel(RoleDirectory directory, PermissionGroups groups, SaveRoleHandler save) : NewsroomPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Description { get; set; }
    [BindProperty] public List<string> Permissions { get; set; } = [];
    public PermissionChoice Choice { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (await directory.FindAsync(AccountRules.Clean(Name), Aborted) is not null) return Refused(Refusals.Because("accounts.role.taken", nameof(Name)));
        var outcome = await save.HandleAsync(new SaveRole(Name ?? "", Description ?? "", Permissions), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/vai-tro") : Refused(outcome.Refusals);
    }

    private async Task LoadAsync() => Choice = new PermissionChoice(
        await groups.ListAsync(await directory.ListAsync(Aborted), Aborted), Permissions.ToHashSet(StringComparer.OrdinalIgnoreCase));
}
