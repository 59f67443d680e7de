using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>An address as it may be kept: hashes of itself, of its street and of its town, so to say. Empty when nothing is known.</summary>
public sealed record Network(string Address, string Near, string Wide)
{
    public static readonly Network Unknown = new("", "", "");
}

/// <summary>
/// Turns addresses into hashes that cannot be turned back: the salt is thrown away together with the hashes that it made.
/// </summary>
public sealed class Networks(DocumentStore documents, TimeProvider clock)
{
    private const string Document = "ReaderSalt";

    public async Task<Network> OfAsync(IPAddress? address, CancellationToken ct = default)
    {
        if (address is null) return Network.Unknown;
        var salt = await documents.GetAsync<ReaderSalt>(Document, ct);
        if (salt.Value.Length == 0)
        {
            await documents.ChangeAsync<ReaderSalt>(Document, known => known.Value.Length > 0 ? known : NewSalt(), ct);
            salt = await documents.GetAsync<ReaderSalt>(Document, ct);
        }
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var (near, wide) = address.AddressFamily == AddressFamily.InterNetwork ? (3, 2) : (6, 4);
        var key = Convert.FromBase64String(salt.Value);
        return new Network(Hash(key, bytes), Hash(key, bytes[..near]), Hash(key, bytes[..wide]));
    }

    /// <summary>A new salt once the old one is older than what it made may be.</summary>
    internal Task RenewAsync(int days, CancellationToken ct) => documents.ChangeAsync<ReaderSalt>(Document,
        known => known.Value.Length == 0 || clock.GetUtcNow() - known.SinceUtc > TimeSpan.FromDays(days) ? NewSalt() : known, ct);

    private ReaderSalt NewSalt() => new() { Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), SinceUtc = clock.GetUtcNow() };

    private static string Hash(byte[] key, byte[] address) => Convert.ToHexStringLower(HMACSHA256.HashData(key, address).AsSpan(0, 12));

    private sealed record ReaderSalt
    {
        public string Value { get; init; } = "";
        public DateTimeOffset SinceUtc { get; init; }
    }
}
