using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers.Data;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Readers;

public sealed record PollOption(int Number, string Text, int Count);

public sealed record Poll(string Id, string ContentItemId, string Question, DateTime CreatedUtc, DateTime? ClosedUtc, IReadOnlyList<PollOption> Options)
{
    public int Votes => Options.Sum(o => o.Count);
}

public sealed class Polls(SiteDbContext db)
{
    private const int Most = 50;

    private static readonly Prepared<Func<SiteDbContext, string, IAsyncEnumerable<PollRow>>> Below = new(() => EF.CompileAsyncQuery((SiteDbContext db, string id) =>
        db.Set<PollRow>().AsNoTracking().Where(p => p.ContentItemId == id).OrderByDescending(p => p.CreatedUtc).ThenBy(p => p.Id).Take(Most)));

    public static readonly ItemTrace Trace = new((db, id) => db.Set<PollRow>().LongCount(p => p.ContentItemId == id));

    public async Task<IReadOnlyList<Poll>> OfItemAsync(string contentItemId, CancellationToken ct)
    {
        var rows = new List<PollRow>();
        await foreach (var row in Below.For(db)(db, contentItemId).WithCancellation(ct)) rows.Add(row);
        return await WithOptionsAsync(rows, ct);
    }

    public Task<IReadOnlyList<Poll>> NewestAsync(CancellationToken ct) => ListAsync(db.Set<PollRow>(), ct);

    public async Task<Poll?> FindAsync(string id, CancellationToken ct) => (await ListAsync(db.Set<PollRow>().Where(p => p.Id == id), ct)).FirstOrDefault();

    private async Task<IReadOnlyList<Poll>> ListAsync(IQueryable<PollRow> polls, CancellationToken ct) =>
        await WithOptionsAsync(await polls.AsNoTracking().OrderByDescending(p => p.CreatedUtc).ThenBy(p => p.Id).Take(Most).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<Poll>> WithOptionsAsync(List<PollRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return [];
        var ids = rows.Select(p => p.Id).ToList();
        var options = (await db.Set<PollOptionRow>().AsNoTracking().Where(o => ids.Contains(o.PollId)).OrderBy(o => o.Number).ToListAsync(ct)).ToLookup(o => o.PollId);
        return [.. rows.Select(p => new Poll(p.Id, p.ContentItemId, p.Question, p.CreatedUtc, p.ClosedUtc, [.. options[p.Id].Select(o => new PollOption(o.Number, o.Text, o.Count))]))];
    }
}

public sealed record OpenPoll(string ContentItemId, string Question, IReadOnlyList<string> Options);

public sealed record ClosePoll(string Id);

/// <summary>Opens and closes polls below an item.</summary>
public sealed class PollHandler(SiteDbContext db, ContentStore content, AuditTrail audit, AnnounceChangeHandler announce, TimeProvider clock)
{
    public const int Fewest = 2, Most = 8;

    public async Task<Outcome<Poll>> HandleAsync(OpenPoll input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.AnswerReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        var question = TextNormalForm.Clean(input.Question).Trim();
        var options = input.Options.Select(o => TextNormalForm.Clean(o).Trim()).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var refusals = new Refusals()
            .Unless(await content.FindAsync(input.ContentItemId, ct: ct) is not null, "readers.poll.item", nameof(input.ContentItemId))
            .Unless(question.Length is > 0 and <= PollRow.QuestionLimit, "readers.poll.question", nameof(input.Question), PollRow.QuestionLimit)
            .Unless(options.Count is >= Fewest and <= Most, "readers.poll.options", nameof(input.Options), Fewest, Most)
            .Unless(options.TrueForAll(o => o.Length <= PollRow.OptionLimit), "readers.poll.option", nameof(input.Options), PollRow.OptionLimit);
        if (refusals.Any) return refusals;
        var row = new PollRow { Id = Ids.New(), ContentItemId = input.ContentItemId, Question = question, CreatedUtc = clock.UtcSecondsNow() };
        db.Add(row);
        for (var i = 0; i < options.Count; i++) db.Add(new PollOptionRow { PollId = row.Id, Number = i + 1, Text = options[i] });
        await audit.RecordAsync(new AuditEntry("poll.opened", "content", row.ContentItemId, question), by, ct);
        await announce.HandleAsync(new AnnounceChange(row.ContentItemId, "Polled"), ct);
        await write.CommitAsync(ct);
        return new Poll(row.Id, row.ContentItemId, question, row.CreatedUtc, null, [.. options.Select((o, i) => new PollOption(i + 1, o, 0))]);
    }

    public async Task<Outcome<Poll>> HandleAsync(ClosePoll input, Actor by, CancellationToken ct = default)
    {
        if (!by.May(ReadersPermissions.AnswerReaders)) return Refusals.Because("forbidden");
        await using var write = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<PollRow>().SingleOrDefaultAsync(p => p.Id == input.Id, ct) is not { ClosedUtc: null } row) return Refusals.Because("readers.poll.notFound");
        row.ClosedUtc = clock.UtcSecondsNow();
        await audit.RecordAsync(new AuditEntry("poll.closed", "content", row.ContentItemId, row.Question), by, ct);
        await announce.HandleAsync(new AnnounceChange(row.ContentItemId, "Polled"), ct);
        await write.CommitAsync(ct);
        return new Poll(row.Id, row.ContentItemId, row.Question, row.CreatedUtc, row.ClosedUtc, []);
    }
}

public sealed record VotePoll(string PollId, int Number);

/// <summary>One vote a reader, changeable while the poll is open.</summary>
public sealed class VotePollHandler(SiteDbContext db, ReaderSettingsStore settings, AnnounceChangeHandler announce, VoicePace pace, TimeProvider clock)
{
    public async Task<Outcome<Poll>> HandleAsync(VotePoll input, string readerKey, Network network, CancellationToken ct = default)
    {
        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        var poll = await new Polls(db).FindAsync(input.PollId, ct);
        var refusals = new Refusals()
            .Unless(poll is { ClosedUtc: null } && (await settings.GetAsync(ct)).Polls, "readers.poll.closed")
            .Unless(poll is null || poll.Options.Any(o => o.Number == input.Number), "readers.poll.choice", nameof(input.Number))
            .Unless(readerKey.Length > 0, "readers.rating.reader");
        if (refusals.Any) return refusals;
        var mine = await db.Set<PollVoteRow>().SingleOrDefaultAsync(v => v.PollId == input.PollId && v.ReaderKey == readerKey, ct);
        if (mine?.Number == input.Number) return poll!;
        if (mine is null && !pace.Allows("poll:" + input.PollId, network)) return Refusals.Because("readers.tooMany");
        var options = db.Set<PollOptionRow>().Where(o => o.PollId == input.PollId);
        if (mine is null) db.Add(mine = new PollVoteRow { PollId = input.PollId, ReaderKey = readerKey });
        else
        {
            var former = mine.Number;
            await options.Where(o => o.Number == former).ExecuteUpdateAsync(s => s.SetProperty(o => o.Count, o => o.Count - 1), ct);
        }
        (mine.Number, mine.AtUtc) = (input.Number, clock.UtcSecondsNow());
        await options.Where(o => o.Number == input.Number).ExecuteUpdateAsync(s => s.SetProperty(o => o.Count, o => o.Count + 1), ct);
        await announce.HandleAsync(new AnnounceChange(poll!.ContentItemId, "Polled"), ct);
        await write.CommitAsync(ct);
        return (await new Polls(db).FindAsync(input.PollId, ct))!;
    }
}
