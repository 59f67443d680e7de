using System.Security.Cryptography;
using System.Text.Json;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>What is listened for; each must be ticked before a recording passes.</summary>
public enum AirCheck
{
    /// <summary>The whole recording was heard, from the first second to the last.</summary>
    HeardThrough,

    /// <summary>It says what the approved script says; names and figures are right.</summary>
    FollowsScript,

    /// <summary>Loudness is even; no clicks, gaps or noise.</summary>
    SoundIsClean,

    /// <summary>Music and tapes may be used; a machine's voice is announced.</summary>
    RightsAndLabels,
}

/// <summary>
/// Phiếu duyệt phát sóng: who listened a recording through and what they decided. It holds for exactly the words and the recording
/// that were heard; when either changes, somebody must listen again.
/// </summary>
public sealed class AirSheet
{
    private AirSheet() { }

    public AirSheet(SignAirSheet input, BroadcastScript heard, Actor by, string byName, DateTime atUtc)
    {
        (Id, ContentItemId, VersionId, AtUtc, By, ByName) = (Ids.New(), input.ContentItemId, input.HeardVersion, atUtc, by.Id, byName);
        (Passed, Note, Checks) = (input.Passed, input.Note.Trim(), [.. input.Checks.Distinct()]);
        (Fingerprint, AudioPath, AudioSeconds) = (FingerprintOf(heard), heard.Audio!.Path, heard.Audio.Seconds);
    }

    public string Id { get; private set; } = "";

    /// <summary>Counted through the year, as on paper: 27/2026.</summary>
    public string Number => $"{Serial % SerialsAYear}/{Serial / SerialsAYear}";

    /// <summary>The year and the number in it; a later sheet has a higher one.</summary>
    public int Serial { get; private set; }
    public const int SerialsAYear = 100_000;
    public string ContentItemId { get; private set; } = "";
    public string VersionId { get; private set; } = "";
    public bool Passed { get; private set; }
    public string Note { get; private set; } = "";
    public IReadOnlyList<AirCheck> Checks { get; private set; } = [];
    public string Fingerprint { get; private set; } = "";
    public string AudioPath { get; private set; } = "";
    public double AudioSeconds { get; private set; }
    public string By { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime AtUtc { get; private set; }

    public void Count(int lastSerial, int year) => Serial = Math.Max(lastSerial, year * SerialsAYear) + 1;

    public bool HoldsFor(BroadcastScript? script) => Passed && script?.Audio is not null && Fingerprint == FingerprintOf(script);

    public static string FingerprintOf(BroadcastScript script) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new object?[] { script.Lines, script.Audio?.Path, script.Audio?.Seconds, script.AiVoice }, Json.Options)));
}
