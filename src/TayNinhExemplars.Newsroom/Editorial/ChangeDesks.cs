using TayNinhExemplars.Audit;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <summary>One change to the newsroom's organisation.</summary>
/// <param name="What">For the record: <c>organizationSaved</c>, <c>seatGiven</c>.</param>
/// <param name="About">Whom or what it concerns, in words.</param>
public sealed record ChangeDesks(string What, string About, Func<DeskBook, DeskBook> Change);

/// <summary>Changes the book as it is now, checks the whole of it, and records who did it: of two changes at once neither is lost.</summary>
public sealed class ChangeDesksHandler(SiteDbContext db, DocumentStore documents, WorkflowLibrary library, AuditTrail audit)
{
    public async Task<Outcome<DeskBook>> HandleAsync(ChangeDesks input, Actor actor, CancellationToken ct = default)
    {
        if (!actor.May(EditorialPermissions.ManageDesks)) return Refusals.Because("forbidden");
        var workflows = (await library.ListAsync(ct)).ToDictionary(w => w.Id, StringComparer.Ordinal);
        var refusals = new Refusals();
        DeskBook? after = null;
        await using var write = await WriteScope.BeginAsync(db, ct);
        await documents.ChangeAsync<DeskBook>(DeskBook.Document, book =>
        {
            after = input.Change(book);
            refusals.Add(DeskRules.Check(after, id => workflows.GetValueOrDefault(id)));
            return refusals.Any ? book : after;
        }, ct);
        if (refusals.Any) return refusals;
        await audit.RecordAsync(new AuditEntry("desks." + input.What, "desk", "", input.About), actor, ct);
        await write.CommitAsync(ct);
        return after!;
    }
}

/// <summary>The changes that screens and recipes make. An empty id makes a new entry.</summary>
public static class DeskChanges
{
    public static ChangeDesks Save(NewsOrganization o) => new("organizationSaved", o.Name, b => b with { Organizations = Put(b.Organizations, o.Id.Length > 0 ? o : o with { Id = Ids.New() }, x => x.Id) });

    public static ChangeDesks Save(NewsChannel c) => new("channelSaved", c.Name, b => b with { Channels = Put(b.Channels, c.Id.Length > 0 ? c : c with { Id = Ids.New() }, x => x.Id) });

    public static ChangeDesks Save(NewsDesk d) => new("deskSaved", d.Name, b => b with { Desks = Put(b.Desks, d.Id.Length > 0 ? d : d with { Id = Ids.New() }, x => x.Id) });

    public static ChangeDesks Give(Seat s, string person) => new("seatGiven", $"{person}: {s.Role}", b => b with { Seats = Put(b.Seats, s.Id.Length > 0 ? s : s with { Id = Ids.New() }, x => x.Id) });

    public static ChangeDesks EndSeat(string id, DateOnly lastDay, string person) => new("seatEnded", person, b => b with { Seats = [.. b.Seats.Select(s => s.Id == id ? s with { To = lastDay } : s)] });

    public static ChangeDesks Appoint(Deputy d, string person) => new("deputyAppointed", person, b => b with { Deputies = Put(b.Deputies, d.Id.Length > 0 ? d : d with { Id = Ids.New() }, x => x.Id) });

    public static ChangeDesks EndDeputy(string id, string person) => new("deputyEnded", person, b => b with { Deputies = [.. b.Deputies.Where(d => d.Id != id)] });

    private static IReadOnlyList<T> Put<T>(IReadOnlyList<T> all, T entry, Func<T, string> id) =>
        all.Any(x => id(x) == id(entry)) ? [.. all.Select(x => id(x) == id(entry) ? entry : x)] : [.. all, entry];
}
