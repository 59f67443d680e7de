using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Recipes.Steps;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Recipes;

public static class RecipesModule
{
    /// <param name="recipeFolder">Where recipes are looked for by name.</param>
    public static IServiceCollection AddRecipes(this IServiceCollection services, string recipeFolder)
    {
        foreach (var form in KeyedStep.Forms)
            services.AddScoped<IRecipeStep>(s => new KeyedStep(form, s.GetRequiredService<KeyedDocuments>(), s.GetRequiredService<IIndexRebuild>()));
        foreach (var name in RebuildIndexStep.Names)
            services.AddScoped<IRecipeStep>(s => new RebuildIndexStep(name, s.GetRequiredService<IIndexRebuild>()));
        return services
            .AddScoped<IRecipeStep, FeatureStep>().AddScoped<IRecipeStep, ThemesStep>().AddScoped<IRecipeStep, SettingsStep>().AddScoped<IRecipeStep, CustomSettingsStep>()
            .AddScoped<IRecipeStep, ContentDefinitionStep>().AddScoped<IRecipeStep, ReplaceContentDefinitionStep>().AddScoped<IRecipeStep, DeleteContentDefinitionStep>()
            .AddScoped<IRecipeStep, MediaStep>().AddScoped<IRecipeStep, MediaProfilesStep>()
            .AddScoped<IRecipeStep, ContentStep>().AddScoped<IRecipeStep, LuceneIndexStep>().AddScoped<IRecipeStep, RecipesStep>()
            .AddSingleton(new RecipeLibrary(recipeFolder))
            .AddScoped<RunRecipeHandler>().AddScoped<RunPackageHandler>().AddScoped<ExportRecipeHandler>().AddScoped<ExportPackageHandler>().AddScoped<PortabilityReport>().AddScoped<DeploymentPlans>();
    }
}
