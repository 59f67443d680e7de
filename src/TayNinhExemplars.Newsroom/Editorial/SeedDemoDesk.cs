using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>A few topics on the sample newsroom's desks, proposed and passed on by its sample people. Nothing of it is published.</summary>
public sealed class SeedDemoDeskHandler(PitchStoryHandler pitch, TransitionHandler transition, DeskBoard board, UserDirectory users, ActorFactory actors)
{
    private static readonly (string Workflow, string Desk, string Person, string Begin, string Title, string Idea)[] Topics =
    [
        ("newspaper", "ban-van-xa", "phongvien", "pitch", "Lớp học chữ buổi tối bên xưởng gạch (đề tài mẫu)", "Một công nhân dạy chữ cho mười tám người cùng xưởng. Đã gặp ba học viên; cần thêm ý kiến của xã."),
        ("newspaper", "ban-van-xa", "phongvien", "pitch", "Đội ghe vớt lục bình của ấp ven rạch (đề tài mẫu)", "Sáu gia đình tự góp ghe, mỗi sáng chủ nhật dọn một đoạn rạch."),
        ("radio-tv", "phong-phat-thanh", "phatthanh", "register", "Người sửa xe lăn miễn phí ở chợ (đề tài mẫu)", "Chuyên mục Người tốt quanh ta, dự kiến tuần sau."),
        ("portal", "ban-cong", "hoidong", "receive", "Biểu dương tổ tiết kiệm của phụ nữ ấp (tin mẫu)", "Gửi Cổng để biên tập và đăng."),
    ];

    /// <param name="now">UTC; the topics are due some days from then.</param>
    public async Task HandleAsync(DateTime now, CancellationToken ct)
    {
        var chief = await PersonAsync("thuky", ct);
        if (chief is null || (await board.WaitingForAsync(chief, 1, ct)).Count > 0) return;
        var made = new List<Copy>();
        foreach (var topic in Topics)
            if (await PersonAsync(topic.Person, ct) is { } person)
                made.Add((await pitch.HandleAsync(new PitchStory(topic.Workflow, topic.Title, topic.Idea, now.AddDays(3), topic.Desk, Transition: topic.Begin), person, ct)).OrThrow());
        if (made.Find(c => c.WorkflowId == "newspaper") is { } first)
            (await transition.HandleAsync(new Transition(first.ContentItemId, "approve-pitch", new TransitionAnswers { AssigneeId = first.AuthorId, DueUtc = now.AddDays(4) }), chief, ct)).OrThrow();
    }

    private async Task<Actor?> PersonAsync(string name, CancellationToken ct) => await users.FindByNameAsync(name, ct) is { } user ? await actors.ForUserAsync(user.Id, ct) : null;
}
