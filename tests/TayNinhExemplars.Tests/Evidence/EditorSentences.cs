namespace TayNinhExemplars.Tests.Evidence;

/// <summary>
/// Forty sentences as they stand in provincial papers, with what an editor would ask about in each: figures that claim something
/// (in digits or in words) and wording that inflates. Marked by reading, before any program had read them; what the program
/// makes of them is reported and not hidden. Names, dates, hours, grades of the law and what somebody is quoted with are no claims.
/// </summary>
internal static class EditorSentences
{
    public static readonly IReadOnlyList<(string Text, string[] Marks)> All =
    [
        ("Gia đình ông Sáu hiến 1.200 m² đất để xã mở rộng con đường liên ấp.", ["1.200 m²"]),
        ("Tỉnh Tây Ninh mới có diện tích hơn 8.500 km² và dân số trên 3,3 triệu người.", ["8.500 km²", "3,3 triệu người"]),
        ("Chị được xem là người phụ nữ đảm đang bậc nhất miền biên giới.", ["bậc nhất"]),
        ("Mười lăm năm qua, hơn hai trăm em nhỏ đã học chữ ở hiên nhà bà.", ["Mười lăm năm", "hai trăm em"]),
        ("Từ quốc lộ 22B rẽ vào hẻm 14 là tới nhà thầy.", []),
        ("Năm học 2025–2026, lớp có 27 học sinh, trong đó 4 em khuyết tật.", ["27 học sinh", "4 em"]),
        ("Nhờ mô hình này, thu nhập bình quân của hội viên tăng gấp 2,5 lần so với năm 2021.", ["2,5 lần"]),
        ("Anh Danh là hiện thân của tinh thần cống hiến không mệt mỏi.", ["hiện thân", "không mệt mỏi"]),
        ("Ông khiêm tốn: “Tôi chỉ làm việc của mình, 30 năm nay vẫn vậy”.", []),
        ("Bà Tư sinh ra trong một gia đình có 7 anh em ở ấp Phước Hội.", ["7 anh em"]),
        ("Đội có 12 thành viên, trực 24/24 giờ trong mùa khô.", ["12 thành viên", "24/24 giờ"]),
        ("Cuộc thi có sự tham gia của đông đảo quần chúng nhân dân.", ["đông đảo"]),
        ("Khu vườn rộng 0,8ha, cho lợi nhuận khoảng 180 triệu đồng/năm.", ["0,8ha", "180 triệu đồng"]),
        ("Chị Nhàn nhận Bằng khen của Thủ tướng Chính phủ năm 2023.", []),
        ("Đây là cách làm hay, sáng tạo, mang lại hiệu quả thiết thực và có sức lan tỏa sâu rộng.", ["lan tỏa sâu rộng"]),
        ("Tổ hợp tác xuất khẩu 40 tấn nhãn sang thị trường Nhật Bản trong quý III/2025.", ["40 tấn"]),
        ("Người dân trong vùng ai cũng biết và hết mực kính trọng ông.", ["ai cũng biết", "hết mực kính trọng"]),
        ("Trận lũ tháng 10/2024 cuốn trôi 3 căn nhà và làm hư hại 56 ha lúa.", ["3 căn", "56 ha"]),
        ("Quyết định số 1526/QĐ-TTg ngày 9/12/2022 của Thủ tướng Chính phủ yêu cầu tránh thổi phồng thành tích.", []),
        ("Cô giáo trẻ đã thắp lên ngọn lửa đam mê cho biết bao thế hệ học trò.", ["thắp lên ngọn lửa", "biết bao thế hệ"]),
        ("Sau 6 tháng, số hộ nghèo của xã giảm từ 118 hộ xuống còn 74 hộ.", ["6 tháng", "118 hộ", "74 hộ"]),
        ("Trạm Y tế xã mở cửa từ 7h đến 17h30, trừ ngày 2/9.", []),
        ("Anh là một trong những nông dân giàu nhất huyện Tân Châu cũ.", ["giàu nhất"]),
        ("Câu lạc bộ họp vào ngày 15 hằng tháng, lúc 19 giờ, tại nhà văn hóa ấp 3.", []),
        ("Bằng tình yêu thương vô bờ bến, bà nuôi 9 trẻ mồ côi.", ["vô bờ bến", "9 trẻ"]),
        ("Mô hình đã được 14/96 xã, phường học tập.", ["14/96 xã"]),
        ("Ông Út, 72 tuổi, vẫn đạp xe 5 cây số mỗi sáng.", ["72 tuổi", "5 cây số"]),
        ("Xe cứu thương mang biển số 70A-123.45 luôn túc trực trước sân.", []),
        ("Nghĩa cử cao đẹp ấy đã làm lay động hàng triệu trái tim.", ["Nghĩa cử cao đẹp", "hàng triệu trái tim"]),
        ("Điện thoại liên hệ: 0276.3.822.345, gặp chị Vân.", []),
        ("Sản phẩm đạt chuẩn OCOP 4 sao.", ["4 sao"]),
        ("Cả đời bà chưa một lần than vãn.", ["chưa một lần"]),
        ("Xã có tỷ lệ che phủ rừng 41,6%, cao hơn mức bình quân 1,9 điểm phần trăm.", ["41,6%", "1,9 điểm phần trăm"]),
        ("Chương trình “Triệu bước chân” quyên góp được 1 tỷ 250 triệu đồng.", ["1 tỷ 250 triệu đồng"]),
        ("Ông là thương binh hạng 2/4, bệnh binh hạng 1.", []),
        ("Tổ tự quản số 9 được Chủ tịch UBND tỉnh tặng danh hiệu “Tập thể lao động xuất sắc”.", []),
        ("Đến nay, 100% hộ trong ấp có điện, nước sạch.", ["100% hộ"]),
        ("Không có việc gì khó mà chị không làm được.", ["Không có việc gì khó"]),
        ("Bài viết đăng trên trang 3, số báo 1845, ra ngày 14.7.2026.", []),
        ("Lớp dạy bơi của thầy đã giúp hơn 1.500 lượt trẻ em biết bơi, trở thành điểm sáng của toàn tỉnh.", ["1.500 lượt", "điểm sáng"]),
    ];
}
