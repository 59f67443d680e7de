using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Addresses;

/// <summary>The names are Orchard's.</summary>
public static class AddressesPermissions
{
    public static readonly Permission ManageUrlRewritingRules = new("ManageUrlRewritingRules", "Sửa quy tắc chuyển hướng địa chỉ.");
    public static readonly Permission ManageSitemaps = new("ManageSitemaps", "Bật và tắt sơ đồ trang cho máy tìm kiếm.");

    public static readonly IReadOnlyList<Permission> All = [ManageUrlRewritingRules, ManageSitemaps];
}
