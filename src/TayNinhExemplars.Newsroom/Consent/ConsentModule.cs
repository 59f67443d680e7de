using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Consent.Data;
using TayNinhExemplars.Consent.Steps;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent;

public static class ConsentModule
{
    public static IServiceCollection AddConsent(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConsentModel>().AddPermissions([.. ConsentPermissions.All]).AddSingleton<WatchWords>()
        .AddScoped<ConsentRegister>().AddScoped<ConsentPolicies>().AddScoped<ConsentCheck>().AddScoped<IPublicationGuard, ConsentGuard>()
        .AddScoped<RecordConsentHandler>().AddScoped<WithdrawConsentHandler>().AddScoped<ConsentEffects>().AddScoped<ShownPeople>()
        .AddScoped<ConsentPlans>().AddScoped<ConsentExpiry>()
        .AddScoped<IRecipeStep, ConsentsStep>().AddScoped<IRecipeStep, ConsentPolicyStep>()
        .AddRecurring<ConsentWatch>("consent", TimeSpan.FromHours(1));
}
