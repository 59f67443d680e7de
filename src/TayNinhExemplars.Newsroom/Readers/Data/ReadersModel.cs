using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers.Data;

internal sealed class ReadersModel : IModelPart
{
    private const int IdLength = 26, HashLength = 64, RuleLength = 16, UrlLength = 500;

    public void Configure(ModelBuilder model)
    {
        Views(model);
        Ratings(model);
        Polls(model);
        model.Entity<TextErrorRow>(b =>
        {
            b.ToTable("TextErrors").HasKey(e => e.Id);
            b.Property(e => e.Id).HasMaxLength(IdLength);
            b.Property(e => e.ContentItemId).HasMaxLength(IdLength);
            b.Property(e => e.Quote).HasMaxLength(TextErrorRow.QuoteLimit);
            b.Property(e => e.Proposal).HasMaxLength(TextErrorRow.ProposalLimit);
            b.Property(e => e.Email).HasMaxLength(254);
            b.Property(e => e.ClosedByName).HasMaxLength(256);
            b.HasIndex(e => new { e.ClosedUtc, e.AtUtc });
        });
        model.Entity<WebhookRow>(b =>
        {
            b.ToTable("Webhooks").HasKey(h => h.Id);
            b.Property(h => h.Id).HasMaxLength(IdLength);
            b.Property(h => h.Url).HasMaxLength(UrlLength);
            b.Property(h => h.LastError).HasMaxLength(200);
            b.HasIndex(h => h.Url).IsUnique();
        });
        model.Entity<WebhookDeliveryRow>(b =>
        {
            b.ToTable("WebhookDeliveries").HasKey(d => d.Id);
            b.Property(d => d.WebhookId).HasMaxLength(IdLength);
            b.HasIndex(d => new { d.DeliveredUtc, d.FailedUtc, d.NextTryUtc });
            b.HasIndex(d => d.WebhookId);
        });
    }

    private static void Views(ModelBuilder model)
    {
        model.Entity<ViewCountRow>(b =>
        {
            b.ToTable("ViewCounts").HasKey(v => v.ContentItemId);
            b.Property(v => v.ContentItemId).HasMaxLength(IdLength);
        });
        model.Entity<ViewHourRow>(b =>
        {
            b.ToTable("ViewHours").HasKey(v => new { v.Hour, v.ContentItemId });
            b.Property(v => v.ContentItemId).HasMaxLength(IdLength);
        });
        model.Entity<ViewRankRow>(b =>
        {
            b.ToTable("ViewRanks").HasKey(v => new { v.ContentItemId, v.Window });
            b.Property(v => v.ContentItemId).HasMaxLength(IdLength);
            b.Property(v => v.Window).HasConversion<string>().HasMaxLength(8);
            b.HasIndex(v => new { v.Window, v.Count });
        });
        model.Entity<ViewRollRow>(b =>
        {
            b.ToTable("ViewRolls").HasKey(v => v.Window);
            b.Property(v => v.Window).HasConversion<string>().HasMaxLength(8);
        });
        model.Entity<ViewSourceRow>(b =>
        {
            b.ToTable("ViewSources").HasKey(v => v.Source);
            b.Property(v => v.Source).HasMaxLength(IdLength);
        });
    }

    private static void Ratings(ModelBuilder model)
    {
        model.Entity<RatingRow>(b =>
        {
            b.ToTable("Ratings").HasKey(r => new { r.ContentItemId, r.ReaderKey });
            b.Property(r => r.ContentItemId).HasMaxLength(IdLength);
            b.Property(r => r.ReaderKey).HasMaxLength(ReaderKeys.Length);
            b.Property(r => r.Address).HasMaxLength(HashLength);
            b.Property(r => r.Near).HasMaxLength(HashLength);
            b.Property(r => r.Wide).HasMaxLength(HashLength);
            b.Property(r => r.HeldBy).HasMaxLength(RuleLength);
            b.HasIndex(r => new { r.ContentItemId, r.FirstUtc });
            b.HasIndex(r => r.ReaderKey);
            b.HasIndex(r => r.FirstUtc);
        });
        model.Entity<RatingTotalRow>(b =>
        {
            b.ToTable("RatingTotals").HasKey(t => t.ContentItemId);
            b.Property(t => t.ContentItemId).HasMaxLength(IdLength);
            b.HasIndex(t => t.Held);
        });
    }

    private static void Polls(ModelBuilder model)
    {
        model.Entity<PollRow>(b =>
        {
            b.ToTable("Polls").HasKey(p => p.Id);
            b.Property(p => p.Id).HasMaxLength(IdLength);
            b.Property(p => p.ContentItemId).HasMaxLength(IdLength);
            b.Property(p => p.Question).HasMaxLength(PollRow.QuestionLimit);
            b.HasIndex(p => p.ContentItemId);
        });
        model.Entity<PollOptionRow>(b =>
        {
            b.ToTable("PollOptions").HasKey(o => new { o.PollId, o.Number });
            b.Property(o => o.PollId).HasMaxLength(IdLength);
            b.Property(o => o.Text).HasMaxLength(PollRow.OptionLimit);
        });
        model.Entity<PollVoteRow>(b =>
        {
            b.ToTable("PollVotes").HasKey(v => new { v.PollId, v.ReaderKey });
            b.Property(v => v.PollId).HasMaxLength(IdLength);
            b.Property(v => v.ReaderKey).HasMaxLength(ReaderKeys.Length);
            b.HasIndex(v => v.ReaderKey);
        });
    }
}
