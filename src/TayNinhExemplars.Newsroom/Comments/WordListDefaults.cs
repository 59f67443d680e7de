namespace TayNinhExemplars.Comments;

/// <summary>What a new site begins with.</summary>
public static class WordListDefaults
{
    public static readonly IReadOnlyList<WordEntry> Entries =
    [
        .. Of(WordLevel.Banned, "ngu", "óc chó", "óc lợn", "chó", "lồn", "cặc", "buồi", "địt", "đụ má", "đĩ", "con đĩ", "đéo", "cứt", "khốn nạn", "đồ khốn", "mất dạy", "vô học", "súc vật", "thằng chó", "con chó cái",
            "đồ ngu", "ngu dốt", "thằng điên", "con điên", "bố láo", "câm mồm", "mẹ mày", "bố mày", "tổ sư mày", "chết đi", "phản động", "bán nước"),
        .. Of(WordLevel.Banned, unmarked: true, "địt mẹ", "đụ mẹ", "đm", "đcm", "đkm", "vcl", "vkl", "vlz", "clgt", "cmm", "lìn", "đù má", "mịa mày"),
        .. Of(WordLevel.Suspect, "vãi", "ngáo", "điên", "dở hơi", "rác rưởi", "xạo", "bịp", "đểu", "hãm", "giả tạo", "làm màu", "nịnh bợ", "bốc phét", "chém gió", "nâng bi", "bưng bô",
            "cờ bạc", "cá độ", "vay tiền", "giải ngân", "kiếm tiền online", "việc nhẹ lương cao", "bán hàng online", "inbox", "ib mình", "zalo", "telegram", "casino", "nổ hũ", "tài xỉu"),
        .. Of(WordLevel.Accusation, "tham ô", "tham nhũng", "ăn hối lộ", "nhận hối lộ", "ăn chặn", "bớt xén", "rút ruột", "lừa đảo", "chạy giấy khen", "chạy thành tích", "chạy bằng khen", "mua bằng khen", "khai man", "khai khống",
            "thành tích ảo", "bạo hành", "đánh đập vợ", "ngoại tình", "bồ nhí", "nợ nần", "quỵt tiền", "quỵt nợ", "chiếm đất", "lấn chiếm", "tố cáo", "tố giác"),
    ];

    private static IEnumerable<WordEntry> Of(WordLevel level, params string[] words) => Of(level, unmarked: false, words);

    private static IEnumerable<WordEntry> Of(WordLevel level, bool unmarked, params string[] words) => words.Select(w => new WordEntry(w, level, unmarked));
}
