using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>Orchard's content permissions, for all content and, with a suffix, for one type ("Publish_Story").</summary>
public static class ContentPermissions
{
    public static readonly Permission PublishContent = new("PublishContent", "Xuất bản mọi nội dung");
    public static readonly Permission PublishOwnContent = new("PublishOwnContent", "Xuất bản nội dung của mình", PublishContent);
    public static readonly Permission EditContent = new("EditContent", "Sửa mọi nội dung", PublishContent);
    public static readonly Permission EditOwnContent = new("EditOwnContent", "Sửa nội dung của mình", EditContent, PublishOwnContent);
    public static readonly Permission DeleteContent = new("DeleteContent", "Xóa mọi nội dung");
    public static readonly Permission DeleteOwnContent = new("DeleteOwnContent", "Xóa nội dung của mình", DeleteContent);
    public static readonly Permission ViewContent = new("ViewContent", "Xem nội dung đã xuất bản", EditContent);
    public static readonly Permission ViewOwnContent = new("ViewOwnContent", "Xem nội dung của mình", ViewContent);
    public static readonly Permission PreviewContent = new("PreviewContent", "Xem trước bản nháp", EditContent);
    public static readonly Permission PreviewOwnContent = new("PreviewOwnContent", "Xem trước bản nháp của mình", PreviewContent, EditOwnContent);
    public static readonly Permission CloneContent = new("CloneContent", "Nhân bản nội dung", EditContent);
    public static readonly Permission CloneOwnContent = new("CloneOwnContent", "Nhân bản nội dung của mình", CloneContent, EditOwnContent);
    public static readonly Permission ListContent = new("ListContent", "Xem danh sách nội dung", EditContent);
    public static readonly Permission EditContentOwner = new("EditContentOwner", "Đổi người phụ trách nội dung", PublishContent);
    public static readonly Permission AccessContentApi = new("AccessContentApi", "Dùng API nội dung");
    public static readonly Permission ExecuteApiAll = new("ExecuteApiAll", "Chạy mọi truy vấn qua API");
    public static readonly Permission AccessAdminPanel = new("AccessAdminPanel", "Vào tòa soạn");

    public static readonly IReadOnlyList<Permission> All =
    [
        PublishContent, PublishOwnContent, EditContent, EditOwnContent, DeleteContent, DeleteOwnContent, ViewContent, ViewOwnContent,
        PreviewContent, PreviewOwnContent, CloneContent, CloneOwnContent, ListContent, EditContentOwner, AccessContentApi, ExecuteApiAll, AccessAdminPanel,
    ];

    private static readonly Dictionary<string, string> Stems = new(StringComparer.Ordinal)
    {
        ["PublishContent"] = "Publish", ["PublishOwnContent"] = "PublishOwn", ["EditContent"] = "Edit", ["EditOwnContent"] = "EditOwn",
        ["DeleteContent"] = "Delete", ["DeleteOwnContent"] = "DeleteOwn", ["ViewContent"] = "View", ["ViewOwnContent"] = "ViewOwn",
        ["PreviewContent"] = "Preview", ["PreviewOwnContent"] = "PreviewOwn", ["CloneContent"] = "Clone", ["CloneOwnContent"] = "CloneOwn",
        ["ListContent"] = "ListContent", ["EditContentOwner"] = "EditContentOwner",
    };

    /// <summary>The permissions of one type that a role may be given besides the general ones.</summary>
    public static IEnumerable<string> NamesFor(string contentType) => Stems.Values.Select(s => $"{s}_{contentType}");

    /// <summary>
    /// Whether the actor may do <paramref name="permission"/> with an item of the type: by the general permission, by the type's,
    /// or by the "own" one when the item is theirs (<paramref name="own"/>).
    /// </summary>
    public static bool May(this Actor actor, Permission permission, string contentType, bool own)
    {
        if (actor.IsSystem || Granted(actor, permission, contentType)) return true;
        return own && All.FirstOrDefault(p => p.Name == Own(permission.Name)) is { } ownPermission && Granted(actor, ownPermission, contentType);
    }

    public static bool May(this Actor actor, Permission permission, ContentItem item) =>
        actor.May(permission, item.ContentType, actor.Id.Length > 0 && item.Owner == actor.Id);

    /// <summary>Whether the actor may do it with at least some item of the type: for menus and lists.</summary>
    public static bool MayWithSome(this Actor actor, Permission permission, string contentType) => actor.May(permission, contentType, own: true);

    private static string Own(string name) => name.Replace("Content", "OwnContent", StringComparison.Ordinal);

    private static bool Granted(Actor actor, Permission permission, string contentType) => permission.GrantedBy().Any(name =>
        actor.Permissions.Contains(name) || (Stems.TryGetValue(name, out var stem) && actor.Permissions.Contains($"{stem}_{contentType}")));
}
