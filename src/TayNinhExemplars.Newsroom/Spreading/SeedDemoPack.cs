using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Spreading;

/// <summary>A teaching pack of the sample content. What is there stays as it is.</summary>
public sealed class SeedDemoPackHandler(SiteDbContext db, ContentStore store, SavePackHandler save, BuildPackHandler build)
{
    private const int Exemplars = 3, StoriesOfEach = 1;

    public async Task HandleAsync(CancellationToken ct)
    {
        if (await db.Set<TeachingPack>().AnyAsync(ct)) return;
        var entries = new List<string>();
        foreach (var exemplar in (await store.PublishedAsync("Exemplar", 30, ct: ct)).Items)
        {
            var stories = (await store.PointingToAsync(exemplar.ContentItemId, "Story.Exemplars", StoriesOfEach, ct: ct)).Items;
            if (stories.Count == 0 || entries.Count >= Exemplars * (StoriesOfEach + 1)) continue;
            entries.Add(exemplar.ContentItemId);
            entries.AddRange(stories.Select(s => s.ContentItemId).Except(entries));
        }
        if (entries.Count == 0) return;
        var pack = (await save.HandleAsync(new SavePack("", 0, "Học từ người thật, việc thật (dữ liệu mẫu)", "Lớp trung cấp lý luận chính trị, chuyên đề thi đua yêu nước",
            "Tập tài liệu gồm những điển hình đã được xác nhận và các bài viết về họ. Học viên đọc trước ở nhà, trao đổi theo nhóm tại lớp.",
            "Điều gì trong cách làm của điển hình có thể làm được ở đơn vị của anh, chị?\nSố liệu nào trong bài được kiểm chứng, bằng nguồn nào?\nKhó khăn nào được nói ra, và ai đã giúp?", entries), Actor.System, ct)).OrThrow();
        (await build.HandleAsync(new BuildPack(pack.Id, pack.Revision), Actor.System, ct)).OrThrow();
    }
}
