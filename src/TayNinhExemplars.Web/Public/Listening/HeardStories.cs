using System.Collections.Concurrent;
using System.Globalization;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Public.Cards;

namespace TayNinhExemplars.Web.Public.Listening;

/// <summary>How long recordings are, remembered: a file of the library never changes under its name without another version.</summary>
public sealed class HeardLengths(IMediaStore store)
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<string, TimeSpan?> _known = new(StringComparer.Ordinal);

    /// <summary>Null when the file says nothing about time.</summary>
    public async ValueTask<TimeSpan?> OfAsync(MediaItemView file, CancellationToken ct)
    {
        var key = file.Path + "/" + file.Version;
        if (_known.TryGetValue(key, out var known)) return known;
        await using var content = await store.OpenAsync(file.Path, ct);
        var length = content is null ? null : SoundLength.Measure(content, file.ContentType)?.Length;
        if (_known.Count >= Most) _known.Clear();
        return _known[key] = length;
    }
}

/// <summary>A story that can be listened to.</summary>
/// <param name="Url">Of the recording, within the site.</param>
/// <param name="Length">Null when it is not known.</param>
/// <param name="IsMachineVoice">Listeners are told that a machine reads (Law 134/2025/QH15, article 11).</param>
public sealed record HeardStory(string Url, string ContentType, long Bytes, TimeSpan? Length, bool IsMachineVoice, BroadcastScript? Script)
{
    /// <summary>"PT4M5S", as ISO 8601 writes it.</summary>
    public string IsoLength => Length is { } l ? System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(l.TotalSeconds))) : "";

    /// <summary>"4:05".</summary>
    public string LengthText => Length is { } l ? ReadingTime.Say(l) : "";
}

/// <summary>What is heard of a story: the recording, its length, who reads.</summary>
public sealed class HeardStories(ColumnPictures library, HeardLengths lengths)
{
    public static MediaReference? RecordingOf(ContentItem story) => ColumnPictures.First(story, "Story", "Audio");

    /// <summary>Null for a story without a recording. The files must have been loaded (<see cref="ColumnPictures.LoadAsync"/>).</summary>
    public async ValueTask<HeardStory?> OfAsync(ContentItem story, CancellationToken ct)
    {
        if (RecordingOf(story) is not { } recording) return null;
        var file = library.Find(recording);
        var script = BroadcastScript.Of(story);
        var length = script?.Audio is { Seconds: > 0 } measured && measured.Path == recording.Path ? TimeSpan.FromSeconds(measured.Seconds)
            : file is null ? null : await lengths.OfAsync(file, ct);
        return new HeardStory(library.UrlOf(recording), file?.ContentType ?? "audio/mpeg", file?.Bytes ?? 0, length, script?.AiVoice == true, script);
    }

    public static string ChaptersUrl(string contentItemId) => $"/nghe/{contentItemId}/chuong.json";

    public static string TranscriptUrl(string contentItemId) => $"/nghe/{contentItemId}/loi.vtt";

    /// <summary>"00:04:05.000".</summary>
    public static string Clock(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
