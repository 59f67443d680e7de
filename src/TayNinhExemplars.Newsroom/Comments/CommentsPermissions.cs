using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Comments;

public static class CommentsPermissions
{
    public static readonly Permission ModerateComments = new("ModerateComments", "Duyệt, từ chối, gỡ bình luận; xử lý báo cáo, khiếu nại; trả lời thay tòa soạn");
    public static readonly Permission ManageWordList = new("ManageWordList", "Sửa danh sách từ cấm và từ nghi ngờ");

    public static readonly IReadOnlyList<Permission> All = [ModerateComments, ManageWordList];
}
