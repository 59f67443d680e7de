using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.FollowUp.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp;

public static class FollowUpModule
{
    public static IServiceCollection AddFollowUp(this IServiceCollection services) => services
        .AddSingleton<IModelPart, FollowUpModel>().AddPermissions([.. FollowUpPermissions.All])
        .AddScoped<FollowUpBook>().AddScoped<UnitDuties>().AddScoped<CheckHandler>().AddScoped<SupervisionHandler>()
        .AddRecurring<FollowUpWatch>("follow-up", TimeSpan.FromHours(1));
}
