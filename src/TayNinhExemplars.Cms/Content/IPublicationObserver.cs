namespace TayNinhExemplars.Content;

/// <summary>Told inside the transaction when a version has become what readers see, by whatever way, or when an import brings it once more.</summary>
public interface IPublicationObserver
{
    Task PublishedAsync(ContentItem item, CancellationToken ct);
}
