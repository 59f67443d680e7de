using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Comments.Data;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>Invented comments for a trial site, so that pages and the desk show what they are for. What is there stays as it is.</summary>
public sealed class SeedDemoCommentsHandler(SiteDbContext db, ContentStore content, ScreenComment screen, TimeProvider clock)
{
    private const string SaturdayStory = "tin-bai/ngay-thu-bay-khong-hen", SchoolStory = "tin-bai/mot-buoi-sang-o-truong-kenh-ba", BridgeStory = "tin-bai/ong-con-va-bon-muoi-mot-cay-cau", Lua = "guong/ba-huynh-thi-lua";

    private static readonly Actor Moderator = new("demo-moderator", "kiemduyet", FrozenSet<string>.Empty, FrozenSet<string>.Empty);

    /// <param name="Hours">Before the seeding.</param>
    /// <param name="Likes">By readers who left nothing else.</param>
    private sealed record Said(string Path, int Hours, string Name, string Text, CommentState State = CommentState.Approved, int Likes = 0)
    {
        public CommentVoice Voice { get; init; }
        public bool IsQuestion { get; init; }
        public bool IsPinned { get; init; }
        public bool IsFeatured { get; init; }
        public string Reason { get; init; } = "";
        public string Appeal { get; init; } = "";
        public string Report { get; init; } = "";
        public Said[] Answers { get; init; } = [];
    }

    private static readonly Said[] All =
    [
        new(SaturdayStory, 200, "Thợ may Hậu Nghĩa", "Tôi làm ca đêm, nhờ mấy buổi sáng thứ Bảy này mà làm được giấy khai sinh cho con, không phải xin nghỉ buổi nào. Cảm ơn các anh chị ở xã.", Likes: 12) { IsFeatured = true },
        new(SaturdayStory, 190, "Bạn đọc Tân An", "Bài nói thẳng chỗ hồ sơ đất đai còn nghẽn, đọc thấy tin được. Mong báo quay lại xem đã xin thêm được người chưa.", Likes: 7)
        {
            Answers = [new(SaturdayStory, 170, "Tòa soạn", "Cảm ơn bạn. Phóng viên sẽ trở lại Hậu Nghĩa trong quý sau và sẽ hỏi đúng chuyện này.") { Voice = CommentVoice.Newsroom }],
        },
        new(SaturdayStory, 150, "Hai Lúa", "Vậy thứ Tư quầy đóng thì người già ở xa tới có được báo trước không?", Likes: 3),
        new(SchoolStory, 300, "Mẹ của học sinh lớp 8", "Con tôi về kể ba lần chuyện chú bị thương mà vẫn đi làm cầu. Cháu hỏi sao người ta kể cả chuyện mình làm hư.", Likes: 9) { IsPinned = true },
        new(SchoolStory, 280, "Thầy giáo về hưu", "184 câu hỏi không ghi tên là cách hay. Trường tôi ngày trước hỏi ghi tên nên toàn câu vừa lòng người lớn.", Likes: 5),
        new(SchoolStory, 120, "Khách qua đường", "Mấy bài kiểu này đọc cho vui chứ ai rảnh mà làm theo.", Likes: 1) { Report = "insult" },
        new(BridgeStory, 90, "Người Cần Đước", "Cây cầu ông nhắc nhất là cây cầu phải đập. Đọc tới đó tôi nể ông thật lòng.", Likes: 14) { IsFeatured = true },
        new(Lua, 60, "Nông dân Suối Đá", "Thưa cô Lụa, vườn tôi 6 công mãng cầu đang vàng lá. Tôi nên bắt đầu ủ phân từ mấy gốc trước cho đỡ sợ ạ?", Likes: 6)
        {
            IsQuestion = true,
            Answers = [new(Lua, 40, "Bà Huỳnh Thị Lụa", "Chú chọn chừng hai chục gốc bệnh nặng nhất mà làm trước, mấy gốc còn khỏe cứ để đó. Hư thì mình cũng chỉ hư phần đã hư.", Likes: 11) { Voice = CommentVoice.Exemplar }],
        },
        new(SaturdayStory, 30, "Anh Ba", "Nói hay lắm mà có đứa nào làm đâu, toàn làm cho có.", CommentState.Removed) { Reason = "unproven" },
        new(SchoolStory, 26, "Cựu học sinh", "Hồi tôi học ở đây thầy cô không cho hỏi gì hết, nay đọc mà mừng.", CommentState.Rejected)
        {
            Reason = "offTopic", Appeal = "Tôi nói về đúng ngôi trường trong bài, xin xem lại giúp.",
        },
        new(SaturdayStory, 9, "Công nhân khu trọ", "Xin hỏi sáng thứ Bảy có làm được tạm trú cho người ngoài tỉnh không?", CommentState.Waiting),
        new(SchoolStory, 3, "Sinh viên sư phạm", "Em xin phép dùng bài này trong buổi thảo luận ở lớp được không ạ?", CommentState.Waiting),
        new(BridgeStory, 2, "Ngọc Hân", "Ông Còn có còn đi làm cầu không ạ? Con muốn theo một ngày để học.", CommentState.Waiting),
        new(Lua, 1, "Út Mười", "Xin cô cho hỏi phân ủ bao lâu thì hết nóng, bón sớm có cháy rễ không?", CommentState.Waiting) { IsQuestion = true },
        new(BridgeStory, 5, "Xây dựng giá rẻ", "Nhận làm cầu cống giá rẻ, xem tại www.cau-mau-demo.example nhé bà con.", CommentState.Suspect),
        new(SaturdayStory, 4, "Không tên", "Ông trực quầy số 2 hay ăn chặn tiền lệ phí, ai cũng biết.", CommentState.Private),
    ];

