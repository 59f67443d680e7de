using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Tests.Media;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Feeds;
using TayNinhExemplars.Web.Public.Listening;

namespace TayNinhExemplars.Tests.Public;

public sealed partial class PodcastTests(ColumnSite site) : IClassFixture<ColumnSite>
{
    private static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    private static readonly BroadcastScript Script = new()
    {
        AiVoice = true,
        Audio = new ScriptAudio("nghe/bai.mp3", 120),
        Lines =
        [
            new(ScriptRole.Music, "", "Nhạc hiệu", 10), new(ScriptRole.Intro, "Người dẫn", "Hôm nay chúng ta gặp bà Ba. Bà đã giữ rừng <mười> năm."),
            new(ScriptRole.Narration, "Người đọc", string.Join(' ', Enumerable.Repeat("rừng xanh trên núi", 40))), new(ScriptRole.Tape, "Bà Ba", "Tôi chỉ làm việc phải làm.", 30),
        ],
    };

    [Fact]
    public async Task The_feed_has_what_the_directories_demand()
    {
        var story = await PublishHeardAsync();
        var text = await site.PageWithAsync("/podcast.xml", story.ContentItemId);
        var channel = XDocument.Parse(text).Root!.Element("channel")!;
        foreach (var required in new[] { "title", "link", "description", "language", "copyright" }) Assert.False(string.IsNullOrWhiteSpace(channel.Element(required)?.Value), required);
        foreach (var required in new[] { "author", "explicit", "type" }) Assert.False(string.IsNullOrWhiteSpace(channel.Element(Itunes + required)?.Value), required);
        Assert.StartsWith(ColumnSite.Host + "/", channel.Element(Itunes + "image")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Contains(channel.Elements(Itunes + "category"), c => c.Attribute("text")!.Value == "News");
        Assert.True(Guid.TryParse(channel.Element(Podcast + "guid")!.Value, out _));

        var episode = channel.Elements("item").Single(i => i.Element("guid")!.Value == "urn:tayninh:" + story.ContentItemId);
        Assert.Equal("false", episode.Element("guid")!.Attribute("isPermaLink")!.Value);
        Assert.Equal("120", episode.Element(Itunes + "duration")!.Value);
        Assert.True(long.Parse(episode.Element("enclosure")!.Attribute("length")!.Value, System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal("audio/mpeg", episode.Element("enclosure")!.Attribute("type")!.Value);
        Assert.Equal("Giọng đọc máy", episode.Element(Podcast + "person")!.Value);
        Assert.Contains("giọng đọc máy", episode.Element("description")!.Value, StringComparison.Ordinal);

        var parsed = SyndicationFeed.Load(XDocument.Parse(text).CreateReader());
        Assert.Contains(parsed.Items, i => i.Id == "urn:tayninh:" + story.ContentItemId && i.Links.Any(l => l.RelationshipType == "enclosure" && l.Length > 0));

        using var chapters = JsonDocument.Parse(await site.PageAsync(PathOf(episode.Element(Podcast + "chapters")!)));
        Assert.Equal("1.2.0", chapters.RootElement.GetProperty("version").GetString());
        var starts = chapters.RootElement.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("startTime").GetDouble()).ToList();
        Assert.Equal(0, starts[0]);
        Assert.Equal(starts.Order(), starts);
        Assert.InRange(starts[^1], 1, 119);

        var words = await site.PageAsync(PathOf(episode.Element(Podcast + "transcript")!));
        Assert.StartsWith("WEBVTT", words, StringComparison.Ordinal);
        Assert.Contains("&lt;mười&gt;", words, StringComparison.Ordinal);
        var cues = Cue().Matches(words).Select(m => (From: TimeSpan.Parse(m.Groups["from"].Value, null), To: TimeSpan.Parse(m.Groups["to"].Value, null))).ToList();
        Assert.Equal(3, cues.Count);
        Assert.All(cues, c => Assert.True(c.From < c.To && c.To <= TimeSpan.FromSeconds(120.01)));

        var page = await site.PageWithAsync(ItemUrls.Of(story), "class=\"voice\"");
        Assert.Contains("data-at=\"0\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guid_outlives_a_new_address()
    {
        var story = await PublishHeardAsync();
        var before = Guids(await site.PageWithAsync("/podcast.xml", story.ContentItemId));
        story.Part("AutoroutePart")!["Path"] = "tin-bai/dia-chi-moi-cua-bai-nghe";
        await SaveAsync(story);
        Assert.Equal(before, Guids(await site.PageWithAsync("/podcast.xml", "/tin-bai/dia-chi-moi-cua-bai-nghe")));
    }

    [Fact]
    public async Task Listening_can_be_switched_off()
    {
        var url = ItemUrls.Of(await PublishHeardAsync());
        await site.PageWithAsync(url, "<audio");
        await SetAsync(s => s with { Listen = false });
        try
        {
            await site.PageOnceAsync(url, html => !html.Contains("<audio", StringComparison.Ordinal));
        }
        finally
        {
            await SetAsync(s => s with { Listen = true });
        }
    }

    private Task SetAsync(Func<ReaderSettings, ReaderSettings> change) => site.InScopeAsync(async s =>
    {
        var settings = await s.GetRequiredService<ReaderSettingsStore>().GetAsync();
        return (await s.GetRequiredService<SaveReaderSettingsHandler>().HandleAsync(new SaveReaderSettings(change(settings)), Actor.System)).OrThrow();
    });

    [Theory]
    [InlineData("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    public void The_channels_guid_is_the_one_every_directory_reckons(string feed, string guid) => Assert.Equal(guid, PodcastGuid.Of(feed).ToString());

    [Fact]
    public void Lines_are_stretched_to_the_recording_and_follow_each_other()
    {
        var heard = ScriptTimes.Of(Script);
        Assert.Equal(TimeSpan.Zero, heard[0].Start);
        Assert.Equal(120, heard[^1].End.TotalSeconds, 3);
        Assert.All(heard.Zip(heard.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }

    private async Task<ContentItem> PublishHeardAsync()
    {
        var story = await site.NewestAsync("Story");
        await site.InScopeAsync(async s =>
        {
            if (await s.GetRequiredService<IMediaStore>().FindAsync("nghe/bai.mp3") is not null) return true;
            using var sound = new MemoryStream(Samples.Mp3(40));
            (await s.GetRequiredService<UploadMediaHandler>().HandleAsync(new UploadMedia("bai.mp3", "nghe", sound), Actor.System)).OrThrow();
            return true;
        });
        story.PartOrNew("Story")["Audio"] = JsonNodeOf("""{ "Paths": ["nghe/bai.mp3"] }""");
        story.Put(Script, BroadcastScript.PartName);
        return await SaveAsync(story);
    }

    private Task<ContentItem> SaveAsync(ContentItem story) => site.InScopeAsync(async s =>
        (await s.GetRequiredService<SaveAndPublishHandler>().HandleAsync(new SaveAndPublish(story, null), Actor.System)).OrThrow());

    private static System.Text.Json.Nodes.JsonNode JsonNodeOf(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!;

    private static string PathOf(XElement element) => element.Attribute("url")!.Value[ColumnSite.Host.Length..];

    private static List<string> Guids(string feed) => [.. XDocument.Parse(feed).Descendants("guid").Select(g => g.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<from>\d\d:\d\d:\d\d\.\d{3}) --> (?<to>\d\d:\d\d:\d\d\.\d{3})$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cue();
}
