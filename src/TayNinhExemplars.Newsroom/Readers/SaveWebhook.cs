using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public sealed record AddWebhook(string Url);

public sealed record RemoveWebhook(string Id);

/// <param name="Secret">Shown once; the receiver checks signatures with it.</param>
public sealed record NewWebhook(string Id, string Url, string Secret);

public sealed class WebhookHandler(SiteDbContext db, WebhookSecrets secrets, AuditTrail audit)
{
    private const int Most = 20;

    public async Task<Outcome<NewWebhook>> HandleAsync(AddWebhook input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.ManageReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var url = input.Url.Trim();
        var refusals = new Refusals()
            .Unless(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" && parsed.UserInfo.Length == 0 && url.Length <= 500, "readers.webhook.url", "Endpoint")
            .Unless(await db.Set<WebhookRow>().CountAsync(ct) < Most, "readers.webhook.many", "Endpoint", Most)
            .Unless(!await db.Set<WebhookRow>().AnyAsync(h => h.Url == url, ct), "readers.webhook.taken", "Endpoint");
        if (refusals.Any) return refusals;
        var secret = WebhookSecrets.New();
        var row = new WebhookRow { Id = Ids.New(), Url = url, SealedSecret = secrets.Seal(secret), IsEnabled = true };
        db.Add(row);
        await audit.RecordAsync(new AuditEntry("webhook.added", "webhook", row.Id, url), by, ct);
        await write.CommitAsync(ct);
        return new NewWebhook(row.Id, url, secret);
    }

    public async Task<Outcome<NewWebhook>> HandleAsync(RemoveWebhook input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.ManageReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<WebhookRow>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == input.Id, ct) is not { } row) return Refusals.Because("readers.webhook.notFound");
        await db.Set<WebhookDeliveryRow>().Where(d => d.WebhookId == row.Id).ExecuteDeleteAsync(ct);
        await db.Set<WebhookRow>().Where(h => h.Id == row.Id).ExecuteDeleteAsync(ct);
        await audit.RecordAsync(new AuditEntry("webhook.removed", "webhook", row.Id, row.Url), by, ct);
        await write.CommitAsync(ct);
        return new NewWebhook(row.Id, row.Url, "");
    }
}
