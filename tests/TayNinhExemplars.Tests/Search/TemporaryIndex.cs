using TayNinhExemplars.Search;

namespace TayNinhExemplars.Tests.Search;

/// <summary>An index in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("search-test").FullName;
    private readonly List<SearchIndex> _opened = [];

    public TemporaryIndex(params IReadOnlyCollection<SearchDocument> documents)
    {
        Index = Open();
        Index.Apply(documents, [], 1);
    }

    public string Folder => _folder;

    /// <summary>Where the files of the index in use lie.</summary>
    public string Files => Path.Combine(_folder, File.ReadAllText(Path.Combine(_folder, "current")));

    public SearchIndex Index { get; private set; }

    public SearchIndex Open(SearchOptions? options = null)
    {
        var index = SearchIndex.Open(_folder, options);
        _opened.Add(index);
        return Index = index;
    }

    /// <summary>Ids in rank order.</summary>
    public string Find(string query) => string.Join(' ', Index.Search(new SearchRequest { Query = query, Size = 50 }).Items.Select(i => i.Id));

    public void Dispose()
    {
        foreach (var index in _opened) index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

internal static class Sample
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static SearchDocument Story(string id, string title, string body = "", int day = 0, bool published = true, params FacetValue[] facets) => new()
    {
        Id = id,
        VersionId = $"{id}-{(published ? "p" : "d")}",
        Type = "Story",
        Published = published,
        Title = title,
        Body = body,
        Url = "/tin-bai/" + id,
        PublishedUtc = published ? Start.AddDays(day) : null,
        ModifiedUtc = Start.AddDays(day),
        Facets = facets,
    };
}
