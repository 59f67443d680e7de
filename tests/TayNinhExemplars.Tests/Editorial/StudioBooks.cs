using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Broadcasting.Data;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>Writes into the studio's books what its screens would have written there; those screens have tests of their own.</summary>
internal sealed class StudioBooks(Newsroom desk)
{
    public static readonly BroadcastScript Script = new()
    {
        Lines = [new ScriptLine(ScriptRole.Intro, "A", "Thưa quý vị và các bạn.")], ReadBy = "A", Audio = new ScriptAudio("phat-thanh/mau.mp3", 180),
    };

    private static readonly Actor Leader = new("lanh-dao", "lanhdao", new HashSet<string>(), new HashSet<string>());

    public Task WriteAsync(Copy copy, string step) => step switch
    {
        "pass" => DoAsync(db => SignAsync(db, copy)),
        "slot" => DoAsync(db => PlanAsync(db, copy, aired: false)),
        "air" or "repeat" => DoAsync(db => LogAsync(db, copy)),
        "correct-on-air" => DoAsync(db => CorrectAsync(db, copy)),
        _ => Task.CompletedTask,
    };

    private Task DoAsync(Func<SiteDbContext, Task> write) => desk.AskAsync(async (SiteDbContext db) =>
    {
        await write(db);
        return await db.SaveChangesAsync();
    });

    private async Task SignAsync(SiteDbContext db, Copy copy)
    {
        var item = (await desk.LatestAsync(copy.ContentItemId))!;
        var sheet = new AirSheet(new SignAirSheet(copy.ContentItemId, item.ContentItemVersionId, true, Enum.GetValues<AirCheck>(), ""), BroadcastScript.Of(item)!, Leader, "Lãnh đạo", desk.Now);
        sheet.Count(await db.Set<AirSheet>().MaxAsync(s => (int?)s.Serial) ?? 0, desk.Now.Year);
        db.Add(sheet);
    }

    private Task<Episode> PlanAsync(SiteDbContext db, Copy copy, bool aired)
    {
        var episode = new Episode(Ids.New(), new PlanEpisode("chuong-trinh", VietnamDays.Of(desk.Now), null), 330, 300);
        episode.Arrange([new EpisodeItem(EpisodeItemKind.Story, copy.ContentItemId, copy.Title, 180)], 300);
        if (aired) Air(episode);
        db.Add(episode);
        db.Add(new EpisodeStoryRow { EpisodeId = episode.Id, ContentItemId = copy.ContentItemId, Day = episode.Day });
        return Task.FromResult(episode);
    }

    private async Task LogAsync(SiteDbContext db, Copy copy)
    {
        var ids = await db.Set<EpisodeStoryRow>().Where(r => r.ContentItemId == copy.ContentItemId).Select(r => r.EpisodeId).ToListAsync();
        if ((await db.Set<Episode>().Where(e => ids.Contains(e.Id)).ToListAsync()).Find(e => !e.IsAired) is { } planned) Air(planned);
        else await PlanAsync(db, copy, aired: true);
    }

    private Task CorrectAsync(SiteDbContext db, Copy copy)
    {
        db.Add(new AirCorrection(Ids.New(), new CorrectOnAir(copy.ContentItemId, "", "", "41 cây cầu", "31 cây cầu", "Xin lỗi quý vị."), Leader, desk.Now));
        return Task.CompletedTask;
    }

    private void Air(Episode episode) => episode.Aired(new AirLog(desk.Now, 300, "", Leader.Id, Leader.Name, desk.Now));
}
