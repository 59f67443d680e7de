using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Features;

/// <summary>What an administrator may change of the site itself; the names are Orchard's.</summary>
public static class FeaturesPermissions
{
    public static readonly Permission EditContentTypes = new("EditContentTypes", "Sửa kiểu nội dung, thành phần và trường.");
    public static readonly Permission ManageTaxonomy = new("ManageTaxonomy", "Sắp xếp danh mục và mục của chúng.");
    public static readonly Permission ManageMenu = new("ManageMenu", "Sắp xếp trình đơn.");
    public static readonly Permission ManageLayers = new("ManageLayers", "Sắp xếp lớp và khối của trang.");
    public static readonly Permission ManageQueries = new("ManageQueries", "Sửa và chạy thử truy vấn.");
    public static readonly Permission ManageTemplates = new("ManageTemplates", "Sửa mẫu trang.");
    public static readonly Permission Import = new("Import", "Chạy công thức và gói tải lên.");
    public static readonly Permission Export = new("Export", "Xuất trang thành gói.");
    public static readonly Permission ManageFeatures = new("ManageFeatures", "Bật và tắt tính năng.");
    public static readonly Permission ManageSettings = new("ManageSettings", "Sửa cài đặt của trang.");
    public static readonly Permission ApplyTheme = new("ApplyTheme", "Chọn giao diện.");

    public static readonly IReadOnlyList<Permission> All =
        [EditContentTypes, ManageTaxonomy, ManageMenu, ManageLayers, ManageQueries, ManageTemplates, Import, Export, ManageFeatures, ManageSettings, ApplyTheme];
}
