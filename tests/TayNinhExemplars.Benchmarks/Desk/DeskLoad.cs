using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Benchmarks.Desk;

/// <summary>
/// <c>desk-load --editors 100 --seconds 60 [--postgres CONNECTION]</c>: so many editors write, comment, tick, pass copy on and
/// return it, all on one desk. Afterwards everything that was acknowledged must be there.
/// </summary>
internal sealed class DeskLoad(DeskSite site, IReadOnlyList<string> copies)
{
    private sealed record Kept(string ItemId, string VersionId, string Mark);

    private readonly ConcurrentBag<Kept> _saved = [];
    private readonly ConcurrentBag<(string ItemId, long Ticks)> _moved = [];
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, int> _refused = new(StringComparer.Ordinal), _broken = new(StringComparer.Ordinal);
    private int _comments;

    public static async Task<int> RunAsync(string[] args)
    {
        var (editors, seconds) = (Number(args, "--editors", 100), Number(args, "--seconds", 60));
        await using var site = await DeskSite.CreateAsync(Text(args, "--postgres"));
        var people = await site.SeatAsync(editors, "editor", "desk-head");
        var copies = new List<string>();
        for (var n = 0; n < 40; n++) copies.Add(await BeginAsync(site, people[n % people.Count], n));
        var load = new DeskLoad(site, copies);
        Console.WriteLine($"{site.Name}: {editors} editors on {copies.Count} pieces of copy for {seconds} s ...");
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(people.Select((p, n) => Task.Run(() => load.WorkAsync(p, new Random(n), end.Token), CancellationToken.None)));
        return await load.ReportAsync(watch.Elapsed);
    }

    /// <summary>Brought to the editors' hands: written by somebody else, so that everybody here may pass it on.</summary>
    private static async Task<string> BeginAsync(DeskSite site, Actor editor, int number)
    {
        var item = await site.DraftAsync(number);
        (await site.AskAsync((BeginCopyHandler h) => h.HandleAsync(new BeginCopy("newspaper", item.ContentItemId, TransitionAnswers.None, DeskId: "ban"), editor))).OrThrow();
        await MoveToEditingAsync(site, item.ContentItemId, editor);
        foreach (var check in site.Paper.Checklist.Where(c => c.Field is null))
            (await site.AskAsync((TickCheckHandler h) => h.HandleAsync(new TickCheck(item.ContentItemId, check.Id, true), editor))).OrThrow();
        return item.ContentItemId;
    }

