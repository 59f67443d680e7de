using System.Globalization;
using System.Text.Json.Nodes;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Public.Listening;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>The body of a story, its recording, and the figures readers made.</summary>
public sealed class StoryTexts(BodyHtml bodies, HeardStories heard, ItemTraces traces, PendingViews pending, ReaderSettingsStore settings)
{
    public MadeBody Body(ContentItem item) => bodies.MadeOf(item);

    /// <summary>Null for a story that is only read.</summary>
    public async ValueTask<AudioView?> RecordingAsync(ContentItem item, Texts texts, CancellationToken ct)
    {
        if (await heard.OfAsync(item, ct) is not { } recording) return null;
        var chapters = recording.Script is { } script ? ScriptTimes.ChaptersOf(script) : [];
        var isTimed = recording.Script is not null && ScriptTimes.Of(recording.Script).Count > 0;
        return new AudioView(recording.Url, recording.ContentType, recording.LengthText, recording.IsoLength, recording.IsMachineVoice ? texts["column.story.machineVoice"] : "",
            [.. chapters.Select(c => new ChapterView(c.Start.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), ReadingTime.Say(c.Start), c.Title))],
            isTimed ? HeardStories.TranscriptUrl(item.ContentItemId) : null);
    }

    /// <summary>What the site's settings switch off is left out. Views counted here come on top of those that the item brought along from elsewhere.</summary>
    public async Task<StoryView> WithFiguresAsync(StoryView view, ContentItem item, CancellationToken ct)
    {
        var comments = Number(item, "CommentsPart", "Count") + await traces.OfAsync(item.ContentItemId, PublicComments.Trace);
        var rules = await settings.GetAsync(ct);
        return view with
        {
            MaySave = rules.Save,
            MayPrint = rules.Print,
            Audio = rules.Listen ? view.Audio : null,
            ViewsText = !rules.Views ? "" : ColumnNumbers.Count((long)Number(item, "ViewCountPart", "Count") + pending.Of(item.ContentItemId) + await traces.OfAsync(item.ContentItemId, ViewCounter.Trace)),
            CommentsText = ColumnNumbers.Count((long)comments),
        };
    }

    private static double Number(ContentItem item, string part, string member) =>
        item.Part(part)?.Find(member) is JsonValue value && value.TryGetValue<double>(out var number) && number > 0 && double.IsFinite(number) ? number : 0;
}
