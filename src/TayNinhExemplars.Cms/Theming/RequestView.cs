namespace TayNinhExemplars.Theming;

/// <summary>What templates read as <c>Request</c>. Cookies, headers and posted forms are there and empty: a page is cached for everybody.</summary>
public sealed record RequestView
{
    public string Method { get; init; } = "GET";
    public string Scheme { get; init; } = "https";
    public bool IsHttps { get; init; } = true;
    public string Protocol { get; init; } = "";
    public string Host { get; init; } = "";
    public string UriHost { get; init; } = "";
    public string PathBase { get; init; } = "";
    public string UriPathBase { get; init; } = "";
    public string Path { get; init; } = "/";
    public string UriPath { get; init; } = "/";
    public string QueryString { get; init; } = "";
    public string UriQueryString { get; init; } = "";
    public Dictionary<string, string> Query { get; init; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, string> Route { get; init; } = new(StringComparer.OrdinalIgnoreCase);
    public string ContentType { get; init; } = "";
    public long? ContentLength { get; init; }
    public Dictionary<string, string> Cookies { get; } = [];
    public Dictionary<string, string> Headers { get; } = [];
    public Dictionary<string, string> Form { get; } = [];
}
