using TayNinhExemplars.Content;

namespace TayNinhExemplars.Audit;

/// <summary>Every save, publication, withdrawal, deletion and import, as the content journal tells them.</summary>
internal sealed class AuditedContent(AuditTrail trail) : IContentListener
{
    public Task HappenedAsync(ContentNews news, CancellationToken ct) =>
        trail.RecordAsync(new AuditEntry(news.What, news.ContentType.Length > 0 ? news.ContentType : "content", news.ContentItemId, news.DisplayText, news.Reason, news.Details), news.By, ct);
}
