using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

public sealed class DossiersOnSqlite() : DossierContract(TestDatabase.Sqlite);

public sealed class DossiersOnPostgreSql(PostgresFixture postgres) : DossierContract(postgres);

/// <summary>The Council's file on an exemplar, on whatever database.</summary>
public abstract class DossierContract(TestDatabase database) : IAsyncLifetime
{
    private readonly List<RecognitionNews> _news = [];
    private Council _council = null!;

    public async ValueTask InitializeAsync() => _council = await Council.OpenAsync(database, s => s.AddSingleton<IRecognitionObserver>(new Listener(_news)));

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_found_exemplar_gets_a_draft_page_and_a_first_record()
    {
        var dossier = (await OpenAsync("Nguyễn Thị Mười")).OrThrow();
        Assert.Equal(ExemplarStage.Discovered, dossier.Stage);
        var record = Assert.Single(await StagesAsync(dossier.ExemplarId));
        Assert.Equal(("Trần Văn Bình", "GT-2026-0001"), (record.Responsible, record.Source));
        Assert.Equal("Nguyễn Thị Mười", (await _council.LatestAsync(dossier.ExemplarId))!.DisplayText);
        Assert.Null(await _council.PublishedAsync(dossier.ExemplarId));
    }

    [Fact]
    public async Task A_similar_name_is_shown_before_a_second_dossier_is_opened()
    {
        await _council.ExemplarAsync("Bà Nguyễn Thị Mười");
        Assert.Equal(["recognition.similar"], (await OpenAsync("Nguyen Thi Muoi")).Codes());
        Assert.True((await OpenAsync("Nguyen Thi Muoi", evenIfSimilar: true)).Succeeded);
    }

    [Fact]
    public async Task Stages_move_the_page_forward_and_never_back()
    {
        var item = await _council.ExemplarAsync("Trần Văn Sáu");
        (await _council.RecordAsync(item.ContentItemId, ExemplarStage.Discovered, new(2026, 3, 1))).OrThrow();
        (await _council.RecordAsync(item.ContentItemId, ExemplarStage.SummedUp, new(2026, 6, 1))).OrThrow();
        (await _council.RecordAsync(item.ContentItemId, ExemplarStage.Nurtured, new(2026, 5, 1))).OrThrow();
        Assert.Equal("summed-up", (await _council.PublishedAsync(item.ContentItemId))!.Field("Exemplar", "Stage")!.Text("Text"));
        Assert.Equal([ExemplarStage.Discovered, ExemplarStage.Nurtured, ExemplarStage.SummedUp], (await StagesAsync(item.ContentItemId)).Select(s => s.Stage));
        Assert.Equal(["recognition.stage.order"], (await _council.RecordAsync(item.ContentItemId, ExemplarStage.Replicated, new(2026, 4, 1))).Codes());
    }

    [Fact]
    public async Task While_an_exemplar_is_verified_nothing_new_appears_but_what_is_out_can_be_corrected()
    {
        var item = await _council.ExemplarAsync("Lê Thị Bảy");
        var shown = await _council.StoryAsync("Bài đã đăng", [item.ContentItemId]);
        var waiting = await _council.StoryAsync("Bài chờ đăng", [item.ContentItemId], publish: false);
        (await _council.HoldAsync(item.ContentItemId)).OrThrow();

        Assert.Contains("recognition.publish.held", (await _council.PublishAsync(waiting.ContentItemId)).Codes());
        shown.PartOrNew("MarkdownBodyPart")["Markdown"] = "Đã sửa.";
        Assert.True((await _council.Site.AskAsync((SaveAndPublishHandler h) => h.HandleAsync(new SaveAndPublish(shown, null), Actor.System))).Succeeded);
        var news = Assert.Single(_news);
        Assert.Equal(RecognitionNews.ExemplarHeld, news.What);
        Assert.Equal(new[] { shown.ContentItemId, waiting.ContentItemId }.Order(StringComparer.Ordinal), news.CitingIds.Order(StringComparer.Ordinal));
        Assert.Equal(["recognition.held"], (await RecognizeAsync(item.ContentItemId)).Codes());

        (await _council.Site.AskAsync((ReleaseExemplarHandler h) => h.HandleAsync(new ReleaseExemplar(item.ContentItemId, "Phản ánh không đúng."), Council.Secretary))).OrThrow();
        Assert.True((await _council.PublishAsync(waiting.ContentItemId)).Succeeded);
        Assert.DoesNotContain(await _council.Site.AskAsync((DeskTasks t) => t.OpenAsync(Actor.System, 50, default)), t => t.Kind == HoldExemplarHandler.TaskKind);
    }

