using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>The rows of the newsrooms' own tables, and a walk over every step of the four workflows as they are shipped.</summary>
public sealed class WorkflowWalk : IAsyncLifetime
{
    private Newsroom _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Newsroom.OpenAsync(TestDatabase.Sqlite);

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    /// <summary>From, button, to, who: as the teams work. A row that the recipe does not have is a team that cannot work.</summary>
    public static TheoryData<string, string, string, string, string> Rows => new()
    {
        { "newspaper", "", "Đề xuất đề tài", "Đề tài chờ duyệt", "Phóng viên" },
        { "newspaper", "", "Đề xuất đề tài", "Đề tài chờ duyệt", "Hội đồng Thi đua – Khen thưởng" },
        { "newspaper", "Đề tài chờ duyệt", "Duyệt đề tài và phân công", "Đã phân công", "Trưởng ban" },
        { "newspaper", "Đề tài chờ duyệt", "Duyệt đề tài và phân công", "Đã phân công", "Thư ký tòa soạn" },
        { "newspaper", "Đề tài chờ duyệt", "Không duyệt", "Đề tài bị loại", "Thư ký tòa soạn" },
        { "newspaper", "Đã phân công", "Nhận việc", "Đang thực hiện", "Phóng viên" },
        { "newspaper", "Đang thực hiện", "Gửi biên tập", "Chờ biên tập", "author" },
        { "newspaper", "Chờ biên tập", "Nhận bài", "Đang biên tập", "Biên tập viên" },
        { "newspaper", "Đang biên tập", "Trả lại", "Trả lại tác giả", "Biên tập viên" },
        { "newspaper", "Trả lại tác giả", "Gửi lại", "Chờ biên tập", "author" },
        { "newspaper", "Đang biên tập", "Chuyển duyệt", "Chờ Trưởng ban duyệt", "Biên tập viên" },
        { "newspaper", "Chờ Trưởng ban duyệt", "Duyệt", "Chờ Thư ký tòa soạn", "Trưởng ban" },
        { "newspaper", "Chờ Trưởng ban duyệt", "Trả lại biên tập", "Đang biên tập", "Trưởng ban" },
        { "newspaper", "Chờ Thư ký tòa soạn", "Duyệt, xếp trang/vị trí", "Chờ duyệt xuất bản", "Thư ký tòa soạn" },
        { "newspaper", "Chờ duyệt xuất bản", "Duyệt xuất bản", "Đã duyệt", "Phó Tổng biên tập trực" },
        { "newspaper", "Chờ duyệt xuất bản", "Duyệt xuất bản", "Đã duyệt", "Tổng biên tập" },
        { "newspaper", "Chờ duyệt xuất bản", "Lên lịch", "Hẹn giờ", "Phó Tổng biên tập trực" },
        { "newspaper", "Chờ duyệt xuất bản", "Yêu cầu sửa", "Đang biên tập", "Phó Tổng biên tập trực" },
        { "newspaper", "Chờ duyệt xuất bản", "Lưu bài chờ", "Bài chờ", "Phó Tổng biên tập trực" },
        { "newspaper", "Hẹn giờ", "(đến giờ)", "Đã xuất bản", "system" },
        { "newspaper", "Đã duyệt", "Dàn trang", "Đang dàn trang", "Họa sĩ, kỹ thuật viên trình bày" },
        { "newspaper", "Đọc bông 1", "Chuyển đọc bông 2", "Đọc bông 2", "Sửa bông" },
        { "newspaper", "Đọc bông 2", "Chuyển đọc bông 3", "Đọc bông 3", "Sửa bông" },
        { "newspaper", "Chờ ký in", "Ký in", "Đã in", "Tổng biên tập" },
        { "newspaper", "Đã xuất bản", "Sửa nhỏ (chính tả)", "Đã xuất bản", "Biên tập viên" },
        { "newspaper", "Đã xuất bản", "Đính chính", "Đã xuất bản", "Phó Tổng biên tập trực" },
        { "newspaper", "Đã xuất bản", "Cải chính, xin lỗi", "Đã xuất bản", "Tổng biên tập" },
        { "newspaper", "Đã xuất bản", "Gỡ bài", "Đã gỡ", "Tổng biên tập" },
        { "newspaper", "Đã gỡ", "Khôi phục", "Đã xuất bản", "Tổng biên tập" },
        { "newspaper", "Đã xuất bản", "Chấm nhuận bút", "Đã chấm nhuận bút", "Hội đồng nhuận bút" },
        { "radio-tv", "", "Đăng ký đề tài", "Đề tài đã đăng ký", "Phóng viên" },
        { "radio-tv", "Đề tài đã đăng ký", "Duyệt đề tài", "Đề tài được duyệt", "Trưởng phòng" },
        { "radio-tv", "Đề tài được duyệt", "Viết kịch bản / lời bình", "Đang viết kịch bản", "Biên tập viên" },
        { "radio-tv", "Kịch bản chờ Trưởng phòng duyệt", "Duyệt văn bản (Trưởng phòng)", "Kịch bản chờ lãnh đạo duyệt", "Trưởng phòng" },
        { "radio-tv", "Kịch bản chờ lãnh đạo duyệt", "Duyệt văn bản (lãnh đạo)", "Kịch bản đã duyệt", "Lãnh đạo duyệt nội dung" },
        { "radio-tv", "Kịch bản chờ Trưởng phòng duyệt", "Trả lại kịch bản", "Đang viết kịch bản", "Trưởng phòng" },
        { "radio-tv", "Kịch bản đã duyệt", "Đủ tiếng động, phỏng vấn, hình", "Đủ vật liệu", "Quay phim" },
        { "radio-tv", "Đủ vật liệu", "Thể hiện, thu âm xong", "Đã thu", "Phát thanh viên, người dẫn" },
        { "radio-tv", "Đã thu", "Dựng xong", "Bản dựng", "Kỹ thuật viên dựng" },
        { "radio-tv", "Bản dựng", "Nghiệm thu, ký phiếu duyệt phát sóng", "Đạt – Phiếu duyệt phát sóng", "Lãnh đạo duyệt nội dung" },
        { "radio-tv", "Bản dựng", "Yêu cầu dựng lại", "Yêu cầu dựng lại", "Lãnh đạo duyệt nội dung" },
        { "radio-tv", "Đạt – Phiếu duyệt phát sóng", "Xếp lịch", "Đã xếp khung", "Phòng Chương trình" },
        { "radio-tv", "Đã xếp khung", "Phát sóng", "Đã phát", "Phòng Tổng khống chế" },
        { "radio-tv", "Đã phát", "Phát lại", "Đã phát", "Phòng Tổng khống chế" },
        { "radio-tv", "Đã phát", "Đăng web, nghe lại và cấp cho truyền thanh xã", "Đã chia sẻ", "Biên tập viên số" },
        { "radio-tv", "Đạt – Phiếu duyệt phát sóng", "Rút khỏi khung phát", "Đã rút khỏi khung phát", "Lãnh đạo duyệt nội dung" },
        { "radio-tv", "Đã xếp khung", "Rút khỏi khung phát", "Đã rút khỏi khung phát", "Lãnh đạo duyệt nội dung" },
        { "radio-tv", "Đã phát", "Đính chính trên sóng", "Đã cải chính trên sóng", "Lãnh đạo duyệt nội dung" },
        { "portal", "", "Tiếp nhận tin bài", "Tiếp nhận", "Đầu mối cung cấp thông tin (sở, xã)" },
        { "portal", "", "Khai thác lại từ Báo, Đài", "Khai thác lại", "Biên tập viên Cổng" },
        { "portal", "Tiếp nhận", "Nhận kiểm tra", "Kiểm tra thể thức, nguồn, bí mật, dữ liệu cá nhân", "Biên tập viên Cổng" },
        { "portal", "Kiểm tra thể thức, nguồn, bí mật, dữ liệu cá nhân", "Đạt, chuyển biên tập", "Đang biên tập", "Biên tập viên Cổng" },
        { "portal", "Đang biên tập", "Ký trình, đề xuất mục đăng", "Chờ Trưởng phòng", "Biên tập viên Cổng" },
        { "portal", "Chờ Trưởng phòng", "Trình Ban Biên tập", "Chờ Ban Biên tập", "Thư ký Ban Biên tập, Trưởng phòng" },
        { "portal", "Chờ Ban Biên tập", "Trả lại", "Đang biên tập", "Trưởng Ban Biên tập" },
        { "portal", "Chờ Ban Biên tập", "Không đăng", "Không đăng", "Phó Trưởng Ban Biên tập" },
        { "portal", "Chờ Ban Biên tập", "Duyệt đăng", "Duyệt đăng", "Trưởng Ban Biên tập" },
        { "portal", "Chờ Ban Biên tập", "Hẹn giờ", "Hẹn giờ", "Trưởng Ban Biên tập" },
        { "portal", "Duyệt đăng", "Đăng", "Đã đăng", "Quản trị kỹ thuật" },
        { "portal", "Đã đăng", "Cập nhật", "Đã đăng", "Biên tập viên Cổng" },
        { "portal", "Đã đăng", "Đính chính", "Đã đăng", "Trưởng Ban Biên tập" },
        { "portal", "Đã đăng", "Gỡ", "Gỡ", "Trưởng Ban Biên tập" },
        { "portal", "Đã đăng", "(hết hạn)", "Hết hạn", "system" },
        { "portal", "Hết hạn", "Lưu trữ", "Lưu trữ", "Quản trị kỹ thuật" },
        { "commune-relay", "", "Phát hành bản tin truyền thanh", "Có trong kho nguồn", "Biên tập nguồn (tỉnh)" },
        { "commune-relay", "Có trong kho nguồn", "Tiếp nhận", "Đã tiếp nhận", "Cán bộ phụ trách đài xã" },
        { "commune-relay", "Có trong kho nguồn", "Từ chối", "Không phát", "Cán bộ phụ trách đài xã" },
        { "commune-relay", "Đã tiếp nhận", "Trình duyệt phát", "Chờ duyệt phát", "Phát thanh viên" },
        { "commune-relay", "Chờ duyệt phát", "Duyệt", "Đã duyệt", "Lãnh đạo UBND xã" },
        { "commune-relay", "Chờ duyệt phát", "Trả lại", "Đã tiếp nhận", "Lãnh đạo UBND xã" },
        { "commune-relay", "Đã duyệt", "Lập lịch", "Đã lên lịch", "Cán bộ phụ trách đài xã" },
        { "commune-relay", "Đã lên lịch", "Phát", "Đã phát", "system" },
        { "commune-relay", "Đã lên lịch", "Báo lỗi thiết bị", "Phát lỗi", "system" },
        { "commune-relay", "Phát lỗi", "Lập lịch", "Đã lên lịch", "Cán bộ phụ trách đài xã" },
        { "commune-relay", "Đã phát", "Xác nhận phát và ghi nhật ký", "Đã báo cáo", "Cán bộ phụ trách đài xã" },
        { "commune-relay", "Đã phát", "Thu hồi khẩn", "Đã thu hồi", "Biên tập nguồn (tỉnh)" },
        { "commune-relay", "Có trong kho nguồn", "Thu hồi khẩn", "Đã thu hồi", "system" },
        { "commune-relay", "Đã thu hồi", "Xác nhận ngừng phát", "Đã xác nhận ngừng phát", "Cán bộ phụ trách đài xã" },
    };

