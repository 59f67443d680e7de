using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Codecs.Lucene46;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>Lucene's codec with the stored texts packed tighter: they are two thirds of the index and read only for the hits of a page.</summary>
[CodecName("TayNinhCompact")]
internal sealed class CompactCodec : FilterCodec
{
    // A hit unpacks its whole chunk: little more than one story.
    private const int ChunkBytes = 1 << 12;

    static CompactCodec()
    {
        // Codecs are found by name when an index is opened.
        Codec.SetCodecFactory(new Factory());
    }

    public CompactCodec() : base(new Lucene46Codec())
    {
    }

    /// <summary>Makes the name known before the first index is opened.</summary>
    public static void Register()
    {
        // The static constructor does it.
    }

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new CompressingStoredFieldsFormat("TayNinhCompact", CompressionMode.HIGH_COMPRESSION, ChunkBytes);

    private sealed class Factory : DefaultCodecFactory
    {
        protected override void Initialize()
        {
            base.Initialize();
            PutCodecType(typeof(CompactCodec));
        }
    }
}
