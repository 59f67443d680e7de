using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

public sealed class WebhooksOnSqlite() : WebhookContract(TestDatabase.Sqlite);

public sealed class WebhooksOnPostgreSql(PostgresFixture postgres) : WebhookContract(postgres);

/// <summary>Programs that asked are told of approved comments, signed, until they have heard it.</summary>
public abstract class WebhookContract(TestDatabase database) : IAsyncLifetime
{
    private readonly Receiver _receiver = new();
    private Discussion _discussion = null!;
    private NewWebhook _hook = null!;

    public async ValueTask InitializeAsync()
    {
        _discussion = await Discussion.OpenAsync(database, s => s.AddHttpClient(SendWebhooks.Client).ConfigurePrimaryHttpMessageHandler(() => _receiver));
        _hook = (await _discussion.Site.AskAsync((WebhookHandler h) => h.HandleAsync(new AddWebhook("https://nhan.example/hook"), Discussion.Owner))).OrThrow();
    }

    [Fact]
    public async Task Only_an_approved_comment_is_told_and_the_signature_proves_it()
    {
        await _discussion.PostAsync("Câu này còn chờ.");
        var refused = await _discussion.PostAsync("Câu này bị từ chối.");
        (await _discussion.DecideAsync(refused.Id, DecisionVerb.Refuse, "spam")).OrThrow();
        var approved = await _discussion.ApprovedAsync("Câu này được đăng.");
        await SendAsync();

        var call = Assert.Single(_receiver.Calls);
        Assert.Equal("https://nhan.example/hook", call.Url);
        var body = Json.ParseObject(call.Body);
        Assert.Equal(("comment.approved", approved.Id, "Câu này được đăng."), ((string?)body["kind"], (string?)body["data"]!["id"], (string?)body["data"]!["text"]));
        Assert.DoesNotContain("mail", call.Body, StringComparison.OrdinalIgnoreCase);
        var (time, mac) = Parts(call.Signature);
        Assert.Equal(_discussion.Site.Clock.GetUtcNow().ToUnixTimeSeconds(), time);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_hook.Secret), Encoding.UTF8.GetBytes($"{time}.{call.Body}"))), mac);
        var kept = await _discussion.Site.AskAsync((SiteDbContext db) => db.Set<WebhookRow>().SingleAsync());
        Assert.DoesNotContain(_hook.Secret, kept.SealedSecret, StringComparison.Ordinal);

        // A second look, and the same comment again: told once.
        await SendAsync();
        Assert.Single(_receiver.Calls);
    }

    [Fact]
    public async Task What_does_not_arrive_is_tried_again_with_growing_pauses()
    {
        _receiver.Answer = HttpStatusCode.ServiceUnavailable;
        await _discussion.ApprovedAsync("Câu này khó gửi.");
        await SendAsync();
        await SendAsync();
        Assert.Single(_receiver.Calls);
        Assert.Equal("HTTP 503", (await HookAsync()).LastError);

        var pauses = new List<TimeSpan>();
        while (_receiver.Calls.Count < 4)
        {
            var (before, calls) = (_discussion.Site.Clock.GetUtcNow(), _receiver.Calls.Count);
            while (_receiver.Calls.Count == calls)
            {
                _discussion.Site.Clock.Advance(TimeSpan.FromSeconds(5));
                await SendAsync();
            }
            pauses.Add(_discussion.Site.Clock.GetUtcNow() - before);
        }
        Assert.True(pauses[0] < pauses[1] && pauses[1] < pauses[2], string.Join(", ", pauses));

        _receiver.Answer = HttpStatusCode.NoContent;
        _discussion.Site.Clock.Advance(TimeSpan.FromHours(7));
        await SendAsync();
        Assert.Equal(5, _receiver.Calls.Count);
        Assert.Single(_receiver.Calls.Select(c => c.Body).Distinct(StringComparer.Ordinal));
        Assert.NotEqual(_receiver.Calls[0].Signature, _receiver.Calls[4].Signature);
        var hook = await HookAsync();
        Assert.Equal((0, ""), (hook.Waiting, hook.LastError));
        Assert.NotNull(hook.LastDeliveredUtc);
    }

    [Fact]
    public async Task A_dead_receiver_is_given_up_after_ten_times()
    {
        _receiver.Answer = HttpStatusCode.InternalServerError;
        await _discussion.ApprovedAsync("Câu này không ai nhận.");
        for (var i = 0; i < 20; i++)
        {
            await SendAsync();
            _discussion.Site.Clock.Advance(TimeSpan.FromHours(7));
        }
        Assert.Equal(10, _receiver.Calls.Count);
        Assert.Equal(0, (await HookAsync()).Waiting);
    }

    public async ValueTask DisposeAsync()
    {
        if (_discussion is not null) await _discussion.DisposeAsync();
        _receiver.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task SendAsync() => _discussion.Site.TellAsync<SendWebhooks>(s => s.RunAsync(default));

    private async Task<Webhook> HookAsync() => Assert.Single(await _discussion.Site.AskAsync((Webhooks w) => w.ListAsync(default)));

    private static (long Time, string Mac) Parts(string signature)
    {
        var parts = signature.Split(',').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        return (long.Parse(parts["t"], System.Globalization.CultureInfo.InvariantCulture), parts["v1"]);
    }

    private sealed record Call(string Url, string Body, string Signature);

    private sealed class Receiver : HttpMessageHandler
    {
        public List<Call> Calls { get; } = [];
        public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add(new Call($"{request.RequestUri}", await request.Content!.ReadAsStringAsync(cancellationToken), request.Headers.GetValues(WebhookSignature.Header).Single()));
            return new HttpResponseMessage(Answer);
        }
    }
}