    [Fact]
    public async Task Every_row_of_the_teams_tables_is_in_their_workflow()
    {
        var missing = new List<string>();
        foreach (var (id, from, button, to, who) in Rows.Select(r => r.Data))
        {
            var workflow = await _desk.WorkflowAsync(id);
            bool Fits(WorkflowTransition t) => t.Button.Vi == button
                && (from.Length == 0 ? t.IsBeginning : t.From.Any(f => workflow.State(f)!.Name.Vi == from))
                && t.Roles.Any(r => r == who || workflow.Roles.Any(x => x.Id == r && x.Name.Vi == who))
                && (t.To == WorkflowTransition.Stay ? from : workflow.State(t.To)!.Name.Vi) == to;
            if (!workflow.Transitions.Any(Fits)) missing.Add($"{id}: {from} | {button} | {to} | {who}");
        }
        Assert.Empty(missing);
    }

    public static TheoryData<string> Ids => [.. Newsroom.WorkflowIds];

    /// <summary>For every step: copy is brought to where the step begins, by the shortest way, each step pressed by somebody of its role; then the step itself is taken by everybody who may.</summary>
    [Theory, MemberData(nameof(Ids))]
    public async Task Every_step_can_be_taken_by_everybody_it_is_for(string id)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var failures = new List<string>();
        var walked = 0;
        foreach (var step in workflow.Transitions.Where(t => !t.IsBeginning))
            foreach (var role in step.Roles)
                foreach (var from in step.From.Take(role == step.Roles[0] ? int.MaxValue : 1))
                {
                    if (role == WorkflowRole.System && step.Effect != TransitionEffect.None) continue; // timers have a test of their own
                    if (await TryReachAsync(workflow, from) is not { } copy)
                    {
                        Assert.Equal("expired", from); // only a timer leads there
                        continue;
                    }
                    var actor = Actor(workflow, copy, role);
                    await _desk.PrepareAsync(copy, step);
                    var outcome = await _desk.MoveAsync(copy, step, actor);
                    // Work that is somebody's is not for the taking; that is a rule and not a fault.
                    if (outcome.Value is { } after && after.State == step.Target(from) || outcome.Refusals.Count == 1 && outcome.Refusals.First().Code == "editorial.claimed" && copy.AssigneeId != actor.Id) walked++;
                    else failures.Add($"{from} -{step.Id}-> {step.To} by {role}: {outcome.Refusals}");
                }
        Assert.Empty(failures);
        Assert.True(walked >= workflow.Transitions.Count - workflow.Beginnings.Count() - 2, $"{walked} steps were walked.");
    }

    [Theory]
    [InlineData("newspaper", "schedule")]
    [InlineData("portal", "schedule")]
    public async Task Scheduled_copy_goes_out_at_its_time_and_its_state_follows(string id, string schedule)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var copy = (await _desk.MoveAsync(await ReachAsync(workflow, "approved"), workflow.Transition(schedule)!, _desk.Person(id, workflow.Transition(schedule)!.Roles[0]))).OrThrow();
        Assert.Null(await _desk.PublishedAsync(copy.ContentItemId));

        _desk.Site.Clock.Advance(TimeSpan.FromHours(3));
        var done = await _desk.Site.AskAsync((TayNinhExemplars.Content.RunScheduleHandler h) => h.HandleAsync());

        Assert.Empty(Assert.Single(done).Refusals);
        var published = await _desk.PublishedAsync(copy.ContentItemId);
        Assert.Equal(copy.ScheduledUtc, published!.PublishedUtc);
        Assert.Equal(StateKind.Published, (await _desk.CopyAsync(copy.ContentItemId))!.Kind);
    }

    private async Task<Copy> ReachAsync(Workflow workflow, string state) => await TryReachAsync(workflow, state) ?? throw new InvalidOperationException($"No way to {state}.");

    private async Task<Copy?> TryReachAsync(Workflow workflow, string state) => await _desk.ReachAsync(workflow, state);

    private Actor Actor(Workflow workflow, Copy copy, string role) => _desk.Playing(workflow, copy, role);
}
