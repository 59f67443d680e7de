using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Caching;

namespace TayNinhExemplars.Web.Public.Listening;

/// <summary>What players of podcasts fetch beside the recording: chapters (JSON chapters 1.2) and the words with their times (WebVTT).</summary>
internal static class ListeningEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapListening(this IEndpointRouteBuilder app)
    {
        Map(app, "/nghe/{id:length(26)}/chuong.json", "application/json+chapters; charset=utf-8", Chapters);
        Map(app, "/nghe/{id:length(26)}/loi.vtt", "text/vtt; charset=utf-8", Transcript);
    }

    internal static byte[]? Chapters(BroadcastScript script)
    {
        var chapters = ScriptTimes.ChaptersOf(script);
        if (chapters.Count == 0) return null;
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["version"] = "1.2.0",
            ["chapters"] = new JsonArray([.. chapters.Select(c => (JsonNode)new JsonObject { ["startTime"] = Math.Round(c.Start.TotalSeconds, 1), ["title"] = c.Title })]),
        }, Json.Options);
    }

    internal static byte[]? Transcript(BroadcastScript script)
    {
        var heard = ScriptTimes.Of(script).Where(h => h.Line.Text.Length > 0 && h.Line.Role is not (ScriptRole.Sound or ScriptRole.Music) && h.End > h.Start).ToList();
        if (heard.Count == 0) return null;
        var text = new StringBuilder("WEBVTT\n");
        foreach (var line in heard)
        {
            text.Append('\n').Append(HeardStories.Clock(line.Start)).Append(" --> ").Append(HeardStories.Clock(line.End)).Append('\n');
            if (line.Line.Speaker.Length > 0) text.Append("<v ").Append(Cue(line.Line.Speaker)).Append('>');
            text.Append(Cue(line.Line.Text)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A cue ends with an empty line and knows marks of its own.</summary>
    private static string Cue(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static void Map(IEndpointRouteBuilder app, string pattern, string contentType, Func<BroadcastScript, byte[]?> make) =>
        app.MapMethods(pattern, Reading, async (HttpContext http, string id, ContentStore store, ColumnResponder pages, PageCache cache) =>
        {
            var stamp = cache.Stamp();
            if (await store.FindAsync(id, ct: http.RequestAborted) is not { } item || HeardStories.RecordingOf(item) is null || BroadcastScript.Of(item) is not { } script || make(script) is not { } bytes)
            {
                await pages.NotFoundAsync(http);
                return;
            }
            var page = new KeptPage(new CompressedBody(bytes), contentType, [PageTag.Item(id)], null);
            cache.Keep(PageKeys.Of(http.Request), page, stamp);
            await BodySender.SendAsync(http, page.Body, contentType, PageCacheMiddleware.Revalidated);
        }).ExcludeFromDescription();
}
