using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<IModelPart, AuditModel>().AddScoped<AuditTrail>().AddScoped<VerifyAuditHandler>().AddScoped<AuditQuery>().AddScoped<IContentListener, AuditedContent>()
        .AddPermissions([.. AuditPermissions.All]).AddScoped<IAccountObserver, AuditedAccounts>();
}
