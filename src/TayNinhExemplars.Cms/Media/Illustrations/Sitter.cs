namespace TayNinhExemplars.Media.Illustrations;

internal enum Age { Young, Grown, Elder }

internal enum Outfit { BaBa, Farmer, AoDai, Turban, Soldier, FieldSoldier, Police, Doctor, Nurse, Suit, Shirt, Worker, Engineer, Pupil, Youth, Apron, Sports, Robe }

/// <summary>Who is drawn: nobody in particular.</summary>
internal sealed record Sitter(bool Woman, Age Age, Outfit Outfit, bool Glasses)
{
    private static readonly (Outfit Outfit, string[] Words)[] Outfits =
    [
        (Outfit.Soldier, ["dai uy", "thieu ta", "trung ta", "thuong ta", "dai ta", "thuong uy", "officer"]),
        (Outfit.FieldSoldier, ["field-soldier", "border", "bien phong", "dan quan", "militia", "patrol"]),
        (Outfit.Soldier, ["soldier", "military", "uniform", "bo doi", "quan doi", "cuu chien binh", "veteran"]),
        (Outfit.Police, ["police", "cong an"]),
        (Outfit.Nurse, ["nurse", "dieu duong", "y ta", "ho sinh"]),
        (Outfit.Doctor, ["doctor", "bac si", "y si", "duoc si", "pharmacist"]),
        (Outfit.Engineer, ["engineer", "ky su", "dien luc", "technician"]),
        (Outfit.Worker, ["worker", "cong nhan", "mechanic", "tho "]),
        (Outfit.Pupil, ["pupil", "student", "hoc sinh", "thieu nhi", "child"]),
        (Outfit.Youth, ["youth", "volunteer", "doan vien", "thanh nien", "tinh nguyen"]),
        (Outfit.Turban, ["turban", "khan dong", "dignitary", "chuc viec", "chuc sac"]),
        (Outfit.Robe, ["robe", "monk", "su co", "tu si", "nun"]),
        (Outfit.AoDai, ["ao-dai", "ao dai", "aodai", "teacher", "giao vien", "co giao", "thay giao"]),
        (Outfit.Apron, ["artisan", "craft", "apron", "nghe nhan", "vendor", "tieu thuong", "cook", "bep"]),
        (Outfit.Sports, ["athlete", "sport", "van dong vien", "coach"]),
        (Outfit.Suit, ["official", "director", "suit", "can bo", "giam doc", "business", "doanh nhan", "scientist"]),
        (Outfit.Farmer, ["farmer", "nong dan", "non la", "hat", "rubber", "cao su"]),
        (Outfit.BaBa, ["ba-ba", "ba ba", "baba", "khan ran", "khmer", "cham"]),
        (Outfit.Shirt, ["shirt", "office", "clerk", "driver", "librarian"]),
    ];

    /// <summary>Where somebody works says what they wear, when nothing else does.</summary>
    private static readonly (string Place, Outfit Woman, Outfit Man)[] Places =
    [
        ("garden", Outfit.Farmer, Outfit.Farmer), ("rice", Outfit.Farmer, Outfit.Farmer), ("ricefield", Outfit.Farmer, Outfit.Farmer), ("orchard", Outfit.Farmer, Outfit.Farmer),
        ("workshop", Outfit.Apron, Outfit.Worker), ("factory", Outfit.Worker, Outfit.Worker), ("road", Outfit.Worker, Outfit.Worker),
        ("school", Outfit.AoDai, Outfit.Shirt), ("library", Outfit.AoDai, Outfit.Shirt), ("clinic", Outfit.Doctor, Outfit.Doctor),
        ("river", Outfit.BaBa, Outfit.BaBa), ("market", Outfit.Apron, Outfit.BaBa), ("village", Outfit.BaBa, Outfit.BaBa),
        ("office", Outfit.Suit, Outfit.Suit), ("solar", Outfit.Engineer, Outfit.Engineer), ("family", Outfit.BaBa, Outfit.Shirt),
    ];

    private static readonly string[] WomanWords = ["woman", "female", "girl", "nu", "ba", "chi", "co giao", "lady", "mother", "nun"];
    private static readonly string[] ManWords = ["man", "male", "boy", "nam", "ong", "anh", "thay giao", "father"];
    private static readonly string[] ElderWords = ["elder", "old", "senior", "cu", "ong", "grandmother", "grandfather", "veteran", "cuu chien binh"];
    private static readonly string[] YoungWords = ["young", "girl", "boy", "pupil", "student", "child", "hoc sinh", "youth", "em"];

    public static Sitter Read(string subject, string title, Dice dice)
    {
        var (about, name) = (" " + MediaNames.Fold(subject) + " ", " " + MediaNames.Fold(title) + " ");
        var woman = Gender(about, name) ?? (Rank(name) is null ? dice.Chance(0.5) : dice.Chance(0.1));
        var age = Says(about, ElderWords) || Begins(name, ElderWords) ? Age.Elder : Says(about, YoungWords) || dice.Chance(0.3) ? Age.Young : Age.Grown;
        var outfit = Rank(name) ?? Find(about) ?? Find(name) ?? At(about, woman) ?? dice.Of(woman ? Outfit.BaBa : Outfit.Shirt, Outfit.BaBa, Outfit.Shirt, woman ? Outfit.AoDai : Outfit.Farmer);
        if (outfit is Outfit.Pupil) age = Age.Young;
        if (outfit is Outfit.AoDai && !woman) outfit = Outfit.Shirt;   // a man teaches in a shirt
        return new Sitter(woman, age, outfit, dice.Chance(outfit is Outfit.Doctor or Outfit.Suit or Outfit.Shirt ? 0.45 : 0.08));
    }

    // An officer is painted in dress, whatever the ground.
    private static Outfit? Rank(string name) => Says(name, Outfits[0].Words) ? Outfits[0].Outfit : null;

    private static Outfit? At(string text, bool woman)
    {
        foreach (var (place, hers, his) in Places)
            if (Says(text, [place])) return woman ? hers : his;
        return null;
    }

    private static Outfit? Find(string text)
    {
        foreach (var (outfit, words) in Outfits)
            if (Says(text, words)) return outfit;
        return null;
    }

    /// <summary>What is said of the person, then how the name begins ("Bà", "Anh"), then its middle word (Thị, Văn).</summary>
    private static bool? Gender(string about, string name) =>
        Says(about, WomanWords) ? true : Says(about, ManWords) ? false
        : Begins(name, [.. WomanWords, "co"]) ? true : Begins(name, ManWords) ? false
        : Says(name, ["thi"]) ? true : Says(name, ["van"]) ? false : null;

    private static bool Begins(string name, string[] words) => words.Any(w => name.StartsWith($" {w} ", StringComparison.Ordinal));

    // Whole words only: "man" is not in "woman", nor "chi" the sister in a man called Chí.
    private static bool Says(string text, string[] words)
    {
        var spaced = text.Replace(',', ' ').Replace(';', ' ').Replace('/', ' ');
        return words.Any(w => spaced.Contains($" {w.Trim()} ", StringComparison.Ordinal));
    }
}
