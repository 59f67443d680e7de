using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>A named set of parameters, as Orchard's <c>MediaProfiles</c> recipe step writes it.</summary>
public sealed class MediaProfile
{
    public string? Hint { get; set; }
    public int Width { get; set; }
    public int Height { get; set; }
    public ResizeMode Mode { get; set; }
    public ImageFormat Format { get; set; }
    public int Quality { get; set; } = 100;
    public string? BackgroundColor { get; set; }

    /// <summary>Zero means "not said"; so does Orchard's default quality of 100.</summary>
    public ImageRequest ToRequest() => new()
    {
        Width = Width > 0 ? Width : null,
        Height = Height > 0 ? Height : null,
        Mode = Mode,
        Format = Format is ImageFormat.Bmp or ImageFormat.Gif or ImageFormat.Tga ? ImageFormat.Undefined : Format,
        Quality = Quality is > 0 and < 100 ? Quality : null,
        Background = BackgroundColor?.TrimStart('#').ToLowerInvariant() is { Length: 6 } hex && hex.All(char.IsAsciiHexDigit) ? hex : null,
    };
}

public sealed class MediaProfilesDocument
{
    public const string Name = "MediaProfiles";
    public Dictionary<string, MediaProfile> MediaProfiles { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

public sealed class MediaProfiles(DocumentStore documents)
{
    public async Task<MediaProfile?> FindAsync(string name, CancellationToken ct = default) =>
        (await AllAsync(ct)).FirstOrDefault(p => string.Equals(p.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    public async Task<IReadOnlyDictionary<string, MediaProfile>> AllAsync(CancellationToken ct = default) =>
        (await documents.GetAsync<MediaProfilesDocument>(MediaProfilesDocument.Name, ct)).MediaProfiles;

    /// <summary>Adds or replaces by name; others stay.</summary>
    public async Task MergeAsync(IReadOnlyDictionary<string, MediaProfile> profiles, CancellationToken ct = default)
    {
        var merged = new MediaProfilesDocument();
        foreach (var (name, profile) in (await AllAsync(ct)).Concat(profiles)) merged.MediaProfiles[name] = profile;
        await documents.SaveAsync(MediaProfilesDocument.Name, merged, ct);
    }
}
