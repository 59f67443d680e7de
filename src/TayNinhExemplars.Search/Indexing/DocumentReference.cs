using System.Text;
using Lucene.Net.Util;

namespace TayNinhExemplars.Search.Indexing;

/// <summary>Who a document is, in one column value: read for lists and checks without touching the stored text.</summary>
internal sealed record DocumentReference(string Id, string VersionId, string Type, bool Published, string Owner)
{
    private const char Mark = '\u001F';

    public static DocumentReference Of(SearchDocument source) =>
        new(DocumentMapper.Keyword(source.Id), DocumentMapper.Keyword(source.VersionId), DocumentMapper.Keyword(source.Type), source.Published, DocumentMapper.Keyword(source.Owner));

    public string Write() => string.Join(Mark, Published ? "1" : "0", Id, VersionId, Type, Owner);

    public static DocumentReference Read(BytesRef bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes.Bytes, bytes.Offset, bytes.Length).Split(Mark, 5);
        return new(parts[1], parts[2], parts[3], parts[0] == "1", parts[4]);
    }
}
