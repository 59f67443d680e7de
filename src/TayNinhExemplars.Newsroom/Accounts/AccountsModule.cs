using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts.Data;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Accounts;

public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddIdentityCore<User>().AddRoles<Role>().AddEntityFrameworkStores<SiteDbContext>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddSingleton<IModelPart, AccountsModel>().AddPermissions([.. AccountsPermissions.All]);
        services.AddSingleton<PermissionCatalog>().AddSingleton<ActorCache>().AddSingleton<UnknownNames>().AddSingleton<SecondFactorTickets>().AddSingleton<SealedTexts>();
        return services
            .AddScoped<RoleDirectory>().AddScoped<UserDirectory>().AddScoped<ApiTokenDirectory>().AddScoped<ActorFactory>()
            .AddScoped<Passwords>().AddScoped<SignInAttempts>().AddScoped<SecondFactor>().AddScoped<AccountAccess>().AddScoped<AccountJournal>()
            .AddScoped<SignInHandler>().AddScoped<CompleteSignInHandler>().AddScoped<EndSessionsHandler>()
            .AddScoped<CreateUserHandler>().AddScoped<EditUserHandler>().AddScoped<SetRolesHandler>().AddScoped<EnableUserHandler>().AddScoped<DisableUserHandler>()
            .AddScoped<ChangeDisplayNameHandler>().AddScoped<ChangePasswordHandler>().AddScoped<SetPasswordHandler>()
            .AddScoped<StartTotpHandler>().AddScoped<EnableTotpHandler>().AddScoped<DisableTotpHandler>().AddScoped<ResetTotpHandler>()
            .AddScoped<SaveRoleHandler>().AddScoped<DeleteRoleHandler>().AddScoped<EnsureRolesHandler>()
            .AddScoped<CreateApiTokenHandler>().AddScoped<RevokeApiTokenHandler>().AddScoped<FindApiTokenHandler>()
            .AddScoped<CreateSetupLinkHandler>().AddScoped<RedeemSetupLinkHandler>().AddScoped<SeedDemoUsersHandler>()
            .AddScoped<IRecipeStep, Recipes.RolesStep>().AddScoped<IRecipeStep, Recipes.UsersStep>()
            .AddScoped<ImportUserHandler>().AddScoped<ExportUsersHandler>().AddScoped<ExportRolesHandler>();
    }
}
