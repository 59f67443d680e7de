using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media;

/// <summary>What is said of a file. Absent values stay as they are.</summary>
public sealed record DescribeMedia(string Path)
{
    public string? Alt { get; init; }
    public string? Credit { get; init; }
    public string? Licence { get; init; }
    public string? Caption { get; init; }
    public FocalPoint? Focus { get; init; }
}

public sealed class DescribeMediaHandler(SiteDbContext db, MediaUrls urls)
{
    public async Task<Outcome<MediaItemView>> HandleAsync(DescribeMedia input, Actor actor, CancellationToken ct = default)
    {
        if (!MediaPath.TryNormalizeNamed(input.Path, out var path)) return Refusals.Because("media.badPath", "path", MediaRules.Shown(input.Path));
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<MediaItem>().SingleOrDefaultAsync(m => m.Path == path, ct) is not { } item)
            return Refusals.Because("media.notFound", "path", path);
        var refusals = MediaRules.CanChange(item.UploadedBy, actor).Add(MediaRules.Details(input));
        if (refusals.Any) return refusals;

        item.Describe(input);
        await write.CommitAsync(ct);
        return MediaItemView.Of(item, urls);
    }
}
