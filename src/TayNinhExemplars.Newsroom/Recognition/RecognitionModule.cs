using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Recognition.Data;
using TayNinhExemplars.Recognition.Importing;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition;

public static class RecognitionModule
{
    public static IServiceCollection AddRecognition(this IServiceCollection services)
    {
        services.AddPermissions([.. RecognitionPermissions.All]);
        services
            .AddSingleton<ISearchContributor, ColumnSearch>().AddScoped<ISearchContributor, ChannelSearch>().AddSingleton<IModelPart, RecognitionModel>()
            .AddSingleton<IContentIndexSource, ExemplarIndex>().AddSingleton<IContentIndexSource, AwardIndex>()
            .AddScoped<IPublicationGuard, HeldGuard>().AddScoped<IPublicationGuard, DuplicateGuard>().AddScoped<IRecipeStep, Recipes.AwardCatalogueStep>();
        return services
            .AddScoped<DossierStore>().AddSingleton(DossierStore.WithdrawnTrace).AddScoped<DossierDesk>().AddScoped<ExemplarPages>().AddScoped<CitingItems>().AddScoped<Cascade>().AddScoped<SimilarExemplars>()
            .AddScoped<OpenDossierHandler>().AddScoped<RecordStageHandler>().AddScoped<HoldExemplarHandler>().AddScoped<ReleaseExemplarHandler>()
            .AddScoped<ProposeRecognitionHandler>().AddScoped<RecognizeExemplarHandler>().AddScoped<WithdrawRecognitionHandler>()
            .AddScoped<PausePublicityHandler>().AddScoped<NoteDeathHandler>().AddScoped<TellApartHandler>().AddScoped<MergeExemplarsHandler>().AddScoped<MergedContent>()
            .AddScoped<AwardCatalogue>().AddScoped<AwardRegistry>().AddScoped<SaveAwardTitleHandler>()
            .AddScoped<AwardChanges>().AddScoped<AwardLabels>().AddSingleton(AwardLabels.Trace).AddScoped<AwardSteps>().AddScoped<RecordAwardStepHandler>().AddScoped<UnitLineage>().AddScoped<MergeUnitsHandler>()
            .AddScoped<RevokeAwardHandler>().AddScoped<CorrectAwardHandler>()
            .AddSingleton<ImportProgress>().AddScoped<AwardImports>().AddScoped<UploadAwardListHandler>().AddScoped<ChooseForRowHandler>()
            .AddScoped<ApplyAwardImportHandler>().AddScoped<DiscardAwardImportHandler>()
            .AddScoped<RegistryKnowledge>().AddScoped<LevelTerms>().AddScoped<ReadAwardList>().AddScoped<WriteAwardList>().AddScoped<ImportEnd>()
            .AddRecurring<RunAwardImports>("award-imports", TimeSpan.FromSeconds(2))
            .AddRecurring<FollowRevokedAwards>("revoked-awards", TimeSpan.FromSeconds(5));
    }
}
