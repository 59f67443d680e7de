namespace TayNinhExemplars.Broadcasting;

/// <summary>Settings of section <c>Broadcasting</c>.</summary>
public sealed class BroadcastingOptions
{
    /// <summary>How fast announcers read; a programme may have its own rate.</summary>
    public int SyllablesPerMinute { get; set; } = 200;

    /// <summary>Loudspeakers in the open want slower reading.</summary>
    public int LoudspeakerSyllablesPerMinute { get; set; } = 150;

    /// <summary>Fewest and most words of a bulletin for loudspeakers.</summary>
    public int BulletinFewestWords { get; set; } = 150;
    public int BulletinMostWords { get; set; } = 400;

    /// <summary>Within how many minutes a station confirms that it has stopped, unless the recall says otherwise.</summary>
    public int RecallMinutes { get; set; } = 120;
}
