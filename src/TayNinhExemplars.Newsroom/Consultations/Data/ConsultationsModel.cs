using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Consultations.Data;

internal sealed class ConsultationsModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Consultation>(b =>
        {
            b.ToTable("Consultations").HasKey(c => c.Id);
            b.Property(c => c.Id).HasMaxLength(26);
            b.Property(c => c.Slug).HasMaxLength(120);
            b.Property(c => c.Title).HasMaxLength(ConsultationRules.LongestLine);
            b.Property(c => c.Receiver).HasMaxLength(ConsultationRules.LongestLine);
            b.Property(c => c.Candidates).HasConversion(v => JsonSerializer.Serialize(v, Json.Options), v => JsonSerializer.Deserialize<List<Candidate>>(v, Json.Options)!,
                new ValueComparer<IReadOnlyList<Candidate>>((x, y) => x!.SequenceEqual(y!), v => v.Count, v => v.ToList()));
            b.HasIndex(c => c.Slug).IsUnique();
            b.HasIndex(c => new { c.State, c.OpenedOn });
        });
        model.Entity<Opinion>(b =>
        {
            b.ToTable("Opinions").HasKey(o => o.Id);
            b.Property(o => o.ConsultationId).HasMaxLength(26);
            b.Property(o => o.ReceiptHash).HasMaxLength(64);
            b.HasIndex(o => new { o.ConsultationId, o.Number }).IsUnique();
            b.HasIndex(o => o.ReceiptHash).IsUnique();
        });
    }
}
