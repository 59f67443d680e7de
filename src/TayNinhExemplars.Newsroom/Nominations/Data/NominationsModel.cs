using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Nominations.Data;

internal sealed class NominationsModel : IModelPart
{
    public void Configure(ModelBuilder model) => model.Entity<Nomination>(b =>
    {
        b.ToTable("Nominations").HasKey(n => n.Id);
        b.Property(n => n.Id).HasMaxLength(26);
        b.Property(n => n.Code).HasMaxLength(14);
        b.Property(n => n.Kind).HasMaxLength(20);
        foreach (var name in new[] { nameof(Nomination.Nominee), nameof(Nomination.Place), nameof(Nomination.Source), nameof(Nomination.SenderName), nameof(Nomination.SenderContact) })
            b.Property<string>(name).HasMaxLength(NominationRules.LongestLine);
        b.Property(n => n.Deeds).HasMaxLength(NominationRules.LongestDeeds);
        b.Property(n => n.FileIds).HasMaxLength(200);
        b.Property(n => n.State).HasConversion<string>().HasMaxLength(20);
        b.Property(n => n.Message).HasMaxLength(NominationRules.LongestMessage);
        b.Property(n => n.HandledBy).HasMaxLength(256);
        b.Property(n => n.ExemplarId).HasMaxLength(26);
        b.HasIndex(n => n.Code).IsUnique();
        b.HasIndex(n => new { n.State, n.ReceivedUtc });
    });
}
