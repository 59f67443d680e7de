using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Broadcasting;

public sealed class AirOnSqlite() : AirContract(TestDatabase.Sqlite);

public sealed class AirOnPostgreSql(PostgresFixture postgres) : AirContract(postgres);

/// <summary>From the script to the log and the correction, on either database.</summary>
public abstract class AirContract(TestDatabase database) : IAsyncLifetime
{
    private Studio _studio = null!;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _studio = await Studio.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_studio is not null) await _studio.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_script_is_kept_with_its_story_and_every_save_is_a_version()
    {
        var first = (await _studio.WriteAsync(Studio.Script("Đổi rác lấy cây"))).OrThrow();
        var second = (await _studio.WriteAsync(Studio.Script("Đổi rác lấy cây") with { ContentItemId = first.ContentItemId, Lines = [new(ScriptRole.Narration, "", "Viết lại.")] })).OrThrow();
        Assert.Equal("Viết lại.", second.Part("MarkdownBodyPart")!.Text("Markdown"));
        Assert.Equal("radio", second.Field("Story", "Format")!.Text("Text"));
        var versions = await _studio.Site.AskAsync((ContentStore s) => s.VersionsAsync(first.ContentItemId, ct: Ct));
        Assert.Equal(2, versions.Count);
        Assert.Equal(3, BroadcastScript.Of((await _studio.Site.AskAsync((ContentStore s) => s.FindVersionAsync(first.ContentItemVersionId, Ct)))!)!.Lines.Count);

        Assert.Equal("content.stale", Studio.Codes(await _studio.WriteAsync(Studio.Script("Bản cũ") with { ContentItemId = first.ContentItemId, BasedOn = first.ContentItemVersionId })));
        // Words that somebody edited for the web are not written over.
        second.Part("MarkdownBodyPart")!["Markdown"] = "Bản cho web.";
        var web = (await _studio.Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(second, null), _studio.Editor, Ct))).OrThrow();
        var third = (await _studio.WriteAsync(Studio.Script("Đổi rác lấy cây") with { ContentItemId = web.ContentItemId })).OrThrow();
        Assert.Equal("Bản cho web.", third.Part("MarkdownBodyPart")!.Text("Markdown"));
    }

    [Fact]
    public async Task Only_what_passed_goes_into_a_rundown_and_a_change_must_be_heard_again()
    {
        var programme = await _studio.ProgrammeAsync();
        var story = await _studio.RecordedAsync("Người giữ lửa trấu", 297, programme.Id);
        Assert.Equal(297, BroadcastScript.Of(story)!.Audio!.Seconds, 0.1);
        var episode = await _studio.EpisodeAsync(programme);
        Assert.Equal("broadcast.episode.notPassed", Studio.Codes(await _studio.ArrangeAsync(episode, story)));

        Assert.Equal("broadcast.sheet.own", Studio.Codes(await _studio.SignAsync(story, by: _studio.Editor)));
        Assert.Equal("broadcast.sheet.checks", Studio.Codes(await _studio.SignAsync(story, checks: [AirCheck.HeardThrough])));
        Assert.Equal("broadcast.sheet.note", Studio.Codes(await _studio.SignAsync(story, passed: false)));
        Assert.Equal($"1/{_studio.Today.Year}", (await _studio.SignAsync(story, passed: false, note: "Nhạc át lời")).OrThrow().Number);
        var sheet = (await _studio.SignAsync(story)).OrThrow();
        Assert.Equal($"2/{_studio.Today.Year}", sheet.Number);

        // One word changed after listening: the sheet does not hold for it.
        var changed = (await _studio.WriteAsync(Studio.Script("Người giữ lửa trấu", programme.Id) with { ContentItemId = story.ContentItemId, Lines = [new(ScriptRole.Intro, "", "Thêm một câu.")] })).OrThrow();
        Assert.Equal("broadcast.episode.notPassed", Studio.Codes(await _studio.ArrangeAsync(episode, changed)));
        Assert.Equal("broadcast.sheet.stale", Studio.Codes(await _studio.SignAsync(story)));
        (await _studio.SignAsync(changed)).OrThrow();
        var arranged = (await _studio.ArrangeAsync(episode, changed)).OrThrow();
        Assert.Equal("broadcast.episode.stale", Studio.Codes(await _studio.ArrangeAsync(episode)));

        var rundown = Assert.Single(await _studio.Site.AskAsync((Rundowns r) => r.DayAsync(_studio.Today, Ct)));
        Assert.Equal((DurationVerdict.Fits, true), (rundown.Verdict, rundown.Items.Single().IsMeasured));
        Assert.Equal(arranged.Id, Assert.Single(await _studio.Site.AskAsync((Rundowns r) => r.OfStoryAsync(story.ContentItemId, Ct))).Episode.Id);
    }

    [Fact]
    public async Task A_recording_that_was_cut_short_does_not_pass()
    {
        var story = (await _studio.WriteAsync(Studio.Script("Thu dở"))).OrThrow();
        byte[] whole = [.. Media.SoundLengthTests.Xing(2000), .. Media.SoundLengthTests.Frames(1000, 0x90, 417)];
        var path = (await _studio.Site.AskAsync((TayNinhExemplars.Media.UploadMediaHandler h) => h.HandleAsync(new("thu-do.mp3", "", new MemoryStream(whole)), _studio.Editor, Ct))).OrThrow().Item.Path;
        var attached = (await _studio.Site.AskAsync((AttachRecordingHandler h) => h.HandleAsync(new AttachRecording(story.ContentItemId, null, path), _studio.Editor, Ct))).OrThrow();
        Assert.Equal("broadcast.audio.cutShort", Studio.Codes(await _studio.SignAsync(attached)));
        Assert.Equal("broadcast.audio.gone", Studio.Codes(await _studio.Site.AskAsync((AttachRecordingHandler h) => h.HandleAsync(new AttachRecording(story.ContentItemId, null, "phat-thanh/khong-co.mp3"), _studio.Editor, Ct))));
        Assert.Equal("broadcast.audio.kind", Studio.Codes(await _studio.Site.AskAsync((AttachRecordingHandler h) => h.HandleAsync(new AttachRecording(story.ContentItemId, null, "../x.mp3"), _studio.Editor, Ct))));
    }

    [Fact]
    public async Task The_log_is_written_once_and_says_what_was_off()
    {
        var programme = await _studio.ProgrammeAsync(seconds: 1800, start: 8 * 60);
        var episode = await _studio.EpisodeAsync(programme);
        var planned = Clock.ToUtc(episode.Day, episode.StartMinute);   // 08:00 in Vietnam, an hour before the test's now
        Assert.Equal("broadcast.log.future", Studio.Codes(await _studio.LogAsync(episode, _studio.Site.Now.AddMinutes(11), 1800)));
        Assert.Equal("broadcast.log.otherDay", Studio.Codes(await _studio.LogAsync(episode, planned.AddHours(-13), 1800)));
        Assert.Equal("broadcast.log.length", Studio.Codes(await _studio.LogAsync(episode, planned, 0, "mất điện")));
        Assert.Equal("broadcast.log.remark", Studio.Codes(await _studio.LogAsync(episode, planned, 1831)));
        var logged = (await _studio.LogAsync(episode, planned.AddMinutes(2), 1831, "Phỏng vấn dài hơn dự kiến")).OrThrow();
        Assert.Equal((1831, "Người phatthanh"), (logged.Log!.Seconds, logged.Log.ByName));
        Assert.StartsWith("broadcast.episode.aired", Studio.Codes(await _studio.LogAsync(logged, planned, 1800)), StringComparison.Ordinal);
        Assert.StartsWith("broadcast.episode.aired", Studio.Codes(await _studio.ArrangeAsync(logged)), StringComparison.Ordinal);
        Assert.Equal(DurationVerdict.TooLong, (await _studio.Site.AskAsync((Rundowns r) => r.EpisodeAsync(episode.Id, Ct)))!.Verdict);

        // The server's clock is set back afterwards: what is in the book stays readable, and no second entry comes of it.
        _studio.Site.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Equal(planned.AddMinutes(2), (await _studio.Site.AskAsync((Rundowns r) => r.EpisodeAsync(episode.Id, Ct)))!.Episode.Log!.StartedUtc);
    }

    [Fact]
    public async Task Slots_are_planned_once_and_do_not_overlap()
    {
        var programme = await _studio.ProgrammeAsync(seconds: 1800, start: 330);
        await _studio.EpisodeAsync(programme, 1);
        Assert.Empty((await _studio.Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(programme.Id, _studio.Today.AddDays(1), null), _studio.Editor, Ct))).OrThrow().Episodes);
        var other = await _studio.ProgrammeAsync(start: 350, name: "Tiếng xưa");
        Assert.Equal("broadcast.episode.overlap", Studio.Codes(await _studio.Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(other.Id, _studio.Today.AddDays(1), null), _studio.Editor, Ct))));
        Assert.Equal("broadcast.episode.day", Studio.Codes(await _studio.Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(other.Id, _studio.Today.AddDays(-2), null), _studio.Editor, Ct))));
    }

    [Fact]
    public async Task A_correction_goes_into_the_same_programme_at_the_same_time()
    {
        var (programme, other) = (await _studio.ProgrammeAsync(start: 8 * 60), await _studio.ProgrammeAsync(start: 17 * 60, name: "Chiều"));
        var story = await _studio.RecordedAsync("Con số sai", 298, programme.Id);
        (await _studio.SignAsync(story)).OrThrow();
        var aired = (await _studio.ArrangeAsync(await _studio.EpisodeAsync(programme), story)).OrThrow();
        aired = (await _studio.LogAsync(aired, Clock.ToUtc(aired.Day, aired.StartMinute), 298)).OrThrow();
        var (next, elsewhere) = (await _studio.EpisodeAsync(programme, 1), await _studio.EpisodeAsync(other, 1));
        Task<Outcome<AirCorrection>> CorrectAsync(string into, string right = "Đúng là 31 cây cầu.") => _studio.Site.AskAsync((CorrectOnAirHandler h) =>
            h.HandleAsync(new CorrectOnAir(story.ContentItemId, aired.Id, into, "Đã đọc là 41 cây cầu.", right, "Xin lỗi quý vị."), _studio.Chief, Ct));

        Assert.Equal("broadcast.correction.slot", Studio.Codes(await CorrectAsync(elsewhere.Id)));
        Assert.Equal("broadcast.correction.into", Studio.Codes(await CorrectAsync(aired.Id)));
        Assert.Equal("broadcast.correction.right", Studio.Codes(await CorrectAsync(next.Id, " ")));
        (await CorrectAsync(next.Id)).OrThrow();
        var carrying = (await _studio.Site.AskAsync((Rundowns r) => r.EpisodeAsync(next.Id, Ct)))!;
        Assert.Equal(EpisodeItemKind.Correction, carrying.Items[0].Item.Kind);

        _studio.Site.Clock.Advance(TimeSpan.FromDays(1));
        (await _studio.LogAsync(carrying.Episode, Clock.ToUtc(next.Day, next.StartMinute), 300)).OrThrow();
        Assert.NotNull(Assert.Single(await _studio.Site.AskAsync((Rundowns r) => r.CorrectionsAsync(story.ContentItemId, Ct))).AiredUtc);
    }

    [Fact]
    public async Task What_is_held_or_taken_down_leaves_the_coming_episodes_in_the_same_moment()
    {
        var programme = await _studio.ProgrammeAsync(start: 8 * 60);
        var (held, down) = (await _studio.RecordedAsync("Bài bị giữ", 140, programme.Id), await _studio.RecordedAsync("Bài bị gỡ", 150, programme.Id));
        foreach (var story in new[] { held, down }) (await _studio.SignAsync(story)).OrThrow();
        await CompleteAsync(down);
        (await _studio.Site.AskAsync((PublishContentHandler h) => h.HandleAsync(new PublishContent(down.ContentItemId), Actor.System, Ct))).OrThrow();
        var aired = (await _studio.ArrangeAsync(await _studio.EpisodeAsync(programme), held, down)).OrThrow();
        aired = (await _studio.LogAsync(aired, Clock.ToUtc(aired.Day, aired.StartMinute), 300)).OrThrow();
        var coming = (await _studio.Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(programme.Id, _studio.Today.AddDays(1), null, aired.Id), _studio.Editor, Ct))).OrThrow().Episodes.Single();
        Assert.Equal(2, coming.Items.Count);

        (await _studio.Site.AskAsync((HoldHandler h) => h.HandleAsync(new Hold(held.ContentItemId, "Đang xác minh"), Actor.System, Ct))).OrThrow();
        (await _studio.Site.AskAsync((TakeDownHandler h) => h.HandleAsync(new TakeDown(down.ContentItemId, "Rút đồng ý", "Đơn của đương sự"), Actor.System, Ct))).OrThrow();

        Assert.Empty((await _studio.Site.AskAsync((Rundowns r) => r.EpisodeAsync(coming.Id, Ct)))!.Items);
        // What was on air stays in the book.
        Assert.Equal(2, (await _studio.Site.AskAsync((Rundowns r) => r.EpisodeAsync(aired.Id, Ct)))!.Items.Count);
        Assert.Equal(2, (await _studio.Site.AskAsync((TayNinhExemplars.Notices.NoticeBoard n) => n.ListAsync(_studio.Editor.Id, 0, 20, Ct))).Count(n => n.Kind == "episode-pulled"));
        // Nor does it come back as a repeat.
        var again = await _studio.Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(programme.Id, _studio.Today.AddDays(2), null, aired.Id), _studio.Editor, Ct));
        Assert.Equal("broadcast.episode.withdrawn broadcast.episode.withdrawn", Studio.Codes(again));
    }

    [Fact]
    public async Task A_transcript_and_an_author_are_kept_with_the_script()
    {
        var made = (await _studio.WriteAsync(Studio.Script("Có bản gỡ băng") with { ByLine = "Võ Hoàng Nam", Transcript = "Dạ, tui đi bộ\r\nmỗi sáng. " })).OrThrow();
        Assert.Equal("Dạ, tui đi bộ\nmỗi sáng.", BroadcastScript.Of(made)!.Transcript);
        Assert.Equal("Dạ, tui đi bộ\nmỗi sáng.", made.Part(BroadcastScript.PartName)!.Text("Transcript"));
        Assert.Equal("Võ Hoàng Nam", made.Field("Story", "ByLine")!.Text("Text"));
        // It is no part of what was heard, so the sheet goes on holding.
        Assert.Equal(AirSheet.FingerprintOf(BroadcastScript.Of(made)!), AirSheet.FingerprintOf(BroadcastScript.Of(made)! with { Transcript = "Khác." }));
    }

    private async Task<ContentItem> CompleteAsync(ContentItem item)
    {
        item.PartOrNew("Story")["Lead"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "Câu dẫn." };
        item.PartOrNew("Story")["ByLine"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "Thái Thành" };
        return (await _studio.Site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, null), _studio.Editor, Ct))).OrThrow();
    }
}
