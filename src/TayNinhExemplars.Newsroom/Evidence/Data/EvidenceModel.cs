using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence.Data;

internal sealed class EvidenceModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<EvidenceSource>(b =>
        {
            b.ToTable("EvidenceSources").HasKey(s => s.Id);
            b.Property(s => s.Id).HasMaxLength(26);
            b.Property(s => s.StoryId).HasMaxLength(26);
            b.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
            b.Property(s => s.Title).HasMaxLength(EvidenceRules.LongestField * 2);
            b.Property(s => s.Issuer).HasMaxLength(EvidenceRules.LongestField);
            b.Property(s => s.Number).HasMaxLength(EvidenceRules.LongestField);
            b.Property(s => s.Url).HasMaxLength(EvidenceRules.LongestUrl);
            b.Property(s => s.FileId).HasMaxLength(26);
            b.Property(s => s.Note).HasMaxLength(Claim.LongestReason);
            b.Property(s => s.AddedBy).HasMaxLength(256);
            b.HasIndex(s => s.StoryId);
        });
        model.Entity<Claim>(b =>
        {
            b.ToTable("Claims").HasKey(c => c.Id);
            b.Property(c => c.StoryId).HasMaxLength(26);
            b.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
            b.Property(c => c.Key).HasMaxLength(Claim.LongestText);
            b.Property(c => c.Text).HasMaxLength(Claim.LongestText);
            b.Property(c => c.SourceId).HasMaxLength(26);
            b.Property(c => c.Reason).HasMaxLength(Claim.LongestReason);
            b.Property(c => c.AnsweredBy).HasMaxLength(256);
            b.HasIndex(c => c.StoryId);
        });
        model.Entity<ConfirmationRequest>(b =>
        {
            b.ToTable("ConfirmationRequests").HasKey(r => r.Id);
            b.Property(r => r.Id).HasMaxLength(26);
            b.Property(r => r.SubjectKind).HasMaxLength(20);
            b.Property(r => r.SubjectId).HasMaxLength(26);
            b.Property(r => r.About).HasMaxLength(EvidenceRules.LongestField);
            b.Property(r => r.Unit).HasMaxLength(EvidenceRules.LongestField);
            b.Property(r => r.Email).HasMaxLength(254);
            b.Property(r => r.AskedBy).HasMaxLength(64);
            b.Property(r => r.AskedByName).HasMaxLength(256);
            b.Property(r => r.AnsweredBy).HasMaxLength(200);
            b.Property(r => r.AnsweredAs).HasMaxLength(200);
            b.HasMany(r => r.Questions).WithOne().HasForeignKey("RequestId").IsRequired();
            b.HasIndex(r => new { r.SubjectKind, r.SubjectId });
            b.HasIndex(r => r.ExpiresUtc);
        });
        model.Entity<ConfirmationQuestion>(b =>
        {
            b.ToTable("ConfirmationQuestions").HasKey(q => q.Id);
            b.Property<string>("RequestId").HasMaxLength(26);
            b.Property(q => q.Text).HasMaxLength(AskConfirmation.LongestQuestion);
            b.Property(q => q.Answer).HasConversion<string>().HasMaxLength(20);
            b.Property(q => q.Comment).HasMaxLength(Claim.LongestReason);
        });
    }
}
