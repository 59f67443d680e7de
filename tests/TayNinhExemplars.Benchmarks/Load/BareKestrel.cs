using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TayNinhExemplars.Benchmarks.Load;

/// <summary>bare SITE PATH PORT: takes one page from the site and answers its bytes to everything, with nothing in between: what the machine can do.</summary>
internal static class BareKestrel
{
    public static async Task<int> RunAsync(string site, string path, int port)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, site + path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var page = await client.SendAsync(request);
        page.EnsureSuccessStatusCode();
        var bytes = await page.Content.ReadAsByteArrayAsync();
        var type = page.Content.Headers.ContentType!.ToString();
        var encoding = string.Join(',', page.Content.Headers.ContentEncoding);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.ListenLocalhost(port));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            if (encoding.Length > 0) context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
