namespace TayNinhExemplars.Broadcasting;

public enum AirChannel { Radio, Television }

/// <summary>A fixed time of the week at which a programme is on air.</summary>
/// <param name="Days">Monday is bit 0.</param>
/// <param name="StartMinute">Minutes after midnight in Vietnam.</param>
public sealed record ProgrammeSlot(int Days, int StartMinute)
{
    public bool IsOn(DayOfWeek day) => (Days >> (((int)day + 6) % 7) & 1) == 1;

    public string Time => Clock.Say(StartMinute);
}

/// <summary>A programme with its standard length and its slots.</summary>
public sealed class Programme
{
    public const int NameLimit = 200;

    private Programme() { }

    public Programme(string id) => Id = id;

    public string Id { get; private set; } = "";
    public string Name { get; private set; } = "";
    public AirChannel Channel { get; private set; }
    public int StandardSeconds { get; private set; }

    /// <summary>Its announcers' own rate; null takes the station's.</summary>
    public int? SyllablesPerMinute { get; private set; }
    public IReadOnlyList<ProgrammeSlot> Slots { get; private set; } = [];
    public bool IsActive { get; private set; } = true;

    public TimeSpan Standard => TimeSpan.FromSeconds(StandardSeconds);

    public int RateOr(int usual) => SyllablesPerMinute ?? usual;

    public void Describe(SaveProgramme input) => (Name, Channel, StandardSeconds, SyllablesPerMinute, Slots, IsActive) =
        (input.Name.Trim(), input.Channel, input.StandardSeconds, input.SyllablesPerMinute, [.. input.Slots], input.IsActive);
}
