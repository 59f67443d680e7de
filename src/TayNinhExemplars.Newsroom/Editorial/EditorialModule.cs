using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial.Data;
using TayNinhExemplars.Editorial.Guards;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

public static class EditorialModule
{
    public static IServiceCollection AddEditorial(this IServiceCollection services) => services
        .AddDeskTasks().AddPermissions([.. EditorialPermissions.All])
        .AddSingleton<IModelPart, EditorialModel>().AddSingleton<WorkflowCache>().AddSingleton<TransitionGuardNames>().AddSingleton(new DeclaredGuards([.. GuardNames.All]))
        .AddScoped<WorkflowLibrary>().AddScoped<SaveWorkflowHandler>().AddScoped<IRecipeStep, Recipes.EditorialWorkflowStep>()
        .AddScoped<ChangeDesksHandler>().AddScoped<IRecipeStep, Recipes.DesksStep>()
        .AddScoped<FieldLabels>().AddScoped<CopyStore>().AddScoped<CopyLocks>().AddScoped<DeskSeats>().AddScoped<Corrections>().AddSingleton(Corrections.Trace).AddScoped<PublicationLeave>()
        .AddScoped<TransitionCheck>().AddScoped<TransitionEffects>().AddScoped<TransitionRecord>().AddScoped<TransitionOutcomes>().AddScoped<TransitionHandler>()
        .AddScoped<DeskBoard>().AddScoped<DeskLending>().AddScoped<PitchStoryHandler>().AddScoped<TickCheckHandler>().AddScoped<TakeOverLockHandler>().AddScoped<MigrateCopiesHandler>().AddScoped<CopyComments>()
        .AddScoped<BeginCopyHandler>().AddScoped<BeginCopyCheck>().AddScoped<AdoptCopyHandler>().AddScoped<SeedDemoDeskHandler>().AddScoped<CopyChannels>()
        .AddScoped<TakedownBook>().AddScoped<TakeDownHandler>().AddScoped<PutBackHandler>().AddScoped<PutBackEffects>().AddScoped<HoldHandler>().AddScoped<ReleaseHandler>()
        .AddScoped<IPublicationGuard, WorkflowPublicationGuard>().AddScoped<IContentCustody, WorkflowCustody>().AddScoped<IContentObserver, FollowTimers>().AddScoped<CustodyContext>()
        .AddScoped<ITransitionGuard, RequiredFieldsGuard>().AddScoped<ITransitionGuard, ChecklistGuard>().AddScoped<ITransitionGuard, NotAuthorGuard>()
        .AddScoped<ITransitionGuard, ChiefIfSensitiveGuard>().AddScoped<ITransitionGuard, AssignedGuard>().AddScoped<ITransitionGuard, UnclaimedGuard>().AddScoped<ITransitionGuard, SourceKeptGuard>()
        .AddScoped<ITransitionGuard, EmbargoGuard>().AddScoped<ITransitionGuard, NotHeldGuard>().AddScoped<ITransitionGuard, UnchangedGuard>();
}
