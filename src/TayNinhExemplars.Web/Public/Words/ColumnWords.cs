using System.Collections.Concurrent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Public.Words;

/// <summary>What values of content are called: choices by the definition's own labels, terms by their names, the rest by the locales.</summary>
public sealed class ColumnWords(ContentDefinitions definitions, TermSnapshot terms, Texts texts)
{
    private readonly ConcurrentDictionary<(string Part, string Field), IReadOnlyList<(string Value, string Label)>> _choices = new();
    private readonly ConcurrentDictionary<(string Part, string Field), string> _taxonomies = new();

    public Texts Texts => texts;

    internal bool IsOf(ContentDefinitions current, TermSnapshot currentTerms) => ReferenceEquals(definitions, current) && ReferenceEquals(terms, currentTerms);

    /// <summary>What the definition calls items of the type.</summary>
    public string TypeName(string contentType) => definitions.Type(contentType)?.DisplayName is { Length: > 0 } name ? name : contentType;

    /// <summary>Empty when the locales do not know the key: for values an administrator may add.</summary>
    public string KnownText(string key) => texts.Has(key) ? texts[key] : "";

    public static string Text(ContentItem item, string part, string field) => item.Field(part, field)?.Text("Text")?.Trim() ?? "";

    public IReadOnlyList<(string Value, string Label)> Choices(string part, string field) => _choices.GetOrAdd((part, field), _ =>
        Settings<TextFieldPredefinedListEditorSettings>(part, field)?.Options.Where(o => o.Value is not null).Select(o => (o.Value!, o.Name ?? o.Value!)).ToList() ?? []);

    /// <summary>The label of the chosen value; an unknown value is shown as it is.</summary>
    public string Choice(ContentItem item, string part, string field)
    {
        var value = Text(item, part, field);
        if (value.Length == 0) return "";
        var label = Choices(part, field).FirstOrDefault(c => c.Value == value).Label;
        return string.IsNullOrEmpty(label) ? value : label;
    }

    public IReadOnlyList<TermWord> Terms(ContentItem item, string part, string field) =>
        item.Field(part, field)?.Strings("TermContentItemIds").Select(terms.Find).OfType<TermWord>().ToList() ?? [];

    public string TermNames(ContentItem item, string part, string field) => string.Join(", ", Terms(item, part, field).Select(t => t.Name));

    /// <summary>All terms that the field may hold.</summary>
    public IReadOnlyList<TermWord> AllTerms(string part, string field) => terms.Of(Taxonomy(part, field));

    public TermWord? FindTerm(string part, string field, string slugOrId) => terms.Find(Taxonomy(part, field), slugOrId);

    private string Taxonomy(string part, string field) => _taxonomies.GetOrAdd((part, field), _ => Settings<TaxonomyFieldSettings>(part, field)?.TaxonomyContentItemId ?? "");

    private T? Settings<T>(string part, string field) where T : class, new() =>
        definitions.Fields(part).FirstOrDefault(f => f.Name == field)?.Settings.Settings<T>();
}

/// <summary>The words as last made, shared by all pages: good for as long as neither definitions nor terms have changed.</summary>
public sealed class WordsMemory(Texts texts)
{
    private ColumnWords? _last;

    public ColumnWords Of(ContentDefinitions definitions, TermSnapshot terms)
    {
        if (Volatile.Read(ref _last) is { } known && known.IsOf(definitions, terms)) return known;
        var words = new ColumnWords(definitions, terms, texts);
        Volatile.Write(ref _last, words);
        return words;
    }
}

/// <summary>Gives the words as they are now.</summary>
public sealed class ColumnWordsSource(ContentDefinitionStore definitions, ContentStore store, TermCatalog terms, WordsMemory memory)
{
    public async Task<ColumnWords> GetAsync(CancellationToken ct) => memory.Of(await definitions.GetAsync(ct), await terms.GetAsync(store, ct));
}
