using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Notices;

public static class NoticesModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services, MailOptions mail) => services
        .AddSingleton<IModelPart, NoticesModel>().AddSingleton(mail).AddSingleton<NoticeSignal>()
        .AddScoped<Notifier>().AddScoped<NoticeBoard>().AddScoped<MailOutbox>().AddScoped<DigestChoices>().AddScoped<DigestWords>().AddScoped<IWorkflowMessages, WorkflowMessages>()
        .AddRecurring<SendMail>("mail", TimeSpan.FromSeconds(20)).AddRecurring<SendDigests>("digests", TimeSpan.FromMinutes(5));
}
