using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public;

/// <summary>What search engines read of a page (schema.org). The text is safe inside a script element.</summary>
public static class JsonLd
{
    // The default encoder writes <, > and & as escapes, so no text can end the script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Site(SiteInfo site) => Text(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["name"] = site.Name,
        ["url"] = site.Absolute("/"),
        ["inLanguage"] = "vi",
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = site.Absolute("/tim-kiem?q={search_term_string}"),
            ["query-input"] = "required name=search_term_string",
        },
    });

    public static string Story(StoryView story, string modifiedIso, SiteInfo site) => Text(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["headline"] = story.Title,
        ["alternativeHeadline"] = story.SubTitle.Length > 0 ? story.SubTitle : null,
        ["description"] = story.Lead.Length > 0 ? story.Lead : null,
        ["inLanguage"] = "vi",
        ["mainEntityOfPage"] = Page(story, site),
        ["datePublished"] = story.Iso,
        ["dateModified"] = modifiedIso,
        ["isAccessibleForFree"] = true,
        ["articleSection"] = story.Field?.Text,
        ["author"] = story.ByLine.Length > 0 ? Named("Person", story.ByLine) : Named("Organization", site.Name),
        ["publisher"] = Publisher(story.Source.Length > 0 ? story.Source : site.Name, site),
        ["image"] = story.Cover is { } cover ? Image(cover) : null,
        ["audio"] = story.Audio is { } audio ? Audio(audio, story.Title, site) : null,
        ["about"] = story.Exemplars.Count == 0 ? null : new JsonArray([.. story.Exemplars.Select(e => (JsonNode)About(e, site))]),
    });

    /// <param name="starts">With its offset, as ISO 8601 writes it.</param>
    public static string Event(string name, string url, string starts, string ends, string place, SiteInfo site) => Text(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Event",
        ["name"] = name,
        ["url"] = site.Absolute(url),
        ["inLanguage"] = "vi",
        ["startDate"] = starts,
        ["endDate"] = ends.Length > 0 ? ends : null,
        ["location"] = place.Length > 0 ? Named("Place", place) : null,
        ["organizer"] = Named("Organization", site.Name),
    });

    public static string Exemplar(ExemplarView exemplar, string kind, SiteInfo site)
    {
        var json = About(exemplar.Card, site);
        json["@context"] = "https://schema.org";
        json["@type"] = kind switch { "individual" => "Person", "model" => "Project", _ => "Organization" };
        json["description"] = exemplar.Summary.Length > 0 ? exemplar.Summary : null;
        json["image"] = exemplar.Portrait is { } portrait ? Image(portrait) : null;
        json["mainEntityOfPage"] = site.Absolute(exemplar.Url);
        return Text(json);
    }

    public static string Organization(string name, string url, SiteInfo site)
    {
        var json = Named("Organization", name);
        json["@context"] = "https://schema.org";
        json["mainEntityOfPage"] = site.Absolute(url);
        return Text(json);
    }

    private static JsonObject Page(StoryView story, SiteInfo site)
    {
        var steps = new List<(string Name, string Url)> { (site.Name, "/") };
        if (story.Field is { } field) steps.Add((field.Text, field.Url));
        steps.Add((story.Title, story.Url));
        return new JsonObject
        {
            ["@type"] = "WebPage",
            ["@id"] = site.Absolute(story.Url),
            ["breadcrumb"] = new JsonObject
            {
                ["@type"] = "BreadcrumbList",
                ["itemListElement"] = new JsonArray([.. steps.Select((s, i) => (JsonNode)new JsonObject { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = s.Name, ["item"] = site.Absolute(s.Url) })]),
            },
        };
    }

    private static JsonObject Publisher(string name, SiteInfo site)
    {
        var json = Named("Organization", name);
        json["url"] = site.Absolute("/");
        json["logo"] = new JsonObject { ["@type"] = "ImageObject", ["url"] = site.Absolute("/TayNinh/podcast.png") };
        return json;
    }

    private static JsonObject Image(ImageView image)
    {
        var json = new JsonObject { ["@type"] = "ImageObject", ["url"] = image.Absolute };
        if (image.Caption.Length > 0) json["caption"] = image.Caption;
        if (image is { Width: { } width, Height: { } height }) (json["width"], json["height"]) = (width, height);
        return json;
    }

    /// <summary>That a machine reads is said in the words schema.org took over from the IPTC.</summary>
    private static JsonObject Audio(AudioView audio, string title, SiteInfo site)
    {
        var json = new JsonObject { ["@type"] = "AudioObject", ["name"] = title, ["contentUrl"] = site.Absolute(audio.Url), ["encodingFormat"] = audio.ContentType, ["inLanguage"] = "vi" };
        if (audio.IsoLength.Length > 0) json["duration"] = audio.IsoLength;
        if (audio.VoiceText.Length > 0) json["digitalSourceType"] = "https://schema.org/TrainedAlgorithmicMediaDigitalSource";
        return json;
    }

    private static JsonObject About(ExemplarCard card, SiteInfo site)
    {
        var json = Named("Thing", card.Name);
        json["url"] = site.Absolute(card.Url);
        return json;
    }

    private static JsonObject Named(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    private static string Text(JsonObject json)
    {
        foreach (var empty in json.Where(p => p.Value is null).Select(p => p.Key).ToList()) json.Remove(empty);
        return json.ToJsonString(Options);
    }
}
