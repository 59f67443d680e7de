using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Nominations.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations;

public static class NominationsModule
{
    public static IServiceCollection AddNominations(this IServiceCollection services) => services
        .AddSingleton<IModelPart, NominationsModel>().AddPermissions([.. NominationsPermissions.All])
        .AddScoped<NominationBook>().AddScoped<NominationWords>().AddScoped<NominateHandler>().AddScoped<DecideNominationHandler>();
}
