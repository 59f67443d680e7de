using Amazon.S3;
using Amazon.S3.Model;

namespace TayNinhExemplars.Media.Stores;

/// <summary>A seekable view of an object: asks for bytes from the position it stands at, once per run of reads.</summary>
internal sealed class S3ReadStream(AmazonS3Client s3, string bucket, string key, string etag, long length) : Stream
{
    private GetObjectResponse? _response;
    private long _responseAt = -1;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= length || buffer.Length == 0) return 0;
        if (_response is null || _responseAt != Position)
        {
            _response?.Dispose();
            // The tag keeps a file that is replaced meanwhile from being served half old, half new.
            _response = await s3.GetObjectAsync(new GetObjectRequest
            {
                BucketName = bucket,
                Key = key,
                EtagToMatch = etag,
                ByteRange = Position == 0 ? null : new ByteRange(Position, length - 1),
            }, cancellationToken);
        }
        var read = await _response.ResponseStream.ReadAsync(buffer, cancellationToken);
        _responseAt = Position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _response?.Dispose();
        base.Dispose(disposing);
    }
}
