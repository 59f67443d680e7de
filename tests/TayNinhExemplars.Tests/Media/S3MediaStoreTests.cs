using TayNinhExemplars.Media;
using TayNinhExemplars.Media.Stores;

namespace TayNinhExemplars.Tests.Media;

/// <summary>Against a small S3 service in this process, with a prefix so that the bucket is shared.</summary>
public sealed class S3MediaStoreTests : MediaStoreContract
{
    private S3Service _service = null!;
    private S3MediaStore _store = null!;

    protected override async Task<IMediaStore> CreateAsync()
    {
        _service = await S3Service.StartAsync();
        return _store = new S3MediaStore(new S3Options { Bucket = "kho", ServiceUrl = _service.Url, AccessKey = "khoa", SecretKey = "bi-mat", Region = "us-east-1", Prefix = "cong/" });
    }

    public override async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Keys_carry_the_prefix()
    {
        await _store.SaveAsync("a.txt", new MemoryStream([1]), overwrite: false);
        Assert.Equal(["kho/cong/a.txt"], _service.Keys);
    }
}
