using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Readers;

public static class ReadersPermissions
{
    public static readonly Permission ManageReaders = new("ManageReaders", "Đặt những gì bạn đọc được làm, danh sách từ và webhook");
    public static readonly Permission AnswerReaders = new("AnswerReaders", "Trả lời câu hỏi, xử lý góp ý của bạn đọc", ManageReaders);

    public static readonly IReadOnlyList<Permission> All = [ManageReaders, AnswerReaders];
}
