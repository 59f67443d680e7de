using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.FollowUp.Data;

internal sealed class FollowUpModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<ExemplarCheck>(b =>
        {
            b.ToTable("ExemplarChecks").HasKey(c => c.Id);
            b.Property(c => c.Id).HasMaxLength(26);
            b.Property(c => c.ExemplarId).HasMaxLength(26);
            b.Property(c => c.Member).HasMaxLength(FollowUpRules.LongestLine);
            b.Property(c => c.DoneBy).HasMaxLength(256);
            b.Property(c => c.Conclusion).HasConversion<string>().HasMaxLength(20);
            b.HasIndex(c => new { c.DoneOn, c.DueOn });
            b.HasIndex(c => c.ExemplarId);
        });
        model.Entity<UnitMember>(b =>
        {
            b.ToTable("UnitMembers").HasKey(m => m.Id);
            b.Property(m => m.UnitId).HasMaxLength(26);
            b.Property(m => m.Member).HasMaxLength(FollowUpRules.LongestLine);
            b.HasIndex(m => m.UnitId);
        });
        model.Entity<Delegation>(b =>
        {
            b.ToTable("Delegations").HasKey(d => d.Id);
            b.Property(d => d.Id).HasMaxLength(26);
            b.Property(d => d.Title).HasMaxLength(FollowUpRules.LongestLine);
            b.Property(d => d.DecisionNumber).HasMaxLength(100);
            b.Property(d => d.OpenedBy).HasMaxLength(256);
            b.HasMany(d => d.Recommendations).WithOne().HasForeignKey("DelegationId").IsRequired();
        });
        model.Entity<Recommendation>(b =>
        {
            b.ToTable("Recommendations").HasKey(r => r.Id);
            b.Property<string>("DelegationId").HasMaxLength(26);
            b.Property(r => r.Addressee).HasMaxLength(FollowUpRules.LongestLine);
        });
        model.Entity<FrontOpinion>(b =>
        {
            b.ToTable("FrontOpinions").HasKey(o => o.Id);
            b.Property(o => o.Id).HasMaxLength(26);
            b.Property(o => o.Body).HasMaxLength(FollowUpRules.LongestLine);
            b.Property(o => o.Addressee).HasMaxLength(FollowUpRules.LongestLine);
            b.HasIndex(o => o.ReplyDueOn);
        });
    }
}
