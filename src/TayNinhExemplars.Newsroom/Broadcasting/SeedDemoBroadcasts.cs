using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <summary>Programmes, today's rundown, two scripts, a station for the demo users and two bulletins. What is there stays as it is.</summary>
public sealed class SeedDemoBroadcastsHandler(SiteDbContext db, ContentStore store, SeedDemoStudioHandler studio, SeedDemoRelaysHandler relays)
{
    public async Task HandleAsync(DateOnly today, CancellationToken ct)
    {
        if (await db.Set<Programme>().AnyAsync(ct)) return;
        await studio.HandleAsync(today, ct);
        var stories = (await store.PublishedAsync("Story", 60, ct: ct)).Items.OrderByDescending(i => i.Field("Story", "Format")?.Text("Text") == "bulletin").ToList();
        await relays.HandleAsync(stories, today, ct);
    }
}

public sealed class SeedDemoRelaysHandler(SaveStationHandler stations, IssueBulletinHandler issue, BroadcastingOptions options)
{
    private static readonly SaveStation[] Stations =
    [
        new("demo-station-1", "Đài truyền thanh xã (mẫu)", "", "dai-xa-mau", [new("mau-ap-1", "Cụm loa ấp Bến Đò"), new("mau-ap-2", "Cụm loa ấp Kênh Ba"), new("mau-cho", "Cụm loa chợ xã")]),
    ];

    public async Task HandleAsync(IEnumerable<ContentItem> stories, DateOnly today, CancellationToken ct)
    {
        foreach (var station in Stations) (await stations.HandleAsync(station, Actor.System, ct)).OrThrow();
        foreach (var (story, script) in stories.Select(s => (s, Shorten(s))).Where(x => x.Item2.Length > 0).Take(2))
            (await issue.HandleAsync(new IssueBulletin(story.ContentItemId, story.ContentItemVersionId, story.DisplayText, script, today.AddDays(10), [.. Stations.Select(s => s.Id)])
            {
                SuggestedSlot = "05:30 – 06:00",
            }, Actor.System, ct)).OrThrow();
    }

    /// <summary>As many of the story's paragraphs as make a bulletin; empty when they cannot.</summary>
    private string Shorten(ContentItem story)
    {
        var (kept, words) = (new List<string>(), 0);
        var paragraphs = (story.Part("MarkdownBodyPart")?.Text("Markdown") ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => MarkdownText.ToPlainText(p).Trim());
        foreach (var paragraph in paragraphs.SkipWhile(p => p.StartsWith("Bản tin dùng cho", StringComparison.Ordinal)).Where(p => p.Length > 0))
        {
            if (words + ReadingTime.Words(paragraph) > options.BulletinMostWords) break;
            kept.Add(paragraph);
            words += ReadingTime.Words(paragraph);
        }
        return words >= options.BulletinFewestWords ? string.Join("\n\n", kept) : "";
    }
}
