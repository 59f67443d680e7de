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
        ["description"] = story.Lead,
        ["inLanguage"] = "vi",
        ["mainEntityOfPage"] = site.Absolute(story.Url),
        ["datePublished"] = story.Iso,
        ["dateModified"] = modifiedIso,
        ["author"] = story.ByLine.Length > 0 ? Named("Person", story.ByLine) : Named("Organization", site.Name),
        ["publisher"] = Named("Organization", story.Source.Length > 0 ? story.Source : site.Name),
        ["image"] = story.Cover?.Absolute,
        ["about"] = new JsonArray([.. story.Exemplars.Select(e => (JsonNode)About(e, site))]),
    });

    public static string Exemplar(ExemplarView exemplar, string kind, SiteInfo site)
    {
        var json = About(exemplar.Card, site);
        json["@context"] = "https://schema.org";
        json["@type"] = kind is "individual" ? "Person" : "Organization";
        json["description"] = exemplar.Summary;
        json["image"] = exemplar.Portrait?.Absolute;
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
