using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows.Data;
using TayNinhExemplars.Workflows.Running;

namespace TayNinhExemplars.Workflows;

public static class WorkflowsModule
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddSingleton<IModelPart, WorkflowsModel>().AddScoped<WorkflowLibrary>().AddScoped<WorkflowRuns>().AddScoped<WorkflowChain>().AddScoped<IContentListener, WorkflowTriggers>()
        .AddScoped<WorkflowExpressions>().AddScoped<IWorkflowActivityKind, ContentTasks>().AddScoped<IWorkflowActivityKind, MessageTasks>().AddScoped<IWorkflowActivityKind, ValueTasks>().AddScoped<IWorkflowActivityKind, FlowTasks>().AddScoped<IWorkflowActivityKind, LoopTasks>()
        .AddScoped(s => new WorkflowRunner(s.GetRequiredService<SiteDbContext>(), s.GetServices<IWorkflowActivityKind>(), s.GetRequiredService<Texts>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped<RunTriggerHandler>().AddScoped<AnswerTaskHandler>().AddSingleton<WorkflowQueue>()
        .AddRecurring<ForgetWorkflows>("workflows", TimeSpan.FromHours(6));
}
