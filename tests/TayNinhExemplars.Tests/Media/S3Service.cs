using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TayNinhExemplars.Tests.Media;

/// <summary>As much of S3 as the store speaks: objects, ranges, conditions, copies and listings, over real HTTP.</summary>
public sealed class S3Service : IAsyncDisposable
{
    private static readonly XNamespace Xml = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTime Time)> _objects = new(StringComparer.Ordinal);
    private WebApplication _app = null!;

    public string Url { get; private set; } = "";
    public IEnumerable<string> Keys => _objects.Keys.Order(StringComparer.Ordinal);

    public static async Task<S3Service> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new S3Service { _app = builder.Build() };
        service._app.Run(service.AnswerAsync);
        await service._app.StartAsync();
        service.Url = service._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        var key = Uri.UnescapeDataString(http.Request.Path.Value!.TrimStart('/'));
        return http.Request.Method switch
        {
            "PUT" => PutAsync(http, key),
            "DELETE" => Delete(http, key),
            _ when http.Request.Query.ContainsKey("list-type") => ListAsync(http, key.TrimEnd('/')),
            _ => GetAsync(http, key),
        };
    }

    private async Task PutAsync(HttpContext http, string key)
    {
        if (http.Request.Headers.TryGetValue("x-amz-copy-source", out var source))
        {
            var from = _objects[Uri.UnescapeDataString(source.ToString()).TrimStart('/')];
            _objects[key] = (from.Bytes, DateTime.UnixEpoch.AddYears(50));
            await http.Response.WriteAsync(new XElement(Xml + "CopyObjectResult", new XElement(Xml + "ETag", Tag(from.Bytes))).ToString());
            return;
        }
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var bytes = http.Request.Headers["x-amz-content-sha256"].ToString().StartsWith("STREAMING", StringComparison.Ordinal) ? Unchunk(body.ToArray()) : body.ToArray();
        if (http.Request.Headers.IfNoneMatch == "*")
        {
            if (!_objects.TryAdd(key, (bytes, DateTime.UnixEpoch.AddYears(50)))) http.Response.StatusCode = 412;
        }
        else
        {
            _objects[key] = (bytes, DateTime.UnixEpoch.AddYears(50));
        }
        http.Response.Headers.ETag = Tag(bytes);
    }

    private Task Delete(HttpContext http, string key)
    {
        _objects.TryRemove(key, out _);
        http.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private async Task GetAsync(HttpContext http, string key)
    {
        if (!_objects.TryGetValue(key, out var found))
        {
            http.Response.StatusCode = 404;
            if (http.Request.Method == "GET") await http.Response.WriteAsync("<Error><Code>NoSuchKey</Code></Error>");
            return;
        }
        var bytes = found.Bytes;
        http.Response.Headers.ETag = Tag(bytes);
        http.Response.Headers.LastModified = found.Time.ToString("R", CultureInfo.InvariantCulture);
        if (http.Request.Headers.Range.ToString() is { Length: > 0 } range)
        {
            var ends = range["bytes=".Length..].Split('-');
            bytes = bytes[int.Parse(ends[0], CultureInfo.InvariantCulture)..(int.Parse(ends[1], CultureInfo.InvariantCulture) + 1)];
            http.Response.StatusCode = 206;
        }
        http.Response.ContentLength = bytes.Length;
        if (http.Request.Method == "GET") await http.Response.Body.WriteAsync(bytes);
    }

    private Task ListAsync(HttpContext http, string bucket)
    {
        var (prefix, delimiter) = (http.Request.Query["prefix"].ToString(), http.Request.Query["delimiter"].ToString());
        var keys = Keys.Where(k => k.StartsWith(bucket + "/" + prefix, StringComparison.Ordinal)).Select(k => k[(bucket.Length + 1)..]).ToList();
        string? Folder(string key) => delimiter.Length > 0 && key.IndexOf('/', prefix.Length) is var slash and >= 0 ? key[..(slash + 1)] : null;
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync(new XElement(Xml + "ListBucketResult",
            new XElement(Xml + "IsTruncated", "false"),
            keys.Where(k => Folder(k) is null).Select(k => new XElement(Xml + "Contents", new XElement(Xml + "Key", k),
                new XElement(Xml + "Size", _objects[bucket + "/" + k].Bytes.Length), new XElement(Xml + "LastModified", "2020-01-01T00:00:00.000Z"))),
            keys.Select(Folder).OfType<string>().Distinct().Select(f => new XElement(Xml + "CommonPrefixes", new XElement(Xml + "Prefix", f)))).ToString());
    }

    /// <summary>Signed chunks: "size;chunk-signature=...", the bytes, an empty line.</summary>
    private static byte[] Unchunk(byte[] body)
    {
        var whole = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8) + at;
            var size = int.Parse(Encoding.ASCII.GetString(body, at, end - at).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) break;
            whole.Write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
        return whole.ToArray();
    }

#pragma warning disable CA5351 // S3's tag is an MD5, and the client checks it
    private static string Tag(byte[] bytes) => $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
#pragma warning restore CA5351
}
