using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media.Data;

/// <summary>A file that comes in parts. How much has arrived is the length of its part file, which cannot lie after a crash.</summary>
internal sealed class PendingUpload
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required string FileName { get; init; }
    public required string Folder { get; init; }
    public required long Length { get; init; }

    /// <summary>The only kind that is wanted; null takes what the library takes.</summary>
    public MediaKind? Only { get; init; }
    public required DateTime StartedUtc { get; init; }
    public DateTime ExpiresUtc { get; private set; }

    /// <summary>Where it lies in the library; null until it has all arrived and was found good.</summary>
    public string? Path { get; private set; }

    public void KeepUntil(DateTime utc) => ExpiresUtc = utc;

    public void Finish(string path) => Path = path;
}

internal sealed class PendingUploadModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<PendingUpload>(b =>
    {
        b.ToTable("PendingUploads").HasKey(u => u.Id);
        b.Property(u => u.Id).HasMaxLength(26);
        b.Property(u => u.UserId).HasMaxLength(64);
        b.Property(u => u.FileName).HasMaxLength(500);
        b.Property(u => u.Folder).HasMaxLength(MediaPath.MaxLength);
        b.Property(u => u.Only).HasConversion<string>().HasMaxLength(20);
        b.Property(u => u.Path).HasMaxLength(MediaPath.MaxLength);
        b.HasIndex(u => new { u.UserId, u.StartedUtc });
        b.HasIndex(u => u.ExpiresUtc);
    });
}
