using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Consultations.Data;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations;

public static class ConsultationsModule
{
    public static IServiceCollection AddConsultations(this IServiceCollection services) => services
        .AddSingleton<IModelPart, ConsultationsModel>().AddPermissions([.. ConsultationsPermissions.All])
        .AddScoped<HolidayCalendar>().AddScoped<SaveHolidayYearHandler>().AddScoped<IRecipeStep, Recipes.HolidayCalendarStep>()
        .AddScoped<ConsultationStore>().AddScoped<SaveConsultationHandler>().AddScoped<OpenConsultationHandler>().AddScoped<ConcludeConsultationHandler>()
        .AddScoped<SendOpinionHandler>().AddScoped<HandleOpinionHandler>();
}
