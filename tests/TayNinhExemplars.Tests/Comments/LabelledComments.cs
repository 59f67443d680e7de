namespace TayNinhExemplars.Tests.Comments;

/// <summary>Comments that must not be shown unread: plain ones and those that hide what they are. The innocent half stands in <see cref="InnocentTexts"/> and below.</summary>
internal static class LabelledComments
{
    public static readonly IReadOnlyList<string> Bad =
    [
        "Đúng là đồ ngu mới tin bài này", "Thằng này óc chó thật", "Viết vậy mà cũng đòi làm báo, mất dạy", "Khốn nạn thật sự", "Cái lồn gì vậy trời", "Địt mẹ tụi bây", "Câm mồm lại đi", "Đồ súc vật", "Ngu dốt mà thích thể hiện", "Đéo ai tin đâu",
        "đ.ồ n.g.u", "đồ n g u", "ó c c h ó", "óc.chó", "ÓC CHÓ", "occh0", "kh ố n n ạ n", "khốn_nạn", "m ấ t d ạ y", "mất.dạy", "l ồ n", "l.ồ.n", "lồnnnn", "l0n má", "đ ị t m ẹ", "đ.ị.t", "djt me", "đjt mẹ", "dit me may", "vcl thiệt", "v.c.l", "VCL", "đcm nhà báo", "đ c m", "clgt", "c.l.g.t", "kặk", "cặk gì vậy", "c ặ c", "súc~vật", "ѕúс vật", "оc chо́", "đồ\u200bngu", "n\u200bg\u200bu", "n-g-u", "NGU", "nGu", "nguuuuu", "n9u", "ng.u",
        "do ngu that su luon", "thang cho oc cho nay", "phan dong ban nuoc", "mat day qua", "ddoof ngu", "con di nay", "thằng điên này", "bố láo vừa thôi", "tổ sư mày", "chết đi cho rồi", "đù má nó", "đ ù m á", "lìn gì", "vlz", "cmm", "buồi ấy", "b u ồ i", "cứt", "c.ứ.t", "đĩ thõa", "đ ĩ", "𝐧𝐠𝐮", "ｎｇｕ", "ⓝⓖⓤ", "đồ khốn", "đồ.khốn",
        "Ông này tham ô tiền từ thiện đó", "Nghe nói bà ta ăn chặn tiền của dân", "Lừa đảo đó bà con ơi", "Tôi xin tố cáo ông ấy lấn chiếm đất", "Bằng khen này là mua bằng khen", "Anh ta ngoại tình ai cũng biết", "Ông ta nợ nần chồng chất, quỵt tiền tôi", "tham.ô", "l ừ a đ ả o", "lừađảo", "ăn hối lộ", "khai man thành tích",
        "Gọi tôi 0912345678 nhé", "Số cô ấy: 0912 345 678", "liên hệ 091.234.5678", "cccd 072123456789", "stk 19012345678 vietcombank", "mail: an.nguyen@gmail.com", "an(at)gmail.com", "Nhà bà ấy ở số 12 đường Nguyễn Trãi", "+84 912 345 678", "so tai khoan 0123456789",
        "Vay tiền nhanh vào http://vay.top", "Xem tại bit.ly/abc", "Kiếm tiền online tại nhà", "casino uy tín nohu.vip", "inbox zalo để giải ngân", "Đánh tài xỉu ở đây", "www.ban-hang.com", "tayninh88[.]bet", "kiemtien(dot)com", "http://a.vn http://b.vn http://c.vn http://d.vn", "việc nhẹ lương cao", "cá độ bóng đá",
        "BÀI NÀY VIẾT DỞ QUÁ ĐI MẤT THÔI MỌI NGƯỜI ƠI", "HÃY TRẢ LẠI TIỀN CHO CHÚNG TÔI NGAY LẬP TỨC", "hay qu\u202Eoạl",
        // What no list of words can know.
        "Tôi biết thừa chuyện nhà ông này, không đẹp như báo viết đâu", "Người gì mà mặt như cái mâm", "Có tiền thì ai làm chẳng được, khen làm gì", "Nhìn là biết đóng kịch rồi",
    ];

    /// <summary>Plain and friendly, or critical without offence; some with figures, emoji, quotations and no marks.</summary>
    public static readonly IReadOnlyList<string> Good =
    [
        "Bài viết rất hay, cảm ơn tòa soạn.", "Tôi không đồng ý với nhận định ở đoạn cuối.", "Bác Lụa ơi, cháu nhớ bác!", "Mong báo viết thêm về các xã biên giới.", "👍👍 quá hay", "bai hay qua, cam on tac gia", "Em học lớp 9A2, đọc mà muốn khóc 😢", "Năm 1979 ba tôi cũng ở đơn vị này.", "Giá vé 20.000 đồng, ai cũng đi được.", "“Không ai giàu ba họ”, ông bà nói đúng.",
        "Số liệu 8.500 km² và 3,3 triệu dân có đúng không?", "Xin hỏi ngày 12/11/2026 có lễ không ạ?", "Tỉnh ủy, UBND xã nên nhân rộng mô hình.", "Theo tôi bài hơi dài, nên cắt bớt.", "Ảnh đẹp quá, ai chụp vậy?", "Tôi thấy chi tiết này chưa rõ, mong tác giả kiểm tra lại.", "Đọc xong gọi điện ngay cho mẹ.", "Chúc mừng cô Sa Ray.", "Mình là người Khmer ở Tân Biên, tự hào quá.", "Ủng hộ hết mình",
    ];
}
