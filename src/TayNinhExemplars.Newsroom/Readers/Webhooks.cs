using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <param name="LastError">Of the last delivery that failed; empty when all is well.</param>
public sealed record Webhook(string Id, string Url, bool IsEnabled, int Waiting, DateTime? LastDeliveredUtc, string LastError);

/// <summary>Queues what programs are told, in the transaction of what happened: a rolled back deed calls nobody.</summary>
public sealed class WebhookQueue(SiteDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="subject">With the kind it makes the event's id: told twice, it is the same event.</param>
    public async Task QueueAsync(string kind, string subject, object data, CancellationToken ct)
    {
        var hooks = await db.Set<WebhookRow>().AsNoTracking().Where(h => h.IsEnabled).Select(h => h.Id).ToListAsync(ct);
        if (hooks.Count == 0) return;
        var now = clock.UtcSecondsNow();
        var body = JsonSerializer.Serialize(new { id = $"{kind}:{subject}", kind, atUtc = now, data }, Camel);
        foreach (var hook in hooks) db.Add(new WebhookDeliveryRow { WebhookId = hook, Body = body, QueuedUtc = now, NextTryUtc = now });
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>How a receiver knows that a call is ours and new: HMAC-SHA256 over time and body.</summary>
public static class WebhookSignature
{
    public const string Header = "X-Signature";

    public static string Of(string secret, long unixSeconds, string body) =>
        $"t={unixSeconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{unixSeconds}.{body}")))}";
}

public sealed class Webhooks(SiteDbContext db)
{
    public async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken ct) => await db.Set<WebhookRow>().AsNoTracking().OrderBy(h => h.Url).Take(50)
        .Select(h => new Webhook(h.Id, h.Url, h.IsEnabled, db.Set<WebhookDeliveryRow>().Count(d => d.WebhookId == h.Id && d.DeliveredUtc == null && d.FailedUtc == null), h.LastDeliveredUtc, h.LastError)).ToListAsync(ct);
}
