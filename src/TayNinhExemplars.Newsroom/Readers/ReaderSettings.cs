using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>When a comment becomes public. Default leaves it to the site.</summary>
public enum CommentMode { Default, Pre, Post, Trust, Closed }

/// <summary>What readers may do here, and for how long what they leave is kept. One document; shared, so write a copy.</summary>
public sealed record ReaderSettings
{
    public const int MostLength = 5_000;

    /// <summary>The strictest: a newsroom answers for what it shows.</summary>
    public CommentMode Mode { get; init; } = CommentMode.Pre;

    /// <summary>Days after publication when an item stops taking comments; 0 for never.</summary>
    public int CloseAfterDays { get; init; }

    public int OwnEditMinutes { get; init; } = 5;

    /// <summary>Approved comments after which a reader is trusted.</summary>
    public int TrustAfter { get; init; } = 3;
    public int AppealDays { get; init; } = 15;
    public int LongestComment { get; init; } = 2_000;

    /// <summary>Hours within which a waiting comment and a serious report shall be decided.</summary>
    public int DecideWithinHours { get; init; } = 4;
    public int ReportWithinHours { get; init; } = 1;

    /// <summary>Days for which the hash of a network address is kept.</summary>
    public int NetworkDays { get; init; } = 30;

    /// <summary>Days after which the e-mail address of a comment is forgotten.</summary>
    public int EmailDays { get; init; } = 180;

    /// <summary>Days after which what was refused or removed is erased.</summary>
    public int RefusedDays { get; init; } = 365;

    /// <summary>From how many ratings on the mean is shown.</summary>
    public int MeanFrom { get; init; } = 5;

    public bool Comments { get; init; } = true;
    public bool Ratings { get; init; } = true;
    public bool Views { get; init; } = true;
    public bool ErrorReports { get; init; } = true;
    public bool Questions { get; init; } = true;
    public bool Polls { get; init; } = true;

    /// <summary>Counting what is searched for, without who searched, to suggest it to others.</summary>
    public bool PastSearches { get; init; } = true;
    public bool Share { get; init; } = true;

    /// <summary>Keeping a story on the reader's own device.</summary>
    public bool Save { get; init; } = true;
    public bool Print { get; init; } = true;

    /// <summary>The player of stories that have sound.</summary>
    public bool Listen { get; init; } = true;

    /// <summary>Formats of stories that nobody shall give points: a consultation of the people, an obituary.</summary>
    public IReadOnlyList<string> Unrated { get; init; } = ["consultation", "obituary"];

    /// <summary>Names that only the newsroom may use, besides the names of its staff.</summary>
    public IReadOnlyList<string> ReservedNames { get; init; } = ["Tòa soạn", "Ban Biên tập", "Ban Quản trị", "Quản trị viên", "Kiểm duyệt viên", "Báo Tây Ninh", "Hội đồng Thi đua"];
}

public sealed class ReaderSettingsStore(DocumentStore documents)
{
    private const string Document = "ReaderSettings";

    public Task<ReaderSettings> GetAsync(CancellationToken ct = default) => documents.GetAsync<ReaderSettings>(Document, ct);

    internal Task SaveAsync(ReaderSettings settings, CancellationToken ct) => documents.SaveAsync(Document, settings, ct);
}
