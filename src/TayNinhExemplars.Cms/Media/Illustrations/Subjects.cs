namespace TayNinhExemplars.Media.Illustrations;

/// <summary>Which words ask for which scene. Words are compared without marks; the longest that fits wins.</summary>
internal static class Subjects
{
    internal sealed record Entry(string Name, Action<Stage> Draw, params string[] Words)
    {
        /// <summary>Flags and written-looking signs read one way only.</summary>
        public bool OneWay { get; init; }

        /// <summary>Words of a title so plain that they weigh more than the subject given.</summary>
        public IReadOnlyList<string> Telling { get; init; } = [];
    }

    public static readonly IReadOnlyList<Entry> Scenes =
    [
        new("mountain", Land.Mountain, "nui", "ba den", "landscape", "du lich", "tourism"),
        new("rice", Land.Rice, "lua", "ruong", "canh dong", "harvest", "nong nghiep", "farm", "hop tac xa"),
        new("rubber", Land.Rubber, "cao su", "cao-su"),
        new("bridge", Land.Bridge, "cay cau") { Telling = ["cay cau"] },
        new("river", Land.River, "song", "vam co", "boat", "ghe", "thuyen", "kenh", "lake", "ho dau tieng"),
        new("garden", Land.Garden, "vuon", "rau", "vegetable", "greenhouse", "organic"),
        new("solar", Land.Solar, "dien mat troi", "nang luong", "energy"),
        new("market", Town.Market, "cho ", "thuong mai", "trade", "tieu thuong", "stall"),
        new("school", Town.School, "truong hoc", "lop hoc", "hoc sinh", "giao duc", "education") { OneWay = true },
        new("classroom", Rooms.Classroom, "lop hoc", "day hoc") { OneWay = true, Telling = ["lop hoc", "thu tieng"] },
        new("clinic", Town.Clinic, "tram y te", "benh vien", "hospital", "y te", "suc khoe", "health"),
        new("village", Town.Village, "lang", "ap ", "xom", "nong thon", "house", "nha tinh thuong", "hamlet"),
        new("border", Town.Border, "bien gioi", "bien phong", "cot moc", "post", "patrol", "military") { OneWay = true },
        new("factory", Town.Factory, "nha may", "khu cong nghiep", "cong nghiep", "industry"),
        new("library", Rooms.Library, "thu vien", "book", "sach", "reading"),
        new("office", Rooms.Office, "mot cua", "cai cach", "hanh chinh", "counter", "uy ban", "digital", "chuyen doi so"),
        new("workshop", Rooms.Workshop, "xuong", "co khi", "sang che", "sang kien", "machine", "invention", "startup", "thi nghiem", "lab"),
        new("meeting", Rooms.Meeting, "hoi nghi", "khen thuong", "bieu duong", "award", "ceremony", "conference", "dien hinh") { OneWay = true, Telling = ["nhan danh hieu", "bieu duong"] },
        new("family", Together.Family, "gia dinh", "ho gia dinh", "household", "ong ba", "people"),
        new("ricepaper", Together.RicePaper, "rice paper", "rice-paper", "banh trang", "lang nghe", "craft") { Telling = ["phoi suong", "phoi mot nang"] },
        new("kitchen", Rooms.Kitchen, "bep", "lo trau", "trang banh") { Telling = ["trang banh", "lua trau", "bo banh"] },
        new("orchard", Together.Orchard, "mang cau", "fruit", "trai cay", "cay an trai") { Telling = ["mang cau", "thanh long"] },
        new("road", Together.Road, "lam duong", "duong ", "bridge", "cau ", "volunteer", "tinh nguyen", "construction"),
        new("planting", Together.Planting, "trong cay", "trong rung", "forest", "rung", "moi truong", "environment", "tree") { Telling = ["trong cay", "lay cay"] },
        new("gathering", Together.Gathering, "hop to", "sinh hoat", "to dan pho", "cong dong") { Telling = ["cong nghe so", "hoi phu nu", "lay y kien"] },
    ];

    public static Entry SceneOf(string subject, string title) => Told(title) ?? Match(subject) ?? Match(title) ?? Scenes[0];

    private static Entry? Told(string title) => MediaNames.Fold(title) is var folded ? Scenes.FirstOrDefault(s => s.Telling.Any(w => Begins(folded, w))) : null;

    private static Entry? Match(string text)
    {
        var folded = MediaNames.Fold(text) + " ";
        return Scenes
            .SelectMany(scene => scene.Words.Prepend(scene.Name).Select(word => (scene, word)))
            .Where(x => Begins(folded, x.word))
            .OrderByDescending(x => x.word.Length)
            .Select(x => x.scene)
            .FirstOrDefault();
    }

    private static bool Begins(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        return false;
    }
}
