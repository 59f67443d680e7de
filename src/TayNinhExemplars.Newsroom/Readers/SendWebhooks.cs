using System.Text;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>Secrets of webhooks are needed in the clear to sign, so they are kept sealed with the site's keys.</summary>
public sealed class WebhookSecrets(SealedTexts seals)
{
    private const string Purpose = "Webhook.v1";

    public static string New() => "whsec_" + Ids.New() + Ids.New();

    public string Seal(string secret) => seals.Seal(Purpose, secret);

    /// <summary>Empty when the site's keys were changed: then the receiver refuses, and a new webhook has to be made.</summary>
    public string Open(string sealedSecret) => seals.Open(Purpose, sealedSecret) ?? "";
}

/// <summary>Calls whoever asked to be called. A delivery is claimed before it is sent, tried ten times with growing pauses, and then given up.</summary>
public sealed class SendWebhooks(SiteDbContext db, WebhookSecrets secrets, IHttpClientFactory clients, TimeProvider clock) : IRecurringWork
{
    public const string Client = "webhooks";
    private const int AtOnce = 20, MostAttempts = 10;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.UtcSecondsNow();
        var due = await db.Set<WebhookDeliveryRow>().AsNoTracking().Where(d => d.DeliveredUtc == null && d.FailedUtc == null && d.NextTryUtc <= now)
            .OrderBy(d => d.Id).Take(AtOnce).ToListAsync(ct);
        if (due.Count == 0) return;
        var hooks = await db.Set<WebhookRow>().AsNoTracking().ToDictionaryAsync(h => h.Id, ct);
        foreach (var delivery in due)
            if (hooks.TryGetValue(delivery.WebhookId, out var hook) && await ClaimAsync(delivery, now, ct)) await SendAsync(hook, delivery, ct);
        var old = now.AddDays(-30);
        await ChangeAsync(set => set.Where(d => d.QueuedUtc < old && (d.DeliveredUtc != null || d.FailedUtc != null)).ExecuteDeleteAsync(ct), ct);
    }

    private async Task SendAsync(WebhookRow hook, WebhookDeliveryRow delivery, CancellationToken ct)
    {
        var error = "";
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
            request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secrets.Open(hook.SealedSecret), clock.GetUtcNow().ToUnixTimeSeconds(), delivery.Body));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode) error = $"HTTP {(int)response.StatusCode}";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            error = e.Message;
        }
        await NoteAsync(hook, delivery, error.Length > 200 ? error[..200] : error, ct);
    }

    private async Task NoteAsync(WebhookRow hook, WebhookDeliveryRow delivery, string error, CancellationToken ct)
    {
        var (now, attempts) = (clock.UtcSecondsNow(), delivery.Attempts + 1);
        DateTime? delivered = error.Length == 0 ? now : null, failed = error.Length > 0 && attempts >= MostAttempts ? now : null;
        var next = now.AddSeconds(Math.Min(21_600, 15 * Math.Pow(2, attempts)));
        await ChangeAsync(set => set.Where(d => d.Id == delivery.Id).ExecuteUpdateAsync(s => s
            .SetProperty(d => d.Attempts, attempts).SetProperty(d => d.DeliveredUtc, delivered).SetProperty(d => d.FailedUtc, failed).SetProperty(d => d.NextTryUtc, next), ct), ct);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.Set<WebhookRow>().Where(h => h.Id == hook.Id).ExecuteUpdateAsync(s => s.SetProperty(h => h.LastError, error).SetProperty(h => h.LastDeliveredUtc, h => delivered ?? h.LastDeliveredUtc), ct);
        await write.CommitAsync(ct);
    }

    private async Task<bool> ClaimAsync(WebhookDeliveryRow delivery, DateTime now, CancellationToken ct)
    {
        var until = now.AddMinutes(2);
        return await ChangeAsync(set => set.Where(d => d.Id == delivery.Id && d.DeliveredUtc == null && d.NextTryUtc == delivery.NextTryUtc)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.NextTryUtc, until), ct), ct) == 1;
    }

    private async Task<int> ChangeAsync(Func<DbSet<WebhookDeliveryRow>, Task<int>> change, CancellationToken ct)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        var changed = await change(db.Set<WebhookDeliveryRow>());
        await write.CommitAsync(ct);
        return changed;
    }
}
