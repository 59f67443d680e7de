using TayNinhExemplars.Content;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Indexing;

/// <summary>A search document in the making; contributors of the upper floors fill in what only they know.</summary>
public sealed class SearchDocumentBuilder(ContentItem item)
{
    public ContentItem Item { get; } = item;
    public string Lead { get; set; } = "";
    public string Body { get; set; } = "";
    public string Url { get; set; } = "";
    public string Image { get; set; } = "";

    /// <summary>People and organisations.</summary>
    public List<string> Names { get; } = [];
    public List<string> Places { get; } = [];

    /// <summary>Numbers of decisions, who granted, forms of award: what readers type who look for one.</summary>
    public List<string> Facts { get; } = [];
    public List<FacetValue> Facets { get; } = [];
    public List<IndexField> Fields { get; } = [];

    /// <summary>Replaces the values of a facet: the year of an award is that of its decision, not of its page.</summary>
    public void SetFacet(string facet, string value, string label)
    {
        Facets.RemoveAll(f => f.Facet == facet);
        Facets.Add(new FacetValue(facet, value, label));
    }

    public SearchDocument Build() => new()
    {
        Id = Item.ContentItemId,
        VersionId = Item.ContentItemVersionId,
        Type = Item.ContentType,
        Published = Item.Published,
        Title = Item.DisplayText,
        Lead = Lead,
        Body = Body,
        Url = Url,
        Image = Image,
        Names = Names.Distinct().ToList(),
        Places = Places.Distinct().ToList(),
        Facts = Facts.Distinct().ToList(),
        Owner = Item.Owner ?? "",
        Facets = Facets.Distinct().ToList(),
        Fields = Fields,
        PublishedUtc = Item.PublishedUtc is { } p ? new DateTimeOffset(p) : null,
        ModifiedUtc = Item.ModifiedUtc is { } m ? new DateTimeOffset(m) : null,
    };
}

/// <summary>What an upper module adds to the documents of its own types.</summary>
public interface ISearchContributor
{
    /// <summary>Told of a batch before its documents are made, so that what they need is read at once.</summary>
    Task PrepareAsync(IReadOnlyCollection<ContentItem> items, CancellationToken ct) => Task.CompletedTask;

    void Contribute(SearchDocumentBuilder document);
}
