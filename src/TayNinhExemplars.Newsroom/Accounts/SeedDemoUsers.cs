using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>One account for each part in the newsroom, all with the same password. For trying the site out, never for running it.</summary>
public sealed record SeedDemoUsers(string Password);

public sealed record DemoUser(string UserName, string DisplayName, string Role);

public sealed record DemoUsers(IReadOnlyList<DemoUser> Users);

public sealed class SeedDemoUsersHandler(EnsureRolesHandler ensureRoles, UserDirectory directory, CreateUserHandler createUser)
{
    public static readonly IReadOnlyList<DemoUser> All =
    [
        new("phongvien", "Phóng viên Trần Minh Tâm", "Journalist"),
        new("bientap", "Biên tập viên Lê Thị Hồng", "DeskEditor"),
        new("thuky", "Thư ký tòa soạn Phạm Văn Lộc", "ManagingEditor"),
        new("tongbientap", "Tổng biên tập Nguyễn Thị Thu", "EditorInChief"),
        new("phatthanh", "Biên tập viên phát thanh Võ Hoàng Nam", "RadioEditor"),
        new("bientapcong", "Biên tập viên Cổng Đặng Ngọc Lan", "PortalEditor"),
        new("truyenthanh", "Cán bộ truyền thanh Huỳnh Văn Bé", "CommuneStation"),
        new("kiemduyet", "Kiểm duyệt viên Bùi Thanh Trúc", "Moderator"),
        new("hoidong", "Thư ký Hội đồng Trương Quốc Việt", "Council"),
        new("quantri", "Quản trị viên Ngô Đức Anh", Role.Administrator),
    ];

    /// <summary>Further people of the sample newsroom: what each may do follows from the desk they sit at.</summary>
    public static readonly IReadOnlyList<DemoUser> AtDesks =
    [
        new("truongban", "Trưởng ban Đỗ Thị Kim Liên", "DeskEditor"),
        new("photongbientap", "Phó Tổng biên tập Lý Quốc Hưng", "DeskEditor"),
        new("trinhbay", "Họa sĩ trình bày Mai Thế Vinh", "DeskEditor"),
        new("suabong", "Sửa bông Cao Thị Ngà", "DeskEditor"),
        new("truongphongpt", "Trưởng phòng Phát thanh Tạ Minh Đức", "RadioEditor"),
        new("lanhdaodai", "Lãnh đạo duyệt phát sóng Hồ Thị Bích", "RadioEditor"),
        new("phatthanhvien", "Phát thanh viên Trịnh Ngọc Hà", "RadioEditor"),
        new("kythuatdai", "Kỹ thuật viên Phan Văn Tài", "RadioEditor"),
        new("truongphongcong", "Trưởng phòng Cổng Dương Thị Hạnh", "PortalEditor"),
        new("truongbancong", "Trưởng Ban Biên tập Cổng Nguyễn Hữu Phước", "PortalEditor"),
        new("uyvienmattran", "Ủy viên Hội đồng Trần Thị Sương", "Council"),
        new("uyvienhoidong", "Ủy viên Hội đồng Nguyễn Văn Lợi", "Council"),
        new("lanhdaoxa", "Lãnh đạo UBND xã Lâm Văn Sáu", "CommuneStation"),
    ];

    /// <summary>Safe to run again: who is there stays as they are. The roles must be there already.</summary>
    public async Task<Outcome<DemoUsers>> HandleAsync(SeedDemoUsers input, CancellationToken ct)
    {
        await ensureRoles.HandleAsync(EnsureRoles.System, ct);
        foreach (var demo in All.Concat(AtDesks))
        {
            if (await directory.FindByNameAsync(demo.UserName, ct) is not null) continue;
            var user = new CreateUser(demo.UserName, demo.DisplayName, null, [demo.Role], input.Password) { PasswordIsTrusted = true };
            var created = await createUser.HandleAsync(user, Actor.System, ct);
            if (!created.Succeeded) return created.Refusals;
        }
        return new DemoUsers([.. All, .. AtDesks]);
    }
}
