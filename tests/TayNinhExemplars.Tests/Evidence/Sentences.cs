namespace TayNinhExemplars.Tests.Evidence;

/// <summary>Forty sentences with what must be marked in each: numbers with what they count, inflated wording, nothing else.</summary>
internal static class Sentences
{
    public static readonly IReadOnlyList<(string Text, string[] Marks)> All =
    [
        ("Vườn nhà bà cho 1.054 trái trong vụ đầu.", ["1.054 trái"]),
        ("Doanh thu năm 2025 đạt 3,5 tỉ đồng.", ["3,5 tỉ đồng"]),
        ("Hơn 200 hộ trong xã làm theo.", ["200 hộ"]),
        ("Anh sinh năm 1987, vào nghề từ năm 2008.", []),
        ("Buổi lễ diễn ra lúc 7 giờ 30 ngày 22/5/2026 tại hội trường xã.", []),
        ("Theo Quyết định số 70/QĐ-UBND ngày 12/3/2026, tổ được công nhận.", []),
        ("Tỉ lệ sống của cây đạt 95% sau 2 năm.", ["95%", "2 năm"]),
        ("Bà là tấm gương sáng cho cả xóm noi theo.", ["tấm gương sáng"]),
        ("Ông là người thợ giỏi nhất tỉnh.", ["giỏi nhất"]),
        ("Mô hình có một không hai này ra đời từ một buổi họp tổ.", ["có một không hai"]),
        ("“Bà ấy tuyệt vời lắm, giúp 30 nhà rồi”, chị Hạnh nói.", []),
        ("Chị nói: \"Tổ mình số một luôn, thu 5 triệu mỗi tuần\".", []),
        ("Năm 2024, bà được tặng Huân chương Lao động hạng Nhất.", []),
        ("Đơn vị đạt danh hiệu Tập thể lao động xuất sắc ba năm liền.", []),
        ("Anh là Chiến sĩ thi đua toàn quốc duy nhất của ngành trong huyện cũ.", []),
        ("Thành tích phi thường ấy làm nức lòng bà con.", ["phi thường", "nức lòng"]),
        ("Lớp học mở vào tối thứ 3 và thứ 5 hằng tuần, tại ấp 4.", []),
        ("Tổ 7, khu phố 2 có 48 hộ, 171 nhân khẩu.", ["48 hộ", "171 nhân"]),
        ("Gọi số 0276 3822 000 để đăng ký.", []),
        ("Anh đã hiến máu 41 lần, tổng cộng 10.250 ml.", ["41 lần", "10.250 ml"]),
        ("Con đường dài 1,2 km, rộng 4m, đổ bê tông hết 860 triệu đồng.", ["1,2 km", "4m", "860 triệu đồng"]),
        ("Hàng nghìn người đã đến xem vườn.", ["Hàng nghìn"]),
        ("Hợp tác xã đứng hàng đầu về sản lượng.", ["hàng đầu"]),
        ("TẤM GƯƠNG SÁNG Ở SUỐI NGỌC", ["TẤM GƯƠNG SÁNG"]),
        ("Hoà giải viên ấy hết lòng vì dân.", ["hết lòng vì"]),
        ("Cây cầu thứ 41 nối hai bờ kênh 7.", []),
        ("Giai đoạn 2021–2025, xã xóa 63 căn nhà tạm.", ["63 căn"]),
        ("Điều 60 Luật Thi đua, khen thưởng quy định việc này.", []),
        ("Nghị định 98 có hiệu lực từ ngày 1/1/2024.", []),
        ("Cả nhóm có 2/3 thành viên là nữ.", ["2/3 thành"]),
        ("Nhất là mùa mưa, đường vào ấp rất lầy.", []),
        ("Hội đồng thống nhất chọn phương án thứ nhất.", []),
        ("Anh dậy từ 4 giờ sáng, đi bộ ít nhất nửa tiếng.", []),
        ("Phong trào lan tỏa mạnh mẽ, để lại kết quả vô cùng to lớn.", ["lan tỏa mạnh mẽ", "vô cùng to lớn"]),
        ("Bà tặng 120 suất quà, mỗi suất 300.000 đồng.", ["120 suất", "300.000 đồng"]),
        ("Học trò lớp 5 của cô đọc thông hai thứ tiếng.", []),
        ("Ông trồng cây theo chương trình 135 và đề án 06.", []),
        ("Kết quả ấy là kỳ tích của vùng biên.", ["kỳ tích"]),
        ("Sản lượng tăng từ 5,2 tấn lên 11 tấn/ha.", ["5,2 tấn", "11 tấn"]),
        ("Công ty Thành Công Vượt Bậc may đồng phục cho trường.", []),
    ];
}
