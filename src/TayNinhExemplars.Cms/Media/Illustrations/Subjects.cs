namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Which words ask for which picture.</summary>
internal static class Subjects
{
    private sealed record Entry(string Name, Action<Stage> Draw, bool Mirror, params string[] Words);

    private static readonly Entry[] Scenes =
    [
        new("mountain", Land.Mountain, true, "nui", "ba den"),
        new("rice", Land.Rice, true, "lua", "ruong"),
        new("rubber", Land.Rubber, true, "cao su"),
        new("river", Land.River, true, "song"),
        new("garden", Land.Garden, true, "vuon", "rau"),
        new("market", Town.Market, true, "cho "),
        new("school", Town.School, false, "truong hoc"),
        new("clinic", Town.Clinic, true, "tram y te"),
        new("village", Town.Village, true, "lang", "ap "),
        new("border", Town.Border, false, "bien gioi"),
        new("factory", Town.Factory, true, "nha may"),
        new("library", Rooms.Library, true, "thu vien"),
        new("office", Rooms.Office, true, "mot cua"),
        new("workshop", Rooms.Workshop, true, "xuong"),
        new("meeting", Rooms.Meeting, false, "hoi nghi"),
        new("family", Together.Family, true, "gia dinh"),
        new("ricepaper", Together.RicePaper, true, "banh trang"),
        new("orchard", Together.Orchard, true, "mang cau"),
        new("road", Together.Road, true, "duong"),
        new("planting", Together.Planting, true, "trong cay"),
        new("solar", Land.Solar, true, "dien mat troi"),
    ];

    public static IEnumerable<string> SceneNames => Scenes.Select(s => s.Name);

    public static Action<Stage> SceneOf(string subject, string title) => Find(subject, title).Draw;

    public static bool MayBeMirrored(string subject, string title) => Find(subject, title).Mirror;

    private static Entry Find(string subject, string title) => Match(MediaNames.Fold(subject)) ?? Match(MediaNames.Fold(title)) ?? Scenes[0];

    private static Entry? Match(string text) => Scenes.FirstOrDefault(s => text.Contains(s.Name, StringComparison.Ordinal))
        ?? Scenes.FirstOrDefault(s => s.Words.Any(w => text.Contains(w, StringComparison.Ordinal)));
}
