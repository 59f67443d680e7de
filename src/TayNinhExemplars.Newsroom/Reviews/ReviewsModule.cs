using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Reviews.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews;

public static class ReviewsModule
{
    public static IServiceCollection AddReviews(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ReviewsModel>().AddPermissions([.. ReviewsPermissions.All])
        .AddScoped<ReviewStore>().AddScoped<ReviewDesk>().AddScoped<SaveCriteriaHandler>()
        .AddScoped<OpenRoundHandler>().AddScoped<NominateHandler>().AddScoped<SetMembersHandler>().AddScoped<StartScoringHandler>()
        .AddScoped<SubmitSheetHandler>().AddScoped<RecuseHandler>().AddScoped<DiscussHandler>().AddScoped<CloseRoundHandler>().AddScoped<DecideRoundHandler>();
}
