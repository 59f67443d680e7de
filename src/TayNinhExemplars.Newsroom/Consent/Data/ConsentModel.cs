using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consent.Data;

internal sealed class ConsentModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<ConsentRecord>(b =>
    {
        b.ToTable("Consents").HasKey(r => r.Id);
        b.Property(r => r.Id).HasMaxLength(26);
        b.Property(r => r.ExemplarId).HasMaxLength(26);
        b.Property(r => r.SubjectName).HasMaxLength(ConsentRules.LongestName);
        b.Property(r => r.Age).HasConversion<string>().HasMaxLength(20);
        b.Property(r => r.Representative).HasMaxLength(ConsentRules.LongestName);
        b.Property(r => r.Relation).HasMaxLength(ConsentRules.LongestName);
        b.Property(r => r.Purposes).HasMaxLength(300);
        b.Property(r => r.Channels).HasMaxLength(300);
        b.Property(r => r.FileId).HasMaxLength(26);
        b.Property(r => r.Note).HasMaxLength(ConsentRules.LongestNote);
        b.Property(r => r.RecordedBy).HasMaxLength(256);
        b.Property(r => r.WithdrawalReason).HasMaxLength(ConsentRules.LongestNote);
        b.HasIndex(r => r.ExemplarId);
        b.HasIndex(r => r.ValidTo);
    });
}
