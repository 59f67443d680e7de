using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>
/// Programmes with their episodes of today and tomorrow, and two scripts that wait for their recording. There is no recording:
/// nobody read them, and a made-up sound would be none.
/// </summary>
public sealed class SeedDemoStudioHandler(SaveProgrammeHandler programmes, PlanEpisodeHandler episodes, ArrangeEpisodeHandler arrange, SaveScriptHandler scripts, BroadcastingOptions options)
{
    private const int EveryDay = 127;

    private static readonly SaveProgramme[] Programmes =
    [
        new("demo-programme-1", "Người tốt quanh ta", AirChannel.Radio, 900, null, [new(EveryDay, 5 * 60 + 30), new(EveryDay, 17 * 60)]),
        new("demo-programme-2", "Câu chuyện phát thanh", AirChannel.Radio, 600, 190, [new(EveryDay, 6 * 60 + 15)]),
        new("demo-programme-3", "Gương sáng Tây Ninh", AirChannel.Television, 1200, null, [new(96, 19 * 60 + 45)]),
    ];

    private static readonly SaveScript[] Scripts =
    [
        new("", null, "Tiếng trống trường ở ấp biên giới (kịch bản mẫu)", "demo-programme-1",
        [
            new(ScriptRole.Music, "", "Nhạc hiệu chương trình", 12),
            new(ScriptRole.Intro, "Người dẫn", "Thưa quý vị và các bạn, ở một ấp giáp biên, cứ đúng sáu giờ rưỡi sáng lại vang lên tiếng trống trường. Người đánh trống là một bảo vệ đã ngoài sáu mươi, chưa vắng buổi nào suốt mười hai năm học."),
            new(ScriptRole.Sound, "", "Tiếng trống trường, tiếng học trò vào lớp", 8),
            new(ScriptRole.Narration, "Phát thanh viên", "Mùa nước lên, ông chèo xuồng đón mười một em ở bên kia con rạch. Em nào quên áo mưa, ông nhường áo của mình. Ông nói nghề của ông là giữ cổng, mà cổng trường chỉ vui khi đủ học trò."),
            new(ScriptRole.Tape, "Nhân vật (mẫu)", "Tui có làm gì đâu, trống thì tới giờ phải đánh. Mấy đứa nhỏ tới lớp đủ là tui mừng.", 15),
            new(ScriptRole.Intro, "Người dẫn", "Câu chuyện mẫu này để thử chương trình; nhân vật và địa danh không có thật."),
        ]) { Lead = "Mười hai năm học, tiếng trống của người bảo vệ già chưa một lần trễ.", ReadBy = "Trịnh Ngọc Hà", ByLine = "Võ Hoàng Nam" },
        new("", null, "Tổ may không bỏ ai lại sau (kịch bản mẫu)", "demo-programme-2",
        [
            new(ScriptRole.Music, "", "Nhạc hiệu chương trình", 12),
            new(ScriptRole.Intro, "Người dẫn", "Mười bốn chị em, một dãy máy may cũ và một lời hứa: ai nghỉ sinh thì cả tổ làm thay phần."),
            new(ScriptRole.Narration, "Phát thanh viên", "Sáu năm qua lời hứa ấy chưa lần nào bị bỏ. Khi đơn hàng gấp, các chị chia nhau từng đường kim; khi vắng đơn, các chị dạy nghề cho ba em gái trong xóm."),
            new(ScriptRole.Intro, "Người dẫn", "Câu chuyện mẫu này để thử chương trình; nhân vật và địa danh không có thật."),
        ]) { Lead = "Một tổ may nhỏ giữ lời hứa sáu năm.", ReadBy = "Trịnh Ngọc Hà", ByLine = "Võ Hoàng Nam" },
    ];

    /// <summary>Read live, so no recording has to pass: the story of the day is told from its script.</summary>
    private EpisodeItem[] Items(SaveScript script) =>
    [
        new(EpisodeItemKind.Tune, "", "Nhạc hiệu", 12), new(EpisodeItemKind.Other, "", "Lời chào, điểm nội dung", 45),
        new(EpisodeItemKind.Other, "", "Đọc trực tiếp: " + script.Title, (int)ReadingTime.Of(script.Lines, options.SyllablesPerMinute).TotalSeconds), new(EpisodeItemKind.Tune, "", "Nhạc kết", 20),
    ];

    public async Task HandleAsync(DateOnly today, CancellationToken ct)
    {
        foreach (var programme in Programmes) (await programmes.HandleAsync(programme, Actor.System, ct)).OrThrow();
        foreach (var script in Scripts) (await scripts.HandleAsync(script, Actor.System, ct)).OrThrow();
        foreach (var day in new[] { today, today.AddDays(1) })
            foreach (var programme in Programmes.Where(p => p.Slots.Any(s => s.IsOn(day.DayOfWeek))))
                foreach (var episode in (await episodes.HandleAsync(new PlanEpisode(programme.Id, day, null), Actor.System, ct)).OrThrow().Episodes.Where(e => e.ProgrammeId == Programmes[0].Id))
                    (await arrange.HandleAsync(new ArrangeEpisode(episode.Id, episode.Revision, episode.StandardSeconds, Items(Scripts[0])), Actor.System, ct)).OrThrow();
    }
}
