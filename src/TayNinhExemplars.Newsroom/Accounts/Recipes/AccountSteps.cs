using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Accounts.Recipes;

/// <summary><c>{ Roles: [{Name, Description, Permissions, PermissionBehavior}] }</c>; Replace is the default.</summary>
internal sealed class RolesStep(SaveRoleHandler saveRole, ExportRolesHandler export) : IRecipeStep
{
    public string Name => "Roles";
    public int ExportOrder => 24;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var role in (context.Step.Find("Roles") as JsonArray ?? []).OfType<JsonObject>())
        {
            var behavior = Enum.TryParse<PermissionBehavior>(role.Text("PermissionBehavior"), ignoreCase: true, out var given) ? given : PermissionBehavior.Replace;
            var name = role.Text("Name") ?? throw new InvalidOperationException("A role has no Name.");
            var saved = await saveRole.HandleAsync(new SaveRole(name, role.Text("Description"), role.Strings("Permissions").ToList(), behavior), Actor.System, ct);
            if (!saved.Succeeded) throw new InvalidOperationException($"Role '{name}': {saved.Refusals}");
        }
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct) => new()
    {
        ["name"] = Name,
        ["Roles"] = JsonSerializer.SerializeToNode(await export.HandleAsync(ct), Json.Options),
    };
}

/// <summary><c>{ Users: [UserRecord] }</c>, password hashes included: an export with users is as secret as the database.</summary>
internal sealed class UsersStep(ImportUserHandler import, ExportUsersHandler export) : IRecipeStep
{
    public string Name => "Users";
    public int ExportOrder => 26;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var record in (context.Step.Find("Users") as JsonArray ?? []).OfType<JsonObject>())
        {
            var user = record.Deserialize<UserRecord>(Json.Options)!;
            var imported = await import.HandleAsync(new ImportUser(user), Actor.System, ct);
            if (!imported.Succeeded) throw new InvalidOperationException($"User '{user.UserName}': {imported.Refusals}");
        }
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var users = await export.HandleAsync(ct);
        return users.Count == 0 ? null : new JsonObject { ["name"] = Name, ["Users"] = JsonSerializer.SerializeToNode(users, Json.Options) };
    }
}
