using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

/// <summary>Invented points, views and a poll for a trial site. What is there stays as it is.</summary>
public sealed class SeedDemoReadersHandler(SiteDbContext db, ContentStore content, PollHandler polls, ViewCounter views, PendingViews pending)
{
    private static readonly (string Path, int Views, int[] Stars)[] Read =
    [
        ("tin-bai/ngay-thu-bay-khong-hen", 1_054, [5, 5, 4, 5, 4, 5, 5, 3, 5, 4]),
        ("tin-bai/mot-buoi-sang-o-truong-kenh-ba", 872, [5, 4, 5, 5, 4, 5]),
        ("tin-bai/ong-con-va-bon-muoi-mot-cay-cau", 640, [5, 5, 5, 4]),
        ("tin-bai/muoi-hai-nguoi-va-mot-may-bom", 513, [5, 4]),
        ("tin-bai/nguoi-giu-lua-trau", 388, []),
        ("tin-bai/ba-lua-tra-lai-dat", 301, [4, 5, 5]),
    ];

    public async Task HandleAsync(CancellationToken ct = default)
    {
        if (await db.Set<RatingTotalRow>().AnyAsync(ct)) return;
        await using (var write = await WriteScope.BeginAsync(db, ct))
        {
            foreach (var (path, opened, stars) in Read)
            {
                if (await content.FindByPathAsync(path, ct: ct) is not { } item) continue;
                pending.Add(item.ContentItemId, opened);
                if (stars.Length > 0) Rate(item, stars);
            }
            if (await content.FindByPathAsync(Read[0].Path, ct: ct) is { } asked)
                (await polls.HandleAsync(new OpenPoll(asked.ContentItemId, "Nơi bạn ở, giờ nào tiện nhất để làm giấy tờ?", ["Giờ hành chính", "Sáng thứ Bảy", "Buổi tối trong tuần", "Làm trên mạng"]), Actor.System, ct)).OrThrow();
            await write.CommitAsync(ct);
        }
        await views.FlushAsync(ct);
    }

    private void Rate(ContentItem item, int[] stars)
    {
        var total = new RatingTotalRow { ContentItemId = item.ContentItemId };
        total.Add(stars.Sum(), stars.Length);
        db.Add(total);
        var at = item.PublishedUtc ?? DateTime.UnixEpoch;
        for (var i = 0; i < stars.Length; i++)
            db.Add(new RatingRow { ContentItemId = item.ContentItemId, ReaderKey = ReaderKeys.OfCookie($"demo rating {i}"), Stars = stars[i], FirstUtc = at.AddHours(i + 1), AtUtc = at.AddHours(i + 1) });
    }
}
