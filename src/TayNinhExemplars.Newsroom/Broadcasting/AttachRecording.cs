using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Broadcasting;

/// <param name="Path">Of the recording in the library.</param>
public sealed record AttachRecording(string ContentItemId, string? BasedOn, string Path);

/// <summary>Puts the finished recording beside the script, with the length that was counted in it.</summary>
public sealed class AttachRecordingHandler(ContentStore store, SaveDraftHandler save, RecordingLengths recordings)
{
    public async Task<Outcome<ContentItem>> HandleAsync(AttachRecording input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(BroadcastingPermissions.ManageBroadcasts)) return Refusals.Because("broadcast.forbidden");
        if (await store.FindAsync(input.ContentItemId, VersionKind.Latest, ct) is not { } item) return Refusals.Because("broadcast.script.missing");
        if (BroadcastScript.Of(item) is not { } script) return Refusals.Because("broadcast.script.missing");
        var measured = await recordings.MeasureAsync(input.Path, ct);
        if (measured.Value is not { } audio) return measured.Refusals;

        SaveScriptHandler.Put(item, script with { Audio = audio });
        // Readers of the web page listen to it too, but not to a file ten times as heavy as it need be.
        if (MediaTypes.Of(audio.Path) != MediaTypes.Wav)
            item.PartOrNew("Story")["Audio"] = new System.Text.Json.Nodes.JsonObject { ["Paths"] = new System.Text.Json.Nodes.JsonArray(audio.Path) };
        return await save.HandleAsync(new SaveDraft(item, input.BasedOn), actor, ct);
    }
}

/// <summary>Measures recordings of the library.</summary>
public sealed class RecordingLengths(IMediaStore media)
{
    public async Task<Outcome<ScriptAudio>> MeasureAsync(string path, CancellationToken ct = default)
    {
        if (!MediaPath.TryNormalizeNamed(path, out var normal) || MediaTypes.Of(normal) is not { Kind: MediaKind.Audio } type)
            return Refusals.Because("broadcast.audio.kind", "audio");
        await using var file = await media.OpenAsync(normal, ct);
        if (file is null) return Refusals.Because("broadcast.audio.gone", "audio");
        var length = SoundLength.Measure(file, type.ContentType);
        if (length is null) return Refusals.Because("broadcast.audio.unmeasured", "audio");
        return new ScriptAudio(normal, Math.Round(length.Length.TotalSeconds, 1), length.Promised is { } p ? Math.Round(p.TotalSeconds, 1) : null);
    }
}
