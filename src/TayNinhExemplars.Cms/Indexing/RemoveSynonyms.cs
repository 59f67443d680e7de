using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Indexing;

public sealed record RemoveSynonyms(string Name);

/// <summary>Safe to run twice.</summary>
public sealed class RemoveSynonymsHandler(KeyedDocuments documents)
{
    public Task HandleAsync(RemoveSynonyms input, CancellationToken ct = default) => documents.RemoveAsync(SearchSynonyms.Document, input.Name, ct);
}
