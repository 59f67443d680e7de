using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.ApiTokens;

[NeedsPermission(nameof(AccountsPermissions.ManageApiTokens))]
public sealed class IndexModel(ApiTokenDirectory tokens, RoleDirectory roles, CreateApiTokenHandler create, RevokeApiTokenHandler revoke) : NewsroomPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Role { get; set; }
    [BindProperty] public string? Expires { get; set; }
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];
    public IReadOnlyList<RoleView> Roles { get; private set; } = [];
    public CreatedApiToken? Created { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostCreateAsync()
    {
        DateTimeOffset? until = null;
        if (!string.IsNullOrWhiteSpace(Expires))
        {
            if (!DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year > 9000)
                return await RefusedWithListAsync(Refusals.Because("accounts.token.date", nameof(Expires)));
            until = LocalTime.EndOf(day);
        }
        var outcome = await create.HandleAsync(new CreateApiToken(Name ?? "", Role ?? "", until), Actor, Aborted);
        if (outcome.Value is not { } created) return await RefusedWithListAsync(outcome.Refusals);
        Created = created;
        ModelState.Clear();
        (Name, Role, Expires) = (null, null, null);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string id)
    {
        var outcome = await revoke.HandleAsync(new RevokeApiToken(id), Actor, Aborted);
        return outcome.Value is { } token ? Done("accounts.tokens.revokedNow", "/toa-soan/khoa-api", token.Name) : await RefusedWithListAsync(outcome.Refusals);
    }

    private async Task<IActionResult> RefusedWithListAsync(Refusals refusals)
    {
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync()
    {
        Tokens = await tokens.ListAsync(Aborted);
        Roles = [.. (await roles.ListAsync(Aborted)).Where(r => !Accounts.Role.IsImplied(r.Name))];
    }
}
