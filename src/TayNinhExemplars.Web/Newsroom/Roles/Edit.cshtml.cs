using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Roles;

[NeedsPermission(nameof(AccountsPermissions.ManageRoles))]
public sealed class EditModel(RoleDirectory directory, PermissionGroups groups, SaveRoleHandler save, DeleteRoleHandler delete) : NewsroomPage
{
    private const string List = "/toa-soan/vai-tro";

    [BindProperty] public string? Description { get; set; }
    [BindProperty] public List<string> Permissions { get; set; } = [];
    public RoleView View { get; private set; } = null!;
    public PermissionChoice Choice { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Description = View.Description;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        Choice = Choice with { Chosen = Permissions.ToHashSet(StringComparer.OrdinalIgnoreCase) };
        var outcome = await save.HandleAsync(new SaveRole(View.Name, Description ?? "", Permissions), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", List) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostDeleteAsync(string name)
    {
        if (!await LoadAsync(name)) return NotFound();
        ModelState.Clear();
        Description = View.Description;
        var outcome = await delete.HandleAsync(new DeleteRole(View.Name), Actor, Aborted);
        return outcome.Succeeded ? Done("accounts.roles.deleted", List, RoleWords.Title(Texts, View.Name)) : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string name)
    {
        var roles = await directory.ListAsync(Aborted);
        if (roles.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } view) return false;
        View = view;
        Choice = new PermissionChoice(await groups.ListAsync(roles, Aborted), view.Permissions);
        return true;
    }
}
