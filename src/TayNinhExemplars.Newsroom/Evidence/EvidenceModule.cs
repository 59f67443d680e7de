using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence.Data;
using TayNinhExemplars.Evidence.Steps;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

public static class EvidenceModule
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<IModelPart, EvidenceModel>().AddPermissions([.. EvidencePermissions.All]).AddSingleton<ConfirmationLinks>().AddSingleton<ConfirmationWords>()
        .AddScoped<Lexicons>().AddScoped<EvidencePolicies>().AddScoped<StoryEvidence>().AddSingleton(StoryEvidence.SourceTrace).AddScoped<EvidenceAccess>().AddScoped<Confirmations>()
        .AddScoped<IPublicationGuard, EvidenceGuard>()
        .AddScoped<AddSourceHandler>().AddScoped<RemoveSourceHandler>().AddScoped<AnswerWarningsHandler>()
        .AddScoped<AskConfirmationHandler>().AddScoped<AnswerConfirmationHandler>()
        .AddScoped<IRecipeStep, InflationLexiconStep>().AddScoped<IRecipeStep, EvidencePolicyStep>().AddScoped<IRecipeStep, EvidenceStep>();
}
