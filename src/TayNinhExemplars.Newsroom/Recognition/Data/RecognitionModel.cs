using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Recognition.Data;

internal sealed class RecognitionModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Dossier>(b =>
        {
            b.ToTable("Dossiers").HasKey(d => d.ExemplarId);
            Id(b.Property(d => d.ExemplarId));
            Id(b.Property(d => d.MergedInto));
            b.Property(d => d.Name).HasMaxLength(300);
            b.Property(d => d.RecognitionDecision).HasMaxLength(DossierRules.LongestDecision);
            b.HasIndex(d => d.HeldSinceUtc);
            b.HasIndex(d => new { d.Recognition, d.RecognizedOn });
        });
        model.Entity<StageRecord>(b =>
        {
            b.ToTable("DossierStages").HasKey(s => s.Id);
            Id(b.Property(s => s.ExemplarId));
            b.Property(s => s.Responsible).HasMaxLength(DossierRules.LongestName);
            b.HasIndex(s => new { s.ExemplarId, s.Stage });
            b.HasIndex(s => new { s.Stage, s.On });
        });
        model.Entity<DistinctExemplars>(b =>
        {
            b.ToTable("DistinctExemplars").HasKey(d => new { d.OneId, d.OtherId });
            Id(b.Property(d => d.OneId));
            Id(b.Property(d => d.OtherId));
            b.HasIndex(d => d.OtherId);
        });
        model.Entity<AwardIndexRow>(b =>
        {
            b.ToTable("AwardIndex").HasKey(r => r.Id);
            Id(b.Property(r => r.ContentItemId));
            b.Property(r => r.ContentType).HasMaxLength(100);
            b.Property(r => r.DecisionNumber).HasMaxLength(100);
            b.Property(r => r.DecisionKey).HasMaxLength(100);
            b.Property(r => r.Form).HasMaxLength(300);
            b.Property(r => r.FormKey).HasMaxLength(300);
            b.Property(r => r.Grantor).HasMaxLength(300);
            b.Property(r => r.Recipient).HasMaxLength(300);
            b.Property(r => r.RecipientSpelling).HasMaxLength(300);
            b.Property(r => r.RecipientUnit).HasMaxLength(300);
            b.Property(r => r.Status).HasMaxLength(20);
            b.HasIndex(r => r.ContentItemId);
            b.HasIndex(r => new { r.DecisionKey, r.DecisionDate });
            b.HasIndex(r => new { r.Status, r.Published });
        });
        model.Entity<AwardImport>(b =>
        {
            b.ToTable("AwardImports").HasKey(i => i.Id);
            Id(b.Property(i => i.Id));
            b.Property(i => i.FileName).HasMaxLength(200);
            b.Property(i => i.ById).HasMaxLength(64);
            b.Property(i => i.ByName).HasMaxLength(256);
            b.Property(i => i.Problem).HasMaxLength(100);
            b.HasIndex(i => new { i.State, i.UploadedUtc });
        });
        model.Entity<AwardImportRow>(b =>
        {
            b.ToTable("AwardImportRows").HasKey(r => r.Id);
            Id(b.Property(r => r.ImportId));
            Id(b.Property(r => r.CandidateId));
            Id(b.Property(r => r.AwardId));
            b.Property(r => r.CandidateName).HasMaxLength(300);
            b.HasIndex(r => new { r.ImportId, r.Verdict, r.Id });
        });
        model.Entity<AwardChangeRow>(b =>
        {
            b.ToTable("AwardChanges").HasKey(c => new { c.AwardId, c.Status });
            Id(b.Property(c => c.AwardId));
            b.Property(c => c.Status).HasMaxLength(20);
        });
        model.Entity<AwardStepRecord>(b =>
        {
            b.ToTable("AwardSteps").HasKey(s => s.Id);
            Id(b.Property(s => s.AwardId));
            b.Property(s => s.RecordedBy).HasMaxLength(256);
            b.HasIndex(s => new { s.AwardId, s.Step });
        });
        model.Entity<AwardLabelRow>(b =>
        {
            b.ToTable("AwardLabels").HasKey(l => new { l.AwardId, l.StoryId });
            Id(b.Property(l => l.AwardId));
            Id(b.Property(l => l.StoryId));
            b.HasIndex(l => l.StoryId);
        });
        model.Entity<ExemplarIndexRow>(b =>
        {
            b.ToTable("ExemplarIndex").HasKey(r => r.Id);
            Id(b.Property(r => r.ContentItemId));
            Id(b.Property(r => r.UnitId));
            b.Property(r => r.ContentType).HasMaxLength(100);
            b.Property(r => r.Name).HasMaxLength(300);
            b.Property(r => r.Spelling).HasMaxLength(300);
            b.Property(r => r.NameKey).HasMaxLength(300);
            b.Property(r => r.Kind).HasMaxLength(20);
            b.HasIndex(r => r.ContentItemId);
            b.HasIndex(r => r.NameKey);
            b.HasIndex(r => new { r.Latest, r.Name });
        });
    }

    internal static void Id(PropertyBuilder<string> property) => property.HasMaxLength(26);
}