    private static async Task MoveToEditingAsync(DeskSite site, string id, Actor editor)
    {
        var author = new Actor("tac-gia", "tacgia", new HashSet<string>(), new HashSet<string>());
        var users = await site.AskAsync((TayNinhExemplars.Accounts.CreateUserHandler h) => h.HandleAsync(new TayNinhExemplars.Accounts.CreateUser("pv" + id[..8], "Phóng viên", null, []), Actor.System, default));
        var reporter = users.OrThrow().User.Id;
        var answers = new TransitionAnswers { AssigneeId = reporter, DueUtc = DateTimeOffset.MaxValue.UtcDateTime.AddYears(-5000) };
        (await site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(id, "approve-pitch", answers), editor))).OrThrow();
        var writer = author with { Id = reporter };
        (await site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(id, "claim", TransitionAnswers.None), writer))).OrThrow();
        (await site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(id, "submit", TransitionAnswers.None), writer))).OrThrow();
        (await site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(id, "claim-edit", TransitionAnswers.None), editor))).OrThrow();
    }

    private async Task WorkAsync(Actor editor, Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var id = copies[random.Next(copies.Count)];
            var watch = Stopwatch.GetTimestamp();
            try
            {
                var refusals = random.Next(10) switch
                {
                    < 5 => await WriteAsync(id, editor),
                    < 7 => await MoveAsync(id, editor),
                    7 => await CommentAsync(id, editor),
                    _ => await LookAsync(editor),
                };
                foreach (var refusal in refusals) _refused.AddOrUpdate(refusal.Code, 1, (_, n) => n + 1);
            }
            catch (Exception e)
            {
                _broken.AddOrUpdate($"{e.GetType().Name}: {e.GetBaseException().Message}", 1, (_, n) => n + 1);
            }
            _milliseconds.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
    }

    private async Task<Refusals> WriteAsync(string id, Actor editor)
    {
        var held = await site.AskAsync((CopyLocks l) => l.TakeAsync(id, editor, default));
        if (held.UserId != editor.Id) return Refusals.Because("editorial.locked");
        var item = (await site.AskAsync((ContentStore s) => s.FindAsync(id, VersionKind.Latest)))!;
        var mark = Ids.New();
        var body = item.PartOrNew("MarkdownBodyPart");
        body["Markdown"] = body.Text("Markdown") + "\n\n" + mark;
        var saved = await site.AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(item, item.ContentItemVersionId), editor));
        if (saved.Value is { } version) _saved.Add(new Kept(id, version.ContentItemVersionId, mark));
        await site.AskAsync(async (CopyLocks l) => { await l.ReleaseAsync(id, editor, default); return true; });
        return saved.Refusals;
    }

    private async Task<Refusals> MoveAsync(string id, Actor editor)
    {
        var copy = (await site.AskAsync((CopyStore s) => s.FindAsync(id, default)))!;
        var step = copy.State == "editing" ? "to-desk-head" : "desk-head-return";
        var moved = await site.AskAsync((TransitionHandler h) => h.HandleAsync(new Transition(id, step, new TransitionAnswers { Note = "Xem lại" }, copy.Revision), editor));
        if (moved.Succeeded) _moved.Add((id, Stopwatch.GetTimestamp()));
        return moved.Refusals;
    }

    private async Task<Refusals> CommentAsync(string id, Actor editor)
    {
        var said = await site.AskAsync((CopyComments c) => c.HandleAsync(new CommentOnCopy(id, "", "Mở đầu", "Nên viết lại"), editor));
        if (said.Succeeded) Interlocked.Increment(ref _comments);
        return said.Refusals;
    }

    private async Task<Refusals> LookAsync(Actor editor)
    {
        await site.AskAsync((DeskBoard b) => b.ColumnsAsync(site.Paper, "", default));
        await site.AskAsync((DeskBoard b) => b.WaitingForAsync(editor, 30, default));
        return new Refusals();
    }

    private async Task<int> ReportAsync(TimeSpan took)
    {
        var (lostText, lostUpdates, lostSteps) = (0, 0, 0);
        foreach (var kept in _saved)
            if ((await site.AskAsync((ContentStore s) => s.FindVersionAsync(kept.VersionId)))?.Part("MarkdownBodyPart")?.Text("Markdown")?.Contains(kept.Mark, StringComparison.Ordinal) != true) lostText++;
        foreach (var id in copies)
        {
            var now = (await site.AskAsync((ContentStore s) => s.FindAsync(id, VersionKind.Latest)))!.Part("MarkdownBodyPart")!.Text("Markdown")!;
            lostUpdates += _saved.Count(k => k.ItemId == id && !now.Contains(k.Mark, StringComparison.Ordinal));
            var steps = (await site.AskAsync((CopyStore s) => s.HistoryAsync(id, 100_000, default))).Count(e => e.Kind is "to-desk-head" or "desk-head-return");
            lostSteps += Math.Abs(steps - _moved.Count(m => m.ItemId == id));
        }
        var comments = 0;
        foreach (var id in copies) comments += await site.InScopeAsync(async s => (await s.GetRequiredService<CopyComments>().ListAsync(id, default)).Count);
        var sorted = _milliseconds.Order().ToList();
        string At(double part) => sorted[(int)(part * (sorted.Count - 1))].ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine($"{site.Name}: {sorted.Count} acts in {took.TotalSeconds:0} s ({sorted.Count / took.TotalSeconds:0}/s), p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms");
        Console.WriteLine($"  saves acknowledged {_saved.Count}: versions lost {lostText}, updates lost {lostUpdates}");
        Console.WriteLine($"  steps acknowledged {_moved.Count}: differing from the record {lostSteps}");
        Console.WriteLine($"  comments acknowledged {_comments}, listed {comments} (at most 200 of each copy are listed)");
        Console.WriteLine($"  refused: {string.Join(", ", _refused.OrderByDescending(r => r.Value).Select(r => $"{r.Key} {r.Value}"))}");
        Console.WriteLine($"  broken: {(_broken.IsEmpty ? "none" : string.Join("; ", _broken.Select(b => $"{b.Value} x {b.Key}")))}");
        return lostText + lostUpdates + lostSteps + _broken.Count == 0 ? 0 : 1;
    }

    internal static int Number(string[] args, string name, int usual) => int.TryParse(Text(args, name), CultureInfo.InvariantCulture, out var n) ? n : usual;

    internal static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;
}
