using System.Runtime.CompilerServices;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <summary>The rules of screening over the lists as they are now.</summary>
public sealed class ScreenComment(WordListStore words, UserDirectory users, StaffNames staff)
{
    public async Task<Verdict> TextAsync(ScreeningFacts facts, CancellationToken ct) => ScreeningRules.Judge(facts, MatcherOf(await words.GetAsync(ct)));

    public async Task<Refusals> NameAsync(string name, ReaderSettings settings, CancellationToken ct) =>
        NameRules.Check(name, settings.ReservedNames, await staff.GetAsync(users, ct));

    public static string Said(Verdict verdict)
    {
        var text = string.Join('\n', verdict.Rules);
        return text.Length <= Comment.RulesLimit ? text : text[..Comment.RulesLimit];
    }

    // A list is shared and never changed, so its automaton is built once.
    private static readonly ConditionalWeakTable<WordList, WordMatcher> Matchers = [];

    public static WordMatcher MatcherOf(WordList list) => Matchers.GetValue(list, static l => new WordMatcher(l.Entries));
}

/// <summary>The names of those who work here; remembered for a minute, since every comment asks.</summary>
public sealed class StaffNames(TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);
    private (long At, IReadOnlyList<string> Names)? _known;

    public async Task<IReadOnlyList<string>> GetAsync(UserDirectory users, CancellationToken ct)
    {
        if (_known is { } known && clock.GetElapsedTime(known.At) < Remembered) return known.Names;
        var names = await users.StaffNamesAsync(ct);
        _known = (clock.GetTimestamp(), names);
        return names;
    }
}

public sealed class WordListStore(DocumentStore documents)
{
    private const string Document = "CommentWords";

    public Task<WordList> GetAsync(CancellationToken ct = default) => documents.GetAsync<WordList>(Document, ct);

    internal Task ChangeAsync(Func<WordList, WordList> change, CancellationToken ct) => documents.ChangeAsync(Document, change, ct);
}
