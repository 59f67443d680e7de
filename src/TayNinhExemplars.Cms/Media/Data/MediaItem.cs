using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Media.Data;

/// <summary>What is known of a file in the library beyond its bytes.</summary>
internal sealed class MediaItem
{
    public required string Path { get; internal set; }

    /// <summary>Folder of <see cref="Path"/>, kept for listing.</summary>
    public required string Folder { get; internal set; }
    public required string ContentType { get; internal set; }
    public required MediaKind Kind { get; internal set; }
    public long Bytes { get; internal set; }
    public int? Width { get; internal set; }
    public int? Height { get; internal set; }
    public string? Colour { get; internal set; }
    public string Alt { get; internal set; } = "";
    public string Credit { get; internal set; } = "";
    public string Licence { get; internal set; } = "";
    public string Caption { get; internal set; } = "";
    public double? FocusX { get; internal set; }
    public double? FocusY { get; internal set; }

    /// <summary>Account id; empty for files that came by recipe or by hand.</summary>
    public string UploadedBy { get; internal set; } = "";
    public string UploadedByName { get; internal set; } = "";
    public DateTime UploadedUtc { get; internal set; }

    /// <summary>SHA-256 of the bytes as they were sent, so that the same file sent twice is recognised.</summary>
    public string ContentHash { get; internal set; } = "";

    /// <summary>File name as sent, texts and path without marks, for the library's search.</summary>
    public string SearchText { get; internal set; } = "";

    public void Describe(DescribeMedia input)
    {
        if (input.Alt is not null) Alt = MediaRules.Text(input.Alt);
        if (input.Credit is not null) Credit = MediaRules.Text(input.Credit);
        if (input.Licence is not null) Licence = MediaRules.Text(input.Licence);
        if (input.Caption is not null) Caption = MediaRules.Text(input.Caption);
        if (input.Focus is { } focus) (FocusX, FocusY) = (focus.X, focus.Y);
        SearchText = MediaNames.Fold($"{Path} {Alt} {Credit} {Caption}");
    }

    public void MoveTo(string path)
    {
        (Path, Folder) = (path, MediaPath.Folder(path));
        SearchText = MediaNames.Fold($"{Path} {Alt} {Credit} {Caption}");
    }
}

internal sealed class MediaModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<MediaItem>(b =>
        {
            b.ToTable("MediaItems").HasKey(m => m.Path);
            b.Property(m => m.Path).HasMaxLength(MediaPath.MaxLength);
            b.Property(m => m.Folder).HasMaxLength(MediaPath.MaxLength);
            b.Property(m => m.ContentType).HasMaxLength(100);
            b.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
            b.Property(m => m.Colour).HasMaxLength(9);
            b.Property(m => m.Alt).HasMaxLength(1000);
            b.Property(m => m.Credit).HasMaxLength(300);
            b.Property(m => m.Licence).HasMaxLength(300);
            b.Property(m => m.Caption).HasMaxLength(2000);
            b.Property(m => m.UploadedBy).HasMaxLength(26);
            b.Property(m => m.UploadedByName).HasMaxLength(256);
            b.Property(m => m.ContentHash).HasMaxLength(64);
            b.HasIndex(m => new { m.Folder, m.UploadedUtc });
            b.HasIndex(m => m.UploadedUtc);
            b.HasIndex(m => m.ContentHash);
        });
        model.Entity<PrivateFile>(b =>
        {
            b.ToTable("PrivateFiles").HasKey(f => f.Id);
            b.Property(f => f.Id).HasMaxLength(26);
            b.Property(f => f.Purpose).HasMaxLength(40);
            b.Property(f => f.FileName).HasMaxLength(260);
            b.Property(f => f.ContentType).HasMaxLength(100);
            b.Property(f => f.ContentHash).HasMaxLength(64);
            b.Property(f => f.AddedBy).HasMaxLength(64);
        });
    }
}
