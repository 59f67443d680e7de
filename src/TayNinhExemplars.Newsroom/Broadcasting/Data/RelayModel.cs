using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting.Data;

/// <summary>The secret of somebody's calendar address, as a hash.</summary>
internal sealed class CalendarFeedRow
{
    public required string UserId { get; init; }
    public required string SecretHash { get; init; }
    public required DateTime CreatedUtc { get; init; }
}

/// <summary>Another channel's copy of a story, and where it came from.</summary>
internal sealed class StoryReuseRow
{
    public required string CopyContentItemId { get; init; }
    public required string SourceContentItemId { get; init; }
    public required string SourceVersionId { get; init; }
    public required string SourceTitle { get; init; }
    public required string UserId { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>The tables of the communes' stations, of calendars and of reuse.</summary>
internal sealed class RelayModel : IModelPart
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Station>(b =>
        {
            b.ToTable("Stations").HasKey(s => s.Id);
            b.Property(s => s.Id).HasMaxLength(26);
            b.Property(s => s.Name).HasMaxLength(Station.NameLimit);
            b.Property(s => s.LocalityId).HasMaxLength(26);
            b.Property(s => s.DeskId).HasMaxLength(64);
            BroadcastingModel.AsJson(b.Property(s => s.Clusters));
            b.HasIndex(s => s.Name).IsUnique();
        });
        model.Entity<Bulletin>(b =>
        {
            b.ToTable("Bulletins").HasKey(x => x.Id);
            foreach (var id in new[] { nameof(Bulletin.Id), nameof(Bulletin.SourceContentItemId), nameof(Bulletin.SourceVersionId) }) b.Property<string>(id).HasMaxLength(26);
            BroadcastingModel.AsJson(b.Property(x => x.Recall));
            b.Ignore(x => x.IsRecalled);
            b.HasIndex(x => x.SourceContentItemId);
            b.HasIndex(x => x.IssuedUtc);
        });
        model.Entity<Relay>(b =>
        {
            b.ToTable("Relays").HasKey(r => r.Id);
            foreach (var id in new[] { nameof(Relay.Id), nameof(Relay.BulletinId), nameof(Relay.StationId) }) b.Property<string>(id).HasMaxLength(26);
            b.Property(r => r.State).HasMaxLength(64);
            b.Property(r => r.Reading).HasConversion<string>().HasMaxLength(20);
            b.Property(r => r.Revision).IsConcurrencyToken();
            b.Ignore(r => r.WasTaken);
            b.HasIndex(r => new { r.BulletinId, r.StationId }).IsUnique();
            b.HasIndex(r => new { r.StationId, r.State, r.SinceUtc });
        });
        model.Entity<Airing>(b =>
        {
            b.ToTable("Airings").HasKey(a => a.Id);
            foreach (var id in new[] { nameof(Airing.Id), nameof(Airing.RelayId), nameof(Airing.StationId) }) b.Property<string>(id).HasMaxLength(26);
            b.Property(a => a.Session).HasConversion<string>().HasMaxLength(20);
            b.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
            BroadcastingModel.AsJson(b.Property(a => a.Clusters));
            b.HasIndex(a => a.RelayId);
            b.HasIndex(a => new { a.StationId, a.Day });
        });
        model.Entity<CalendarFeedRow>(b =>
        {
            b.ToTable("CalendarFeeds").HasKey(f => f.UserId);
            b.Property(f => f.UserId).HasMaxLength(64);
            b.Property(f => f.SecretHash).HasMaxLength(64);
            b.HasIndex(f => f.SecretHash).IsUnique();
        });
        model.Entity<StoryReuseRow>(b =>
        {
            b.ToTable("StoryReuses").HasKey(r => r.CopyContentItemId);
            foreach (var id in new[] { nameof(StoryReuseRow.CopyContentItemId), nameof(StoryReuseRow.SourceContentItemId), nameof(StoryReuseRow.SourceVersionId) }) b.Property<string>(id).HasMaxLength(26);
            b.Property(r => r.UserId).HasMaxLength(64);
            b.HasIndex(r => r.SourceContentItemId);
        });
    }
}
