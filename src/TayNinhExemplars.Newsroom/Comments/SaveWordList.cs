using TayNinhExemplars.Audit;
using TayNinhExemplars.Comments.Screening;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Comments;

/// <param name="Revision">The list it started from.</param>
public sealed record SaveWordList(int Revision, IReadOnlyList<WordEntry> Entries);

/// <param name="Found">Entry and comment; newly caught and newly let through.</param>
public sealed record WordListTrial(int Tried, IReadOnlyList<(Comment Comment, string Word)> Caught, IReadOnlyList<(Comment Comment, string Word)> Freed);

/// <summary>Tries a list on past comments, and saves it.</summary>
public sealed class SaveWordListHandler(SiteDbContext db, WordListStore store, CommentDesk desk, AuditTrail audit)
{
    private const int Tried = 2_000, Shown = 50;

    /// <summary>What the change would have caught and let through among the newest comments. Saves nothing.</summary>
    public async Task<WordListTrial> TryAsync(IReadOnlyList<WordEntry> entries, CancellationToken ct)
    {
        var comments = await desk.NewestAsync(Tried, ct);
        var (now, then) = (ScreenComment.MatcherOf(await store.GetAsync(ct)), new WordMatcher(Clean(entries)));
        List<(Comment, string)> caught = [], freed = [];
        foreach (var comment in comments)
        {
            var (before, after) = (now.Find(comment.Text), then.Find(comment.Text));
            var (worst, wanted) = (Gravest(before), Gravest(after));
            if (wanted is not null && (worst is null || wanted.Level < worst.Level)) caught.Add((comment, wanted.Entry.Text));
            else if (worst is not null && (wanted is null || wanted.Level > worst.Level)) freed.Add((comment, worst.Entry.Text));
        }
        return new WordListTrial(comments.Count, [.. caught.Take(Shown)], [.. freed.Take(Shown)]);
    }

    public async Task<Outcome<WordList>> HandleAsync(SaveWordList input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(CommentsPermissions.ManageWordList)) return Refusals.Because("forbidden");
        var entries = Clean(input.Entries);
        var refusals = new Refusals()
            .Unless(entries.Count <= WordList.Most, "comments.words.many", nameof(input.Entries), WordList.Most)
            .Unless(entries.All(e => e.Text.Length is >= 2 and <= 60), "comments.words.length", nameof(input.Entries));
        if (refusals.Any) return refusals;
        await using var write = await WriteScope.BeginAsync(db, ct);
        WordList? saved = null;
        var stale = false;
        await store.ChangeAsync(current =>
        {
            stale = current.Revision != input.Revision;
            return saved = stale ? current : current with { Entries = entries, Revision = current.Revision + 1 };
        }, ct);
        if (stale) return Refusals.Because("comments.words.stale");
        await audit.RecordAsync(new AuditEntry("comment.wordsChanged", "wordList", "words", "", Details: $"{entries.Count}"), by, ct);
        await write.CommitAsync(ct);
        return saved!;
    }

    /// <summary>Trimmed, in NFC and lower case, each word once; the graver level wins.</summary>
    private static List<WordEntry> Clean(IEnumerable<WordEntry> entries) =>
        [.. entries.Select(e => e with { Text = VietnameseText.Lower(TextHygiene.CleanName(e.Text)) }).Where(e => e.Text.Length > 0).OrderBy(e => e.Level).DistinctBy(e => e.Text, StringComparer.Ordinal)];

    private static WordHit? Gravest(IReadOnlyList<WordHit> hits) => hits.OrderBy(h => h.Level).FirstOrDefault();
}
