using TayNinhExemplars.Audit;
using TayNinhExemplars.Evidence.Reading;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Evidence;

/// <param name="Phrase">As written; case, the place of tones and the Unicode form do not matter, the marks do.</param>
/// <param name="Kind"><c>superlative</c>, <c>praise</c>, <c>absolute</c> or <c>vague</c>: what is wrong with it.</param>
public sealed record LexiconEntry(string Phrase, string Kind)
{
    /// <summary>Words that make it harmless when they stand right before or after.</summary>
    public List<string> NotAfter { get; init; } = [];
    public List<string> NotBefore { get; init; } = [];
}

/// <summary>Superlatives and formulas of praise, and the names in which they are no praise. Data: the Council and the newsroom change it.</summary>
public sealed record InflationLexicon
{
    public static readonly IReadOnlyList<string> Kinds = ["superlative", "praise", "absolute", "vague"];

    public List<LexiconEntry> Entries { get; init; } = [];

    /// <summary>Names of titles and awards.</summary>
    public List<string> Names { get; init; } = [];
}

/// <summary>The lexicon as the marker reads it: phrases by their first word.</summary>
public sealed class CompiledLexicon
{
    internal ILookup<string, (string[] Words, LexiconEntry? Entry)> Phrases { get; }
    public static readonly CompiledLexicon Empty = new(new InflationLexicon(), []);

    /// <param name="moreNames">Names of the awards a text links to.</param>
    public CompiledLexicon(InflationLexicon lexicon, IEnumerable<string> moreNames)
    {
        var phrases = lexicon.Entries.Select(e => (Words: Split(e.Phrase), Entry: (LexiconEntry?)e))
            .Concat(lexicon.Names.Concat(moreNames).Select(n => (Words: Split(n), Entry: (LexiconEntry?)null)));
        // The longest first: a name that contains a phrase wins over it.
        Phrases = phrases.Where(p => p.Words.Length > 0).OrderByDescending(p => p.Words.Length).ToLookup(p => p.Words[0], StringComparer.Ordinal);
    }

    internal static string[] Split(string phrase) => [.. Word.Of(MappedText.Of(phrase).Nfc).Select(w => w.Spelling)];
}

/// <summary>Where the lexicon is kept.</summary>
public sealed class Lexicons(DocumentStore documents, SiteDbContext db, AuditTrail audit)
{
    public const string Document = "InflationLexicon";
    public const int LongestPhrase = 100, MostEntries = 2000;

    public Task<InflationLexicon> GetAsync(CancellationToken ct = default) => documents.GetAsync<InflationLexicon>(Document, ct);

    public async Task<Refusals> SaveAsync(InflationLexicon lexicon, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EvidencePermissions.ManageEvidenceRules)) return Refusals.Because("forbidden");
        var refusals = new Refusals()
            .Unless(lexicon.Entries.Count + lexicon.Names.Count <= MostEntries, "evidence.lexicon.tooMuch", "", MostEntries)
            .Unless(lexicon.Entries.All(e => InflationLexicon.Kinds.Contains(e.Kind)), "evidence.lexicon.kind");
        foreach (var phrase in lexicon.Entries.Select(e => e.Phrase).Concat(lexicon.Names))
            refusals.Unless(phrase.Length <= LongestPhrase && CompiledLexicon.Split(phrase).Length > 0, "evidence.lexicon.phrase", "", phrase.Length > LongestPhrase ? phrase[..LongestPhrase] : phrase);
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.SaveAsync(Document, lexicon, ct);
        await audit.RecordAsync(new AuditEntry("lexicon.changed", "settings", Document, "", Details: $"{lexicon.Entries.Count}+{lexicon.Names.Count}"), actor, ct);
        await write.CommitAsync(ct);
        return refusals;
    }
}
