using System.Buffers;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Reads what a hit shows from the stored fields.</summary>
internal static class HitReader
{
    private static readonly HashSet<string> Texts = [IndexFields.StoredLead, IndexFields.StoredBody];

    public static SearchHit Read(IndexSearcher searcher, Found found, Highlighter highlighter)
    {
        var document = searcher.Doc(found.Document, Texts);
        var reference = Reference(searcher.IndexReader, found.Document);
        var shown = Shown(searcher.IndexReader, found.Document);
        var title = shown.Title;
        var lead = document.Text(IndexFields.StoredLead);
        var body = document.Text(IndexFields.StoredBody);
        return new()
        {
            Id = reference.Id,
            VersionId = reference.VersionId,
            Type = reference.Type,
            Published = reference.Published,
            Title = title,
            Lead = lead,
            Url = shown.Url,
            Image = shown.Image,
            PublishedUtc = found.Date == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(found.Date),
            Score = found.Score,
            TitleHighlight = highlighter.Whole(title),
            BodyHighlight = Passage(lead, body, highlighter),
        };
    }

    private static string? Passage(string lead, string body, Highlighter highlighter)
    {
        if (lead.Length == 0) return highlighter.Passage(body);
        if (body.Length == 0) return highlighter.Passage(lead);
        var whole = ArrayPool<char>.Shared.Rent(lead.Length + 1 + body.Length);
        lead.CopyTo(whole);
        whole[lead.Length] = '\n';
        body.CopyTo(whole.AsSpan(lead.Length + 1));
        var passage = highlighter.Passage(whole.AsSpan(0, lead.Length + 1 + body.Length));
        ArrayPool<char>.Shared.Return(whole);
        return passage;
    }

    public static ShownText Shown(IndexReader reader, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Shown).Get(document - leaf.DocBase, bytes);
        return ShownText.Read(bytes);
    }

    public static DocumentReference Reference(IndexReader reader, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        return Reference(leaf.AtomicReader, document - leaf.DocBase);
    }

    public static DocumentReference Reference(AtomicReader reader, int document)
    {
        var bytes = new BytesRef();
        reader.GetBinaryDocValues(IndexFields.Reference).Get(document, bytes);
        return DocumentReference.Read(bytes);
    }
}
