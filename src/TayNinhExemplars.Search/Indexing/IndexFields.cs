namespace TayNinhExemplars.Search.Indexing;

/// <summary>Names of our own fields. Fields of JSON queries carry their own names, which never begin with an underscore.</summary>
internal static class IndexFields
{
    // Raise when analysis or fields change: an index written under another number is rebuilt.
    public const string AnalysisVersion = "4";

    public const string Id = "_id";
    public const string Reference = "_ref";
    public const string Visibility = "_visible";
    public const string Date = "_date";

    /// <summary>All words in their order: title, people, places, facts, lead, body. Terms as <see cref="Analysis.TermCode"/> writes them.</summary>
    public const string Words = "_words";
    public const string Pairs = "_pairs";

    /// <summary>Where in the order of words each zone ends.</summary>
    public const string Zones = "_zones";

    /// <summary>Orchard's names for the whole text of an item and for its body. Asked for by name, indexed as part of <see cref="Words"/>.</summary>
    public const string FullText = "Content.ContentItem.FullText";
    public const string Body = "Content.BodyAspect.Body";

    // For what is being typed: words with and without marks, in short fields of their own.
    public const string Title = "_title";
    public const string TitleFolded = "_title.f";
    public const string Names = "_names";
    public const string NamesFolded = "_names.f";

    /// <summary>Title, address, picture and names as a column: lists of suggestions are read from it without unpacking texts.</summary>
    public const string Shown = "_shown";
    public const string StoredLead = "_s.lead";
    public const string StoredBody = "_s.body";

    public const string FacetPrefix = "_facet:";
    public const char LabelMark = '\u001F';

    public const string TypeFacet = "type";

    /// <summary>
    /// Orchard names a field of a type's own part both "Story.Lead" and "Story.Story.Lead". It is indexed once, under the short name;
    /// whoever asks by the long one is understood.
    /// </summary>
    public static string Plain(string name)
    {
        var end = name.IndexOf('.');
        return end > 0 && string.CompareOrdinal(name, 0, name, end + 1, end + 1) == 0 && name.Length > (2 * end) + 2 ? name[(end + 1)..] : name;
    }

    // Values to sort by stand beside the field, one kind under each name.
    public static string SortText(string field) => field + "~s";
    public static string SortNumber(string field) => field + "~n";
}

/// <summary>Which searches see a document. A published document whose item also has a draft is seen by the public only.</summary>
internal static class Visibilities
{
    public const string Public = "public";
    public const string Latest = "latest";
}
