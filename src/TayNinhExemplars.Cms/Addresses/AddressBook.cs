using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Addresses;

/// <summary>The rules and the sitemaps' addresses, read once and kept until they change: they are asked for every request.</summary>
public sealed class AddressBook
{
    /// <summary>Where the newsroom is reached; no rule may lock its keepers out.</summary>
    private static readonly string[] Kept = ["/toa-soan", "/dang-nhap", "/api", "/healthz", "/readyz", "/dist"];

    private readonly IServiceScopeFactory _scopes;
    private volatile Snapshot? _current;
    private int _changes;

    public AddressBook(IServiceScopeFactory scopes, DocumentCache documents)
    {
        _scopes = scopes;
        documents.OnChange(name =>
        {
            if (name is not (UrlRules.Document or Sitemaps.Document)) return;
            Interlocked.Increment(ref _changes);
            _current = null;
        });
    }

    /// <summary>Whether there is anything to ask at all.</summary>
    public ValueTask<bool> IsEmptyAsync(CancellationToken ct) => _current is { } known ? ValueTask.FromResult(known.IsEmpty) : new ValueTask<bool>(LoadedAsync(ct));

    /// <summary>What becomes of the address; null when it stays as it is.</summary>
    public UrlTurn? Turn(string path, string query)
    {
        if (_current is not { IsEmpty: false } book || Array.Exists(Kept, k => path.StartsWith(k, StringComparison.OrdinalIgnoreCase) && (path.Length == k.Length || path[k.Length] == '/'))) return null;
        UrlTurn? turn = null;
        foreach (var rule in book.Rules)
        {
            if (rule.Apply(turn?.Path ?? path, turn?.Query ?? query) is not { } next) continue;
            if (next.Status is not null) return next;
            turn = next;
            if (rule.SkipsFurther) break;
        }
        return book.Sitemaps.TryGetValue((turn?.Path ?? path).TrimStart('/'), out var id) ? new UrlTurn(Sitemaps.AddressOf(id), "", null) : turn;
    }

    private async Task<bool> LoadedAsync(CancellationToken ct)
    {
        var before = Volatile.Read(ref _changes);
        await using var scope = _scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<KeyedDocuments>();
        var rules = (await documents.GetAsync(UrlRules.Document, ct)).Values.OfType<JsonObject>().Select(r => UrlRule.Of(r, out _)).OfType<UrlRule>().OrderBy(r => r.Order).ToArray();
        var maps = (await documents.GetAsync(Sitemaps.Document, ct)).Where(m => m.Value is JsonObject map && map.Flag("Enabled") != false && map.Text("Path") is { Length: > 0 })
            .GroupBy(m => ((JsonObject)m.Value!).Text("Path")!.Trim('/')).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        var read = new Snapshot(rules, maps);
        _current = read;
        // Changed while it was read: whoever asks next reads again.
        if (Volatile.Read(ref _changes) != before) _current = null;
        return read.IsEmpty;
    }

    private sealed record Snapshot(UrlRule[] Rules, Dictionary<string, string> Sitemaps)
    {
        public bool IsEmpty => Rules.Length == 0 && Sitemaps.Count == 0;
    }
}

/// <summary>The rules as data, in the order in which they are asked.</summary>
public sealed class UrlRules(KeyedDocuments documents)
{
    public const string Document = "UrlRewriting";

    public async Task<IReadOnlyList<JsonObject>> AllAsync(CancellationToken ct = default) =>
        [.. (await documents.GetAsync(Document, ct)).Values.OfType<JsonObject>().OrderBy(r => r["Order"] is JsonValue order && order.TryGetValue<int>(out var place) ? place : int.MaxValue)];

    /// <summary>A new rule is asked last.</summary>
    public async Task SaveAsync(JsonObject rule, CancellationToken ct = default)
    {
        var all = await AllAsync(ct);
        var kept = (JsonObject)rule.DeepClone();
        if (kept.Text("Id") is not { Length: > 0 }) kept["Id"] = Ids.New();
        if (kept["Order"] is null) kept["Order"] = all.FirstOrDefault(r => r.Text("Id") == kept.Text("Id"))?["Order"]?.DeepClone() ?? all.Count;
        await documents.PutAsync(Document, [KeyValuePair.Create(kept.Text("Id")!, (JsonNode?)kept)], ct);
    }

    /// <summary>Changes places with the rule before.</summary>
    public async Task RaiseAsync(string id, CancellationToken ct = default)
    {
        var all = (await AllAsync(ct)).Select(r => (JsonObject)r.DeepClone()).ToList();
        var at = all.FindIndex(r => r.Text("Id") == id);
        if (at > 0) (all[at], all[at - 1]) = (all[at - 1], all[at]);
        for (var i = 0; i < all.Count; i++) all[i]["Order"] = i;
        await documents.PutAsync(Document, all.Select(r => KeyValuePair.Create(r.Text("Id") ?? r.Text("Name") ?? "", (JsonNode?)r)), ct);
    }

    public Task RemoveAsync(string id, CancellationToken ct = default) => documents.RemoveAsync(Document, id, ct);
}
