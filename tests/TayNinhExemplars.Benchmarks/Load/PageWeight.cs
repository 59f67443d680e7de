using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TayNinhExemplars.Benchmarks.Load;

/// <summary>
/// weigh SITE PATH: what a phone of 390 points fetches for the page as it opens: the page, what its head asks for, and the
/// pictures that are not lazy, each in the size the phone would choose. Prints requests, bytes without pictures, bytes of pictures.
/// </summary>
internal static class PageWeight
{
    private const int Pixels = 390 * 2;

    public static async Task<int> RunAsync(string site, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, image/avif, image/webp, */*;q=0.5");
        using var plain = new HttpClient();
        var document = await new HtmlParser().ParseDocumentAsync(await plain.GetStringAsync(site + path));

        var files = document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon], link[rel=manifest]").Select(l => l.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!)).Distinct().ToList();
        var pictures = document.QuerySelectorAll("img").Where(i => i.GetAttribute("loading") != "lazy").Select(Chosen).OfType<string>().Distinct().ToList();
        var text = await SizeAsync(client, site, path);
        foreach (var file in files) text += await SizeAsync(client, site, file);
        long images = 0;
        foreach (var picture in pictures) images += await SizeAsync(client, site, picture);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{1 + files.Count + pictures.Count} {text} {images}"));
        return 0;
    }

    private static async Task<long> SizeAsync(HttpClient client, string site, string url) => (await client.GetByteArrayAsync(new Uri(new Uri(site), url))).LongLength;

    /// <summary>The smallest width of the list that fills the phone.</summary>
    private static string? Chosen(IElement image)
    {
        var listed = (image.GetAttribute("srcset") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(' ')).Where(s => s.Length == 2)
            .Select(s => (Url: s[0], Width: int.Parse(s[1].TrimEnd('w'), CultureInfo.InvariantCulture))).OrderBy(s => s.Width).ToList();
        return listed.Count == 0 ? image.GetAttribute("src") : listed.FirstOrDefault(s => s.Width >= Pixels, listed[^1]).Url;
    }
}
