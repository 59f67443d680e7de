using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Recording">MP3, M4A or WAV.</param>
public sealed record RecordRelay(string RelayId, int? Revision, string FileName, Stream Recording);

/// <summary>The station sends the bulletin as its own announcer read it, to be heard by whoever approves it.</summary>
public sealed class RecordRelayHandler(SiteDbContext db, RelayFlow flow, UploadMediaHandler upload, RecordingLengths recordings)
{
    private const string Folder = "truyen-thanh";

    public async Task<Outcome<Relay>> HandleAsync(RecordRelay input, Actor actor, CancellationToken ct = default)
    {
        if ((await FindAsync(input, actor, ct)).Refusals is { Any: true } early) return early;
        // Taken in before the books are opened, so that a long recording keeps nobody waiting. A station has no library of its own:
        // for this one file it is lent the right.
        var lent = actor with { Permissions = new HashSet<string>(actor.Permissions, StringComparer.OrdinalIgnoreCase) { MediaPermissions.ManageOwnMediaContent.Name } };
        var stored = await upload.HandleAsync(new UploadMedia(input.FileName, Folder, input.Recording) { Only = MediaKind.Audio }, lent, ct);
        if (stored.Value is not { } file) return stored.Refusals;
        var measured = await recordings.MeasureAsync(file.Item.Path, ct);
        if (measured.Value is not { } audio) return measured.Refusals;
        if (audio.IsCutShort) return Refusals.Because("broadcast.audio.cutShort", "audio");

        db.ChangeTracker.Clear();
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var found = await FindAsync(input, actor, ct);
        if (found.Value is not { } relay) return found;
        relay.Record(audio, actor.Id);
        await write.CommitAsync(ct);
        return relay;
    }

    private async Task<Outcome<Relay>> FindAsync(RecordRelay input, Actor actor, CancellationToken ct)
    {
        if (await flow.FindAsync(input.RelayId, actor, ct) is not { } found) return Refusals.Because("broadcast.relay.missing");
        var refusals = RelayRules.CanAct(found.IsOwn, found.Relay, input.Revision, found.Bulletin, flow.Today)
            .Unless(found.Copy.State == RelayStates.Accepted, "broadcast.relay.notAdaptable");
        return refusals.Any ? refusals : found.Relay;
    }
}
