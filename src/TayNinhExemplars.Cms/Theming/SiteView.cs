using System.Text.Json.Nodes;

namespace TayNinhExemplars.Theming;

/// <summary>What templates read as <c>Site</c>.</summary>
public sealed record SiteView
{
    public string SiteName { get; init; } = "";
    public string BaseUrl { get; init; } = "";
    public string Calendar { get; init; } = "";
    public string TimeZoneId { get; init; } = "Asia/Ho_Chi_Minh";
    public int PageSize { get; init; } = 10;
    public int MaxPageSize { get; init; } = 100;
    public int MaxPagedCount { get; init; }
    public bool UseCdn { get; init; }
    public string CdnBaseUrl { get; init; } = "";
    public string ResourceDebugMode { get; init; } = "";

    public string SuperUser { get; init; } = "";
    public JsonObject Meta { get; init; } = [];
    public JsonObject HomeRoute { get; init; } = [];

    /// <summary>Settings of the site by the name of their section.</summary>
    public JsonObject Properties { get; init; } = [];
}
