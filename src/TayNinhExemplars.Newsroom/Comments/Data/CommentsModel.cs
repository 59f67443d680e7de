using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments.Data;

internal sealed class CommentsModel : IModelPart
{
    private const int HashLength = 64, CodeLength = 40;

    public void Configure(ModelBuilder model)
    {
        model.Entity<Comment>(b =>
        {
            b.ToTable("Comments").HasKey(c => c.Id);
            b.Property(c => c.Id).HasMaxLength(Comment.IdLength);
            b.Property(c => c.ContentItemId).HasMaxLength(26);
            b.Property(c => c.ParentId).HasMaxLength(Comment.IdLength);
            b.Property(c => c.AuthorName).HasMaxLength(Comment.NameLimit);
            b.Property(c => c.Email).HasMaxLength(254);
            b.Property(c => c.AuthorKey).HasMaxLength(ReaderKeys.Length);
            b.Property(c => c.Address).HasMaxLength(HashLength);
            b.Property(c => c.Near).HasMaxLength(HashLength);
            b.Property(c => c.CodeHash).HasMaxLength(HashLength);
            b.Property(c => c.Nonce).HasMaxLength(CodeLength);
            b.Property(c => c.TextHash).HasMaxLength(HashLength);
            b.Property(c => c.State).HasConversion<string>().HasMaxLength(16);
            b.Property(c => c.Voice).HasConversion<string>().HasMaxLength(16);
            b.Property(c => c.Appeal).HasConversion<string>().HasMaxLength(16);
            b.Property(c => c.Rules).HasMaxLength(Comment.RulesLimit);
            b.Property(c => c.ReasonCode).HasMaxLength(CodeLength);
            b.Property(c => c.Note).HasMaxLength(Comment.NoteLimit);
            b.Property(c => c.DecidedById).HasMaxLength(64);
            b.Property(c => c.DecidedByName).HasMaxLength(256);
            b.Property(c => c.Version).IsConcurrencyToken();
            b.HasIndex(c => new { c.ContentItemId, c.State, c.ParentId, c.PostedUtc });
            b.HasIndex(c => new { c.State, c.PostedUtc });
            b.HasIndex(c => new { c.Appeal, c.AppealedUtc });
            b.HasIndex(c => new { c.OpenReports, c.PostedUtc });
            b.HasIndex(c => c.ParentId);
            b.HasIndex(c => c.CodeHash);
            b.HasIndex(c => c.Nonce).IsUnique();
            b.HasIndex(c => new { c.AuthorKey, c.PostedUtc });
            b.HasIndex(c => new { c.TextHash, c.PostedUtc });
            b.HasIndex(c => new { c.Near, c.PostedUtc });
            b.HasIndex(c => c.DecidedUtc);
        });
        model.Entity<CommentAuthorRow>(b =>
        {
            b.ToTable("CommentAuthors").HasKey(a => a.Key);
            b.Property(a => a.Key).HasMaxLength(ReaderKeys.Length);
        });
        model.Entity<CommentEventRow>(b =>
        {
            b.ToTable("CommentEvents").HasKey(e => e.Id);
            b.Property(e => e.CommentId).HasMaxLength(Comment.IdLength);
            b.Property(e => e.Action).HasMaxLength(CodeLength);
            b.Property(e => e.ById).HasMaxLength(64);
            b.Property(e => e.ByName).HasMaxLength(256);
            b.Property(e => e.From).HasConversion<string>().HasMaxLength(16);
            b.Property(e => e.To).HasConversion<string>().HasMaxLength(16);
            b.Property(e => e.ReasonCode).HasMaxLength(CodeLength);
            b.Property(e => e.Note).HasMaxLength(Comment.NoteLimit);
            b.HasIndex(e => new { e.CommentId, e.Id });
        });
        model.Entity<CommentLikeRow>(b =>
        {
            b.ToTable("CommentLikes").HasKey(l => new { l.CommentId, l.ReaderKey });
            b.Property(l => l.CommentId).HasMaxLength(Comment.IdLength);
            b.Property(l => l.ReaderKey).HasMaxLength(ReaderKeys.Length);
            b.HasIndex(l => l.ReaderKey);
        });
        model.Entity<CommentReportRow>(b =>
        {
            b.ToTable("CommentReports").HasKey(r => r.Id);
            b.Property(r => r.Id).HasMaxLength(26);
            b.Property(r => r.CommentId).HasMaxLength(Comment.IdLength);
            b.Property(r => r.ContentItemId).HasMaxLength(26);
            b.Property(r => r.ReasonCode).HasMaxLength(CodeLength);
            b.Property(r => r.ReporterName).HasMaxLength(Comment.NameLimit);
            b.Property(r => r.ReporterEmail).HasMaxLength(254);
            b.Property(r => r.ReporterKey).HasMaxLength(ReaderKeys.Length);
            b.Property(r => r.CodeHash).HasMaxLength(HashLength);
            b.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
            b.Property(r => r.DecidedByName).HasMaxLength(256);
            b.HasIndex(r => r.CommentId);
            b.HasIndex(r => r.CodeHash);
            b.HasIndex(r => new { r.State, r.AtUtc });
        });
        model.Entity<SanctionRow>(b =>
        {
            b.ToTable("Sanctions").HasKey(s => s.Id);
            b.Property(s => s.Id).HasMaxLength(26);
            b.Property(s => s.AuthorKey).HasMaxLength(ReaderKeys.Length);
            b.Property(s => s.Kind).HasConversion<string>().HasMaxLength(16);
            b.Property(s => s.ByName).HasMaxLength(256);
            b.Property(s => s.LiftedBy).HasMaxLength(256);
            b.HasIndex(s => new { s.AuthorKey, s.UntilUtc });
            b.HasIndex(s => s.UntilUtc);
        });
        model.Entity<AnswerLinkRow>(b =>
        {
            b.ToTable("AnswerLinks").HasKey(l => l.Id);
            b.Property(l => l.Id).HasMaxLength(26);
            b.Property(l => l.ContentItemId).HasMaxLength(26);
            b.Property(l => l.Name).HasMaxLength(AnswerLinkRow.NameLimit);
            b.Property(l => l.ByName).HasMaxLength(256);
            b.HasIndex(l => l.IssuedUtc);
        });
    }
}
