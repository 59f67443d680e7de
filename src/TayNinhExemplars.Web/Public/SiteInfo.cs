using TayNinhExemplars.Readers;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Web.Public;

/// <summary>What every page says of the site.</summary>
/// <param name="BaseUrl">Scheme and host, no slash at the end.</param>
public sealed record SiteInfo(string Name, string BaseUrl, string Contact)
{
    /// <summary>Whether readers may keep stories on their devices.</summary>
    public bool MaySave { get; init; } = true;

    public string Absolute(string url) => url.StartsWith('/') ? BaseUrl + url : url;
}

/// <summary>Section <c>Site</c> as far as the column needs it.</summary>
public sealed class ColumnOptions
{
    /// <summary>Scheme and host under which readers know the site; empty takes them from the request.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>How readers reach the newsroom: an address, a telephone number, as it is to be printed.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Addresses of the built style sheet and script.</summary>
    public string StyleUrl { get; set; } = "/dist/column.css";

    public string ScriptUrl { get; set; } = "/dist/column.js";
}

public sealed class SiteInfoSource(SettingsStore settings, ReaderSettingsStore readers, ColumnOptions options)
{
    public async Task<SiteInfo> GetAsync(HttpRequest request, CancellationToken ct)
    {
        var site = await settings.GetAsync(ct);
        return new SiteInfo(site.SiteName, BaseUrlOf(request, site), options.Contact) { MaySave = (await readers.GetAsync(ct)).Save };
    }

    private string BaseUrlOf(HttpRequest request, SiteSettings site)
    {
        var set = options.BaseUrl.Length > 0 ? options.BaseUrl : site.BaseUrl;
        return string.IsNullOrEmpty(set) ? $"{request.Scheme}://{request.Host}" : set.TrimEnd('/');
    }
}
