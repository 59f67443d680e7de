using System.Globalization;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Readers;

/// <param name="Nonce">Whoever accepts the form keeps it: a second form with the same one is a replay.</param>
public sealed record FormToken(string Nonce, DateTimeOffset Issued);

/// <summary>
/// Proof that somebody had the form before them, for how long, and that it was the form of this thing. It names no reader,
/// and it is fetched or shown on a page of its own: a kept page that all readers share could not carry one.
/// </summary>
public sealed class FormTokens(SealedTexts seals, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    /// <summary>Nobody reads, thinks and writes faster.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private const string Purpose = "ReaderForm.v1";

    public string Issue(string subject) => seals.Seal(Purpose, string.Join('|', Ids.New(), subject, clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));

    /// <summary>Null when it is missing, false, of another form or too old.</summary>
    public FormToken? Read(string? token, string subject)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 1_000) return null;
        if (seals.Open(Purpose, token)?.Split('|') is not [var nonce, var of, var at] || of != subject) return null;
        var issued = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture));
        return clock.GetUtcNow() - issued <= Lifetime ? new FormToken(nonce, issued) : null;
    }

    public bool IsTooFast(FormToken token) => clock.GetUtcNow() - token.Issued < Shortest;
}
