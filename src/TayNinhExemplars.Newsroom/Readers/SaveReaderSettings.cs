using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public sealed record SaveReaderSettings(ReaderSettings Settings);

public sealed class SaveReaderSettingsHandler(SiteDbContext db, ReaderSettingsStore store, AuditTrail audit)
{
    public async Task<Outcome<ReaderSettings>> HandleAsync(SaveReaderSettings input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.ManageReaders)) return Refusals.Because("forbidden");
        var s = input.Settings;
        var refusals = new Refusals()
            .Unless(s.Mode is > CommentMode.Default and <= CommentMode.Closed, "readers.settings.mode", nameof(s.Mode))
            .Unless(s.CloseAfterDays is >= 0 and <= 3650, "readers.settings.range", nameof(s.CloseAfterDays), 0, 3650)
            .Unless(s.OwnEditMinutes is >= 0 and <= 1440, "readers.settings.range", nameof(s.OwnEditMinutes), 0, 1440)
            .Unless(s.TrustAfter is >= 1 and <= 100, "readers.settings.range", nameof(s.TrustAfter), 1, 100)
            .Unless(s.AppealDays is >= 1 and <= 365, "readers.settings.range", nameof(s.AppealDays), 1, 365)
            .Unless(s.LongestComment is >= 100 and <= ReaderSettings.MostLength, "readers.settings.range", nameof(s.LongestComment), 100, ReaderSettings.MostLength)
            .Unless(s.DecideWithinHours is >= 1 and <= 720, "readers.settings.range", nameof(s.DecideWithinHours), 1, 720)
            .Unless(s.ReportWithinHours is >= 1 and <= 720, "readers.settings.range", nameof(s.ReportWithinHours), 1, 720)
            .Unless(s.NetworkDays is >= 1 and <= 365, "readers.settings.range", nameof(s.NetworkDays), 1, 365)
            .Unless(s.EmailDays is >= 1 and <= 3650, "readers.settings.range", nameof(s.EmailDays), 1, 3650)
            .Unless(s.RefusedDays is >= 30 and <= 3650, "readers.settings.range", nameof(s.RefusedDays), 30, 3650)
            .Unless(s.MeanFrom is >= 1 and <= 100, "readers.settings.range", nameof(s.MeanFrom), 1, 100);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await store.SaveAsync(s, ct);
        await audit.RecordAsync(new AuditEntry("readerSettings.saved", "settings", "readers", "", Details: $"{s.Mode}"), by, ct);
        await write.CommitAsync(ct);
        return s;
    }
}

/// <summary>Forgets in time the hashes of addresses in ratings and the mail addresses of error reports, and renews the salt that made the hashes.</summary>
public sealed class ForgetNetworks(SiteDbContext db, ReaderSettingsStore settings, Networks networks, TimeProvider clock) : IRecurringWork
{
    public async Task RunAsync(CancellationToken ct)
    {
        var rules = await settings.GetAsync(ct);
        await networks.RenewAsync(rules.NetworkDays, ct);
        await using var write = await WriteScope.BeginAsync(db, ct);
        await OldTraces.ForgetNetworksAsync(db, clock.UtcSecondsNow().AddDays(-rules.NetworkDays), ct);
        await OldTraces.ForgetMailAsync(db, clock.UtcSecondsNow().AddDays(-rules.EmailDays), ct);
        await write.CommitAsync(ct);
    }
}
