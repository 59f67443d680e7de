using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Settings;

namespace TayNinhExemplars.Indexing;

/// <param name="Words">As typed: a word or abbreviation a line, or parted by commas. The first names the group.</param>
/// <param name="Replaces">The name of the group that was opened; empty for a new one.</param>
public sealed record SaveSynonyms(string Words, string Replaces = "");

public sealed class SaveSynonymsHandler(KeyedDocuments documents)
{
    public const int LongestText = 2_000;
    private const int MostMembers = 20;

    public async Task<Outcome<SynonymGroup>> HandleAsync(SaveSynonyms input, CancellationToken ct = default)
    {
        var words = input.Words.Split(['\n', ',', ';', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(VietnameseText.Compose).DistinctBy(VietnameseText.Lower).ToList();
        var refusals = Check(words, input, (await documents.GetAsync(SearchSynonyms.Document, ct)).Keys);
        if (refusals.Any) return refusals;

        var group = new SynonymGroup(words[0], words);
        if (input.Replaces.Length > 0 && input.Replaces != group.Name) await documents.RemoveAsync(SearchSynonyms.Document, input.Replaces, ct);
        await documents.PutAsync(SearchSynonyms.Document, [KeyValuePair.Create(group.Name, (JsonNode?)new JsonObject
        {
            ["Name"] = group.Name, ["Words"] = new JsonArray([.. group.Words.Select(w => (JsonNode)w)]),
        })], ct);
        return group;
    }

    internal static Refusals Check(IReadOnlyList<string> words, SaveSynonyms input, IEnumerable<string> names) => new Refusals()
        .Unless(input.Words.Length <= LongestText, "synonyms.long", nameof(input.Words))
        .Unless(words.Count >= 2, "synonyms.two", nameof(input.Words))
        .Unless(words.Count <= MostMembers, "synonyms.many", nameof(input.Words), MostMembers)
        .Unless(words.All(w => w.Split(' ').Length <= SynonymTable.MostWords), "synonyms.words", nameof(input.Words), SynonymTable.MostWords)
        .Unless(words.Count == 0 || words[0] == input.Replaces || !names.Contains(words[0]), "synonyms.exists", nameof(input.Words), words.FirstOrDefault() ?? "");
}
