using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Notices.Data;

internal sealed class NoticeRow
{
    public long Id { get; init; }
    public required string UserId { get; init; }
    public required string Kind { get; init; }
    public required string TextKey { get; init; }

    /// <summary>A JSON array of texts.</summary>
    public required string Args { get; init; }
    public required string Url { get; init; }
    public required DateTime AtUtc { get; init; }
    public DateTime? ReadUtc { get; init; }

    /// <summary>When a digest told of it.</summary>
    public DateTime? MailedUtc { get; init; }
}

/// <summary>A kind of notice somebody does not want.</summary>
internal sealed class MutedNoticeRow
{
    public required string UserId { get; init; }
    public required string Kind { get; init; }
}

/// <summary>How often somebody wants mail, and when the last went out.</summary>
internal sealed class DigestRow
{
    public required string UserId { get; init; }
    public required Digest Digest { get; init; }
    public DateTime? LastUtc { get; init; }
}

internal sealed class OutgoingMailRow
{
    public long Id { get; init; }
    public required string Recipient { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public string? Html { get; init; }
    public required DateTime QueuedUtc { get; init; }
    public DateTime NextTryUtc { get; init; }
    public int Attempts { get; init; }
    public DateTime? SentUtc { get; init; }

    /// <summary>Given up after too many attempts.</summary>
    public DateTime? FailedUtc { get; init; }
    public string LastError { get; init; } = "";
}

internal sealed class NoticesModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<NoticeRow>(b =>
        {
            b.ToTable("Notices").HasKey(n => n.Id);
            b.Property(n => n.UserId).HasMaxLength(26);
            b.Property(n => n.Kind).HasMaxLength(64);
            b.Property(n => n.TextKey).HasMaxLength(128);
            b.HasIndex(n => new { n.UserId, n.Id });
            b.HasIndex(n => new { n.UserId, n.ReadUtc });
            b.HasIndex(n => new { n.ReadUtc, n.MailedUtc, n.AtUtc });
        });
        model.Entity<MutedNoticeRow>(b =>
        {
            b.ToTable("MutedNotices").HasKey(m => new { m.UserId, m.Kind });
            b.Property(m => m.UserId).HasMaxLength(26);
            b.Property(m => m.Kind).HasMaxLength(64);
        });
        model.Entity<DigestRow>(b =>
        {
            b.ToTable("NoticeDigests").HasKey(d => d.UserId);
            b.Property(d => d.UserId).HasMaxLength(26);
            b.Property(d => d.Digest).HasConversion<string>().HasMaxLength(16);
        });
        model.Entity<OutgoingMailRow>(b =>
        {
            b.ToTable("OutgoingMail").HasKey(m => m.Id);
            b.Property(m => m.Recipient).HasMaxLength(254);
            b.HasIndex(m => new { m.SentUtc, m.FailedUtc, m.NextTryUtc });
        });
    }
}
