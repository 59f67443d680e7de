using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Users;

[NeedsPermission(nameof(AccountsPermissions.ManageUsers))]
public sealed class EditModel(UserDirectory users, RoleDirectory roles) : NewsroomPage
{
    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public List<string> Roles { get; set; } = [];
    public UserView View { get; private set; } = null!;
    public RoleChoice Choice { get; private set; } = null!;
    public string? OneTimePassword { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string id, [FromServices] EditUserHandler edit)
    {
        if (!await LoadAsync(id)) return NotFound();
        return After(await edit.HandleAsync(new EditUser(id, DisplayName ?? "", Email), Actor, Aborted));
    }

    public async Task<IActionResult> OnPostRolesAsync(string id, [FromServices] SetRolesHandler setRoles)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        Choice = Choice with { Chosen = Roles.ToHashSet(StringComparer.OrdinalIgnoreCase) };
        return After(await setRoles.HandleAsync(new SetRoles(id, Roles), Actor, Aborted));
    }

    public async Task<IActionResult> OnPostPasswordAsync(string id, [FromServices] SetPasswordHandler setPassword)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        var outcome = await setPassword.HandleAsync(new SetPassword(id), Actor, Aborted);
        if (outcome.Value is not { } made) return Refused(outcome.Refusals);
        OneTimePassword = made.Password;
        return Page();
    }

    public async Task<IActionResult> OnPostTotpAsync(string id, [FromServices] ResetTotpHandler reset)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return After(await reset.HandleAsync(new ResetTotp(id), Actor, Aborted));
    }

    public async Task<IActionResult> OnPostDisableAsync(string id, [FromServices] DisableUserHandler disable)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return After(await disable.HandleAsync(new DisableUser(id), Actor, Aborted));
    }

    public async Task<IActionResult> OnPostEnableAsync(string id, [FromServices] EnableUserHandler enable)
    {
        if (!await LoadAsync(id)) return NotFound();
        ShowStored();
        return After(await enable.HandleAsync(new EnableUser(id), Actor, Aborted));
    }

    private IActionResult After(Outcome<User> outcome) =>
        outcome.Succeeded ? Done("form.saved", "/toa-soan/nguoi-dung/" + Uri.EscapeDataString(outcome.Value!.Id)) : Refused(outcome.Refusals);

    private void ShowStored()
    {
        ModelState.Clear();
        (DisplayName, Email) = (View.DisplayName, View.Email);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await users.FindAsync(id, Aborted) is not { } view) return false;
        View = view;
        Choice = await RoleChoice.LoadAsync(roles, view.Roles, Aborted);
        return true;
    }
}
