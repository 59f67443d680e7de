using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace TayNinhExemplars.Media.Stores;

/// <summary>
/// The library in a bucket. Folders are keys that end in "/", as every S3 browser shows them.
/// A single PUT is atomic: readers see the old object or the new one.
/// </summary>
public sealed class S3MediaStore : IMediaStore, IDisposable
{
    private readonly AmazonS3Client _s3;
    private readonly string _bucket;
    private readonly string _prefix;

    public S3MediaStore(S3Options options)
    {
        (_bucket, _prefix) = (options.Bucket, options.Prefix.Trim('/') is { Length: > 0 } p ? p + "/" : "");
        var config = new AmazonS3Config
        {
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,   // other makers' services know no trailing checksums
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (options.ServiceUrl.Length > 0) (config.ServiceURL, config.ForcePathStyle, config.AuthenticationRegion) = (options.ServiceUrl, true, options.Region);
        else config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        _s3 = new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    public async Task<MediaEntry?> FindAsync(string path, CancellationToken ct = default)
    {
        if (await HeadAsync(Key(path), ct) is { } file) return new MediaEntry(path, false, file.ContentLength, Utc(file.LastModified));
        var below = await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _bucket, Prefix = Key(path) + "/", MaxKeys = 1 }, ct);
        return below.S3Objects is [var first, ..] ? new MediaEntry(path, true, 0, Utc(first.LastModified)) : null;
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken ct = default) =>
        await HeadAsync(Key(path), ct) is { } head ? new S3ReadStream(_s3, _bucket, Key(path), head.ETag, head.ContentLength) : null;

    public async Task<bool> SaveAsync(string path, Stream content, bool overwrite, CancellationToken ct = default)
    {
        if (await FindAsync(path, ct) is { } there && (there.IsFolder || !overwrite)) return false;
        var request = new PutObjectRequest
        {
            BucketName = _bucket,
            Key = Key(path),
            InputStream = content,
            AutoCloseStream = false,
            ContentType = MediaTypes.Of(path)?.ContentType ?? "application/octet-stream",
        };
        if (!overwrite) request.IfNoneMatch = "*";   // two uploads of one name at the same time: one wins, the other learns of it
        try
        {
            await _s3.PutObjectAsync(request, ct);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    public async Task<bool> DeleteAsync(string path, CancellationToken ct = default)
    {
        if (await HeadAsync(Key(path), ct) is null) return false;
        await _s3.DeleteObjectAsync(_bucket, Key(path), ct);
        return true;
    }

    public async Task<bool> MoveAsync(string from, string to, CancellationToken ct = default)
    {
        if (await HeadAsync(Key(from), ct) is null || await FindAsync(to, ct) is not null) return false;
        await _s3.CopyObjectAsync(_bucket, Key(from), _bucket, Key(to), ct);
        await _s3.DeleteObjectAsync(_bucket, Key(from), ct);
        return true;
    }

    public async Task<IReadOnlyList<MediaEntry>> ListAsync(string folder, CancellationToken ct = default)
    {
        var prefix = folder.Length == 0 ? _prefix : Key(folder) + "/";
        var request = new ListObjectsV2Request { BucketName = _bucket, Prefix = prefix, Delimiter = "/" };
        var entries = new List<MediaEntry>();
        ListObjectsV2Response page;
        do
        {
            page = await _s3.ListObjectsV2Async(request, ct);
            entries.AddRange((page.CommonPrefixes ?? []).Select(p => new MediaEntry(p[_prefix.Length..].TrimEnd('/'), true, 0, default)));
            entries.AddRange((page.S3Objects ?? []).Where(o => o.Key != prefix)
                .Select(o => new MediaEntry(o.Key[_prefix.Length..], false, o.Size ?? 0, Utc(o.LastModified))));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
        return [.. entries.Where(e => MediaPath.TryNormalize(e.Path, out var n) && n == e.Path)
            .OrderByDescending(e => e.IsFolder).ThenBy(e => e.Path, StringComparer.Ordinal)];
    }

    public async Task<bool> CreateFolderAsync(string path, CancellationToken ct = default)
    {
        if (await FindAsync(path, ct) is not null) return false;
        for (var folder = path; folder.Length > 0; folder = MediaPath.Folder(folder))
            await _s3.PutObjectAsync(new PutObjectRequest { BucketName = _bucket, Key = Key(folder) + "/", ContentBody = "" }, ct);
        return true;
    }

    public async Task<bool> DeleteFolderAsync(string path, CancellationToken ct = default)
    {
        var any = false;
        while (true)
        {
            var page = await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = _bucket, Prefix = Key(path) + "/" }, ct);
            if (page.S3Objects is not { Count: > 0 } objects) return any;
            any = true;
            foreach (var o in objects) await _s3.DeleteObjectAsync(_bucket, o.Key, ct);
        }
    }

    public void Dispose() => _s3.Dispose();

    private async Task<GetObjectMetadataResponse?> HeadAsync(string key, CancellationToken ct)
    {
        try
        {
            return await _s3.GetObjectMetadataAsync(_bucket, key, ct);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private string Key(string path) => MediaPath.TryNormalizeNamed(path, out var normal) && normal == path
        ? _prefix + path
        : throw new ArgumentException($"'{path}' is not a normal media path.", nameof(path));

    private static DateTime Utc(DateTime? time) => time?.ToUniversalTime() ?? default;
}
