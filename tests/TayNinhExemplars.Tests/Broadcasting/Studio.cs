using System.Collections.Frozen;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Media;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Broadcasting;

/// <summary>A site with its own recipe, people of a radio desk and of a commune, and the use cases as one-liners.</summary>
public sealed class Studio : IAsyncDisposable
{
    private Studio(TestSite site) => Site = site;

    public TestSite Site { get; }
    public Actor Editor { get; private set; } = null!;
    public Actor Chief { get; private set; } = null!;
    public DateOnly Today => Clock.DayOf(Site.Now);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Studio> OpenAsync(TestDatabase database)
    {
        var studio = new Studio(await TestSite.CreateAsync(database));
        await studio.Site.TellAsync((RunRecipeHandler h) => h.HandleAsync(new RunRecipe(RepositoryFiles.Path("recipes", "tayninh.recipe.json")), new RecipeReport(), Ct));
        studio.Editor = await studio.PersonAsync("phatthanh", "RadioEditor");
        studio.Chief = await studio.PersonAsync("thuky", "ManagingEditor");
        return studio;
    }

    public async Task<Actor> PersonAsync(string name, string role)
    {
        var made = await Site.AskAsync((CreateUserHandler h) => h.HandleAsync(new CreateUser(name, "Người " + name, null, [role], "ngựa-pin-đúng-ghim"), Actor.System, Ct));
        return (await Site.AskAsync(async (ActorFactory f) => await f.ForUserAsync(made.OrThrow().User.Id, Ct)))!;
    }

    public async Task<Programme> ProgrammeAsync(int seconds = 300, int start = 330, string name = "Chuyện người mình")
    {
        var input = new SaveProgramme("", name, AirChannel.Radio, seconds, null, [new ProgrammeSlot(127, start)]);
        return (await Site.AskAsync((SaveProgrammeHandler h) => h.HandleAsync(input, Editor, Ct))).OrThrow();
    }

    public Task<Outcome<ContentItem>> WriteAsync(SaveScript input, Actor? by = null) => Site.AskAsync((SaveScriptHandler h) => h.HandleAsync(input, by ?? Editor, Ct));

    public static SaveScript Script(string title, string programme = "") => new("", null, title, programme,
        [new(ScriptRole.Music, "", "Nhạc hiệu", 10), new(ScriptRole.Intro, "A", "Thưa quý vị và các bạn."), new(ScriptRole.Tape, "Bà Ba", "Pin thì độc nhất.", 20)]) { ReadBy = "Phát thanh viên A" };

    /// <summary>A recording of so many seconds of silence.</summary>
    public async Task<string> RecordAsync(int seconds, string name = "ban-dung.wav")
    {
        var wav = Samples.Wav(8000 * seconds + Random.Shared.Next(1, 100));
        var stored = await Site.AskAsync((UploadMediaHandler h) => h.HandleAsync(new UploadMedia(name, "phat-thanh", new MemoryStream(wav)), Editor, Ct));
        return stored.OrThrow().Item.Path;
    }

    public async Task<ContentItem> RecordedAsync(string title, int seconds, string programme = "")
    {
        var item = (await WriteAsync(Script(title, programme))).OrThrow();
        var path = await RecordAsync(seconds);
        return (await Site.AskAsync((AttachRecordingHandler h) => h.HandleAsync(new AttachRecording(item.ContentItemId, item.ContentItemVersionId, path), Editor, Ct))).OrThrow();
    }

    public Task<Outcome<AirSheet>> SignAsync(ContentItem item, bool passed = true, Actor? by = null, string note = "", IReadOnlyList<AirCheck>? checks = null) =>
        Site.AskAsync((SignAirSheetHandler h) => h.HandleAsync(new SignAirSheet(item.ContentItemId, item.ContentItemVersionId, passed, checks ?? Enum.GetValues<AirCheck>(), note), by ?? Chief, Ct));

    public async Task<Episode> EpisodeAsync(Programme programme, int daysAhead = 0) =>
        (await Site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(programme.Id, Today.AddDays(daysAhead), null), Editor, Ct))).OrThrow().Episodes.Single();

    public Task<Outcome<Episode>> ArrangeAsync(Episode episode, params ContentItem[] stories) => Site.AskAsync((ArrangeEpisodeHandler h) =>
        h.HandleAsync(new ArrangeEpisode(episode.Id, episode.Revision, episode.StandardSeconds, [.. stories.Select(s => new EpisodeItem(EpisodeItemKind.Story, s.ContentItemId, s.DisplayText, null))]), Editor, Ct));

    public Task<Outcome<Episode>> LogAsync(Episode episode, DateTime startedUtc, int seconds, string remark = "") =>
        Site.AskAsync((LogEpisodeHandler h) => h.HandleAsync(new LogEpisode(episode.Id, episode.Revision, startedUtc, seconds, remark), Editor, Ct));

    public static string Codes<T>(Outcome<T> outcome) where T : class => string.Join(' ', outcome.Refusals.Select(r => r.Code));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
