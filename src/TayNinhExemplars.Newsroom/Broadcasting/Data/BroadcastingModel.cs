using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting.Data;

/// <summary>Which episodes a story is in.</summary>
internal sealed class EpisodeStoryRow
{
    public required string EpisodeId { get; init; }
    public required string ContentItemId { get; init; }
    public required DateOnly Day { get; init; }
}

/// <summary>The tables of radio and television.</summary>
internal sealed class BroadcastingModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Programme>(b =>
        {
            b.ToTable("Programmes").HasKey(p => p.Id);
            b.Property(p => p.Id).HasMaxLength(26);
            b.Property(p => p.Name).HasMaxLength(Programme.NameLimit);
            b.Property(p => p.Channel).HasConversion<string>().HasMaxLength(20);
            AsJson(b.Property(p => p.Slots));
            b.Ignore(p => p.Standard);
            b.HasIndex(p => p.Name).IsUnique();
        });
        model.Entity<Episode>(b =>
        {
            b.ToTable("Episodes").HasKey(e => e.Id);
            foreach (var id in new[] { nameof(Episode.Id), nameof(Episode.ProgrammeId), nameof(Episode.RepeatOf) }) b.Property<string>(id).HasMaxLength(26);
            AsJson(b.Property(e => e.Items));
            AsJson(b.Property(e => e.Log));
            b.Property(e => e.Revision).IsConcurrencyToken();
            b.Ignore(e => e.Standard).Ignore(e => e.IsAired).Ignore(e => e.EndMinute);
            b.HasIndex(e => new { e.Day, e.StartMinute });
            b.HasIndex(e => new { e.ProgrammeId, e.Day });
        });
        model.Entity<EpisodeStoryRow>(b =>
        {
            b.ToTable("EpisodeStories").HasKey(r => new { r.EpisodeId, r.ContentItemId });
            b.Property(r => r.EpisodeId).HasMaxLength(26);
            b.Property(r => r.ContentItemId).HasMaxLength(26);
            b.HasIndex(r => new { r.ContentItemId, r.Day });
        });
        model.Entity<AirSheet>(b =>
        {
            b.ToTable("AirSheets").HasKey(s => s.Id);
            foreach (var id in new[] { nameof(AirSheet.Id), nameof(AirSheet.ContentItemId), nameof(AirSheet.VersionId) }) b.Property<string>(id).HasMaxLength(26);
            b.Ignore(s => s.Number);
            b.Property(s => s.Fingerprint).HasMaxLength(64);
            AsJson(b.Property(s => s.Checks));
            b.HasIndex(s => new { s.ContentItemId, s.Serial });
            b.HasIndex(s => s.Serial).IsUnique();
        });
        model.Entity<AirCorrection>(b =>
        {
            b.ToTable("AirCorrections").HasKey(c => c.Id);
            foreach (var id in new[] { nameof(AirCorrection.Id), nameof(AirCorrection.ContentItemId), nameof(AirCorrection.WrongEpisodeId), nameof(AirCorrection.IntoEpisodeId) }) b.Property<string>(id).HasMaxLength(26);
            b.HasIndex(c => c.IntoEpisodeId);
            b.HasIndex(c => c.ContentItemId);
        });
    }

    internal static void AsJson<T>(PropertyBuilder<T> property)
    {
        property.HasConversion(v => JsonSerializer.Serialize(v, Json.Options), v => JsonSerializer.Deserialize<T>(v, Json.Options)!);
        property.Metadata.SetValueComparer(new ValueComparer<T>(
            (a, b) => JsonSerializer.Serialize(a, Json.Options) == JsonSerializer.Serialize(b, Json.Options),
            v => JsonSerializer.Serialize(v, Json.Options).GetHashCode(StringComparison.Ordinal), v => v));
    }
}