    public async Task HandleAsync(CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Comment>().AnyAsync(ct)) return;
        foreach (var said in All)
            if (await content.FindByPathAsync(said.Path, ct: ct) is { } item) await AddAsync(item.ContentItemId, said, null, ct);
        await write.CommitAsync(ct);
    }

    private async Task AddAsync(string contentItemId, Said said, string? parentId, CancellationToken ct)
    {
        var at = clock.UtcSecondsNow().AddHours(-said.Hours);
        var rules = said.Voice == CommentVoice.Reader ? ScreenComment.Said(await screen.TextAsync(new Screening.ScreeningFacts { Text = said.Text }, ct)) : "";
        var key = ReaderKeys.OfCookie("demo " + said.Name);
        var open = said.State is CommentState.Waiting or CommentState.Suspect or CommentState.Private ? said.State : CommentState.Waiting;
        var comment = Comment.Post(
            new NewComment(contentItemId, parentId, said.Text, said.Name, null, key, Network.Unknown, ReaderKeys.Hash(Ids.New()), Ids.New(), CommentSurroundings.HashOf(said.Text), said.Voice, said.IsQuestion),
            open, rules, at);
        db.Add(comment);
        await DecideAsync(comment, said, at, ct);
        if (said.Voice == CommentVoice.Reader && await db.Set<CommentAuthorRow>().FindAsync([key], ct) is null)
            db.Add(new CommentAuthorRow { Key = key, FirstUtc = at, LastUtc = at, Approved = comment.IsPublic ? 1 : 0, Refused = comment.IsRefused ? 1 : 0 });
        for (var i = 0; i < said.Likes; i++) db.Add(new CommentLikeRow { CommentId = comment.Id, ReaderKey = ReaderKeys.OfCookie($"demo like {i}") });
        await db.SaveChangesAsync(ct);
        var likes = said.Likes;
        await db.Set<Comment>().Where(c => c.Id == comment.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Likes, likes), ct);
        foreach (var answer in said.Answers) await AddAsync(contentItemId, answer, comment.Id, ct);
    }

    private async Task DecideAsync(Comment comment, Said said, DateTime at, CancellationToken ct)
    {
        var decided = at.AddMinutes(40);
        if (said.State is CommentState.Approved or CommentState.Removed) Record(comment, "approved", decided, () => comment.Approve(Moderator, decided));
        if (said.State is CommentState.Rejected or CommentState.Removed)
            Record(comment, said.State == CommentState.Removed ? "removed" : "rejected", decided.AddMinutes(20), () => comment.Refuse(Moderator, said.Reason, "", decided.AddMinutes(20)));
        if (said.IsFeatured || said.IsPinned) Record(comment, said.IsPinned ? "pinned" : "featured", decided, () => comment.Feature(said.IsFeatured, said.IsPinned));
        if (said.Appeal.Length > 0) Record(comment, "appealed", decided.AddHours(2), () => comment.AskAgain(said.Appeal, decided.AddHours(2)), byAuthor: true);
        if (said.Report.Length == 0) return;
        comment.Reported();
        await db.AddAsync(new CommentReportRow { Id = Ids.New(), CommentId = comment.Id, ContentItemId = comment.ContentItemId, ReasonCode = said.Report, Details = "Coi thường người trong bài.", CodeHash = ReaderKeys.Hash(Ids.New()), AtUtc = clock.UtcSecondsNow().AddMinutes(-25) }, ct);
    }

    private void Record(Comment comment, string action, DateTime at, Action act, bool byAuthor = false)
    {
        var before = comment.State;
        act();
        db.Add(new CommentEventRow { CommentId = comment.Id, Action = action, ById = byAuthor ? "" : Moderator.Id, ByName = byAuthor ? "" : Moderator.Name, AtUtc = at, From = before, To = comment.State, ReasonCode = comment.ReasonCode, Version = comment.Version });
    }
}
