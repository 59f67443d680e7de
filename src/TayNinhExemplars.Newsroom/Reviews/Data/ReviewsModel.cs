using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Reviews.Data;

internal sealed class ReviewsModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<CriteriaSet>(b =>
        {
            b.ToTable("CriteriaSets").HasKey(c => c.Id);
            b.Property(c => c.Id).HasMaxLength(26);
            b.Property(c => c.UnitId).HasMaxLength(26);
            b.Property(c => c.UnitName).HasMaxLength(ReviewRules.LongestName);
            b.Property(c => c.Name).HasMaxLength(ReviewRules.LongestName);
            b.Property(c => c.Kind).HasMaxLength(20);
            b.Property(c => c.DecisionNumber).HasMaxLength(100);
            b.Property(c => c.Threshold).HasConversion<double>();
            b.Property(c => c.Criteria).HasConversion(v => JsonSerializer.Serialize(v, Json.Options), v => JsonSerializer.Deserialize<List<Criterion>>(v, Json.Options)!,
                new ValueComparer<IReadOnlyList<Criterion>>((x, y) => x!.SequenceEqual(y!), v => v.Count, v => v.ToList()));
            b.HasIndex(c => new { c.UnitName, c.Name, c.Version });
        });
        model.Entity<ReviewRound>(b =>
        {
            b.ToTable("ReviewRounds").HasKey(r => r.Id);
            b.Property(r => r.Id).HasMaxLength(26);
            b.Property(r => r.UnitId).HasMaxLength(26);
            b.Property(r => r.CriteriaId).HasMaxLength(26);
            b.Property(r => r.Name).HasMaxLength(ReviewRules.LongestName);
            b.Property(r => r.UnitName).HasMaxLength(ReviewRules.LongestName);
            b.Property(r => r.DecisionNumber).HasMaxLength(100);
            b.HasIndex(r => new { r.Year, r.State });
        });
        model.Entity<RoundMember>(b =>
        {
            b.ToTable("RoundMembers").HasKey(m => m.Id);
            b.Property(m => m.RoundId).HasMaxLength(26);
            b.Property(m => m.UserId).HasMaxLength(64);
            b.HasIndex(m => new { m.RoundId, m.UserId }).IsUnique();
            b.HasIndex(m => m.UserId);
        });
        model.Entity<RoundNominee>(b =>
        {
            b.ToTable("RoundNominees").HasKey(n => n.Id);
            b.Property(n => n.RoundId).HasMaxLength(26);
            b.Property(n => n.ExemplarId).HasMaxLength(26);
            b.Property(n => n.Score).HasConversion<double?>();
            b.HasIndex(n => new { n.RoundId, n.ExemplarId }).IsUnique();
            b.HasIndex(n => n.ExemplarId);
        });
        model.Entity<ScoreSheet>(b =>
        {
            b.ToTable("ScoreSheets").HasKey(s => s.Id);
            b.Property(s => s.RoundId).HasMaxLength(26);
            b.Property(s => s.MemberId).HasMaxLength(64);
            b.Property(s => s.Marks).HasConversion(v => JsonSerializer.Serialize(v, Json.Options), v => JsonSerializer.Deserialize<Dictionary<string, int>>(v, Json.Options)!,
                new ValueComparer<IReadOnlyDictionary<string, int>>((x, y) => x!.Count == y!.Count && x.All(p => y.ContainsKey(p.Key) && y[p.Key] == p.Value), v => v.Count, v => new Dictionary<string, int>(v)));
            b.HasIndex(s => new { s.RoundId, s.NomineeId, s.MemberId }).IsUnique();
        });
        model.Entity<DiscussionNote>(b =>
        {
            b.ToTable("RoundDiscussion").HasKey(n => n.Id);
            b.Property(n => n.RoundId).HasMaxLength(26);
            b.HasIndex(n => new { n.RoundId, n.NomineeId });
        });
    }
}
