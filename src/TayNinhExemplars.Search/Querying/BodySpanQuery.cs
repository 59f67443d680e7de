using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using TayNinhExemplars.Search.Indexing;

namespace TayNinhExemplars.Search.Querying;

/// <summary>Those matches among the words of a document that stand in its body.</summary>
internal sealed class BodySpanQuery(SpanQuery inner) : SpanQuery
{
    public override string Field => inner.Field;

    public override Spans GetSpans(AtomicReaderContext context, IBits acceptDocs, IDictionary<Term, TermContext> termContexts) =>
        new BodySpans(inner.GetSpans(context, acceptDocs, termContexts), SegmentColumns.Of(context.AtomicReader).Zones);

    public override void ExtractTerms(ISet<Term> terms) => inner.ExtractTerms(terms);

    public override Query Rewrite(IndexReader reader) =>
        inner.Rewrite(reader) is SpanQuery other && !ReferenceEquals(other, inner) ? new BodySpanQuery(other) { Boost = Boost } : this;

    public override string ToString(string field) => $"body({inner.ToString(field)})";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is BodySpanQuery other && inner.Equals(other.Inner);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), inner);

    private SpanQuery Inner => inner;

    private sealed class BodySpans(Spans spans, long[] zones) : Spans
    {
        public override int Doc => spans.Doc;
        public override int Start => spans.Start;
        public override int End => spans.End;
        public override bool IsPayloadAvailable => false;

        public override bool MoveNext() => spans.MoveNext() && ToBody();

        public override bool SkipTo(int target) => spans.SkipTo(target) && ToBody();

        public override ICollection<byte[]> GetPayload() => [];

        public override long GetCost() => spans.GetCost();

        private bool ToBody()
        {
            while (spans.Start < new Zones(zones[spans.Doc]).EndOf(Zone.Lead))
                if (!spans.MoveNext()) return false;
            return true;
        }
    }
}
