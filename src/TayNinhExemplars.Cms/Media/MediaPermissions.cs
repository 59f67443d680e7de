using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Media;

public static class MediaPermissions
{
    public static readonly Permission ManageMediaFolder = new("ManageMediaFolder", "Tạo và xóa thư mục trong kho tư liệu.");
    public static readonly Permission ManageMediaContent = new("ManageMediaContent", "Tải lên, sửa và xóa mọi tư liệu.", ManageMediaFolder);
    public static readonly Permission ManageOwnMediaContent = new("ManageOwnMediaContent", "Tải lên, sửa và xóa tư liệu của mình.", ManageMediaContent);

    public static readonly IReadOnlyList<Permission> All = [ManageMediaContent, ManageOwnMediaContent, ManageMediaFolder];
}
