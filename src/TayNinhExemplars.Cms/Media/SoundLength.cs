using TayNinhExemplars.Media.Sound;

namespace TayNinhExemplars.Media;

/// <summary>How long a recording is, counted in the sound that is really there and not believed from its header.</summary>
/// <param name="Promised">What the header says, where it says anything.</param>
public sealed record SoundLength(TimeSpan Length, TimeSpan? Promised = null)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    /// <summary>The end is missing: recording or sending stopped early.</summary>
    public bool IsCutShort => Promised - Length > Tolerance;

    /// <summary>Null when the file is of another kind or says nothing about time.</summary>
    public static SoundLength? Measure(Stream file, string contentType)
    {
        file.Position = 0;
        if (contentType == MediaTypes.Mp3.ContentType) return Mp3Length.Measure(file);
        if (contentType == MediaTypes.M4a.ContentType) return Mp4Length.Measure(file);
        return contentType == MediaTypes.Wav.ContentType ? WavLength.Measure(file) : null;
    }
}
