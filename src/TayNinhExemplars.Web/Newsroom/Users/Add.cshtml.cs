using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Users;

[NeedsPermission(nameof(AccountsPermissions.ManageUsers))]
public sealed class AddModel(RoleDirectory roles, CreateUserHandler create) : NewsroomPage
{
    [BindProperty] public string? UserName { get; set; }
    [BindProperty] public string? DisplayName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public List<string> Roles { get; set; } = [];
    public RoleChoice Choice { get; private set; } = null!;
    public CreatedUser? Created { get; private set; }

    public async Task OnGetAsync() => Choice = await RoleChoice.LoadAsync(roles, [], Aborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await create.HandleAsync(new CreateUser(UserName ?? "", DisplayName ?? "", Email, Roles), Actor, Aborted);
        Choice = await RoleChoice.LoadAsync(roles, Roles, Aborted);
        Created = outcome.Value;
        // The password is on this answer alone: it goes through no cookie and no redirect.
        return outcome.Succeeded ? Page() : Refused(outcome.Refusals);
    }
}