    [Fact]
    public async Task Recognition_is_written_on_the_page_and_withdrawn_with_everything_that_follows()
    {
        var item = await _council.ExemplarAsync("Phạm Văn Chín");
        var story = await _council.StoryAsync("Chuyện ông Chín", [item.ContentItemId]);
        (await RecognizeAsync(item.ContentItemId)).OrThrow();
        Assert.Equal("2026", (await _council.PublishedAsync(item.ContentItemId))!.Field("Exemplar", "RecognizedYear")!["Value"]!.ToString());

        Assert.Equal(0, await _council.Site.AskAsync((ItemTraces t) => t.OfAsync(story.ContentItemId, DossierStore.WithdrawnTrace).AsTask()));
        var withdrawn = await _council.Site.AskAsync((WithdrawRecognitionHandler h) => h.HandleAsync(new WithdrawRecognition(item.ContentItemId, "Khai không đúng thành tích."), Council.Secretary));
        Assert.Equal("withdrawn", withdrawn.OrThrow().State);
        Assert.Equal(1, await _council.Site.AskAsync((ItemTraces t) => t.OfAsync(story.ContentItemId, DossierStore.WithdrawnTrace).AsTask()));
        Assert.Contains(await _council.Site.AskAsync((DeskTasks t) => t.OfItemAsync(story.ContentItemId, 10, default)), t => t.Kind == Cascade.CorrectStory);
        Assert.Null((await _council.PublishedAsync(item.ContentItemId))!.Field("Exemplar", "RecognizedYear")!["Value"]);
        Assert.True((await _council.Site.AskAsync((VerifyAuditHandler h) => h.HandleAsync(default))) is not null);
    }

    [Fact]
    public async Task Only_who_keeps_dossiers_may_write_in_them()
    {
        var item = await _council.ExemplarAsync("Võ Thị Tám");
        var refused = await _council.Site.AskAsync((HoldExemplarHandler h) => h.HandleAsync(new HoldExemplar(item.ContentItemId, "x"), Council.Stranger));
        Assert.Equal(["forbidden"], refused.Codes());
        Assert.Null(await _council.Site.AskAsync((DossierStore s) => s.FindAsync(item.ContentItemId)));
    }

    private Task<Outcome<Dossier>> OpenAsync(string name, bool evenIfSimilar = false) => _council.Site.AskAsync((OpenDossierHandler h) => h.HandleAsync(
        new OpenDossier(name, "individual", "", "Giúp học sinh qua sông.", Council.Today, "Trần Văn Bình", "Bạn đọc giới thiệu.", Source: "GT-2026-0001", EvenIfSimilar: evenIfSimilar), Council.Secretary));

    private Task<Outcome<Dossier>> RecognizeAsync(string id) =>
        _council.Site.AskAsync((RecognizeExemplarHandler h) => h.HandleAsync(new RecognizeExemplar(id, "15/QĐ-HĐTĐKT", new(2026, 10, 1)), Council.Secretary));

    private Task<IReadOnlyList<StageRecord>> StagesAsync(string id) => _council.Site.AskAsync((DossierStore s) => s.StagesAsync(id));

    private sealed class Listener(List<RecognitionNews> heard) : IRecognitionObserver
    {
        public Task HappenedAsync(RecognitionNews news, Actor by, CancellationToken ct)
        {
            heard.Add(news);
            return Task.CompletedTask;
        }
    }
}
