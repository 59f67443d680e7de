using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Editorial.Recipes;

/// <summary>
/// <c>{ organizations, channels, desks, seats, deputies }</c> with ids of their own; a person is named by user name.
/// What is there already is laid over, so that running it twice is running it once.
/// </summary>
internal sealed class DesksStep(ChangeDesksHandler change, DeskSeats seats, UserDirectory users) : IRecipeStep
{
    public string Name => "NewsDesks";
    public int ExportOrder => 31;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var o in Read<NewsOrganization>(context, "organizations")) await DoAsync(DeskChanges.Save(o), ct);
        foreach (var c in Read<NewsChannel>(context, "channels")) await DoAsync(DeskChanges.Save(c), ct);
        foreach (var d in Read<NewsDesk>(context, "desks")) await DoAsync(DeskChanges.Save(d), ct);
        foreach (var s in Read<Seat>(context, "seats"))
            if (await IdAsync(s.UserId, context, ct) is { } id) await DoAsync(DeskChanges.Give(s with { UserId = id }, s.UserId), ct);
        foreach (var d in Read<Deputy>(context, "deputies"))
            if (await IdAsync(d.UserId, context, ct) is { } id && await IdAsync(d.ForUserId, context, ct) is { } absent) await DoAsync(DeskChanges.Appoint(d with { UserId = id, ForUserId = absent }, d.UserId), ct);
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var book = await seats.BookAsync(ct);
        if (book.IsEmpty) return null;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in book.Seats.Select(s => s.UserId).Concat(book.Deputies.SelectMany(d => new[] { d.UserId, d.ForUserId })).Distinct())
            names[id] = (await users.FindAsync(id, ct))?.UserName ?? "";
        return new JsonObject
        {
            ["name"] = Name,
            ["organizations"] = Write(book.Organizations), ["channels"] = Write(book.Channels), ["desks"] = Write(book.Desks),
            ["seats"] = Write(book.Seats.Where(s => names[s.UserId].Length > 0).Select(s => s with { UserId = names[s.UserId] })),
            ["deputies"] = Write(book.Deputies.Where(d => names[d.UserId].Length > 0 && names[d.ForUserId].Length > 0).Select(d => d with { UserId = names[d.UserId], ForUserId = names[d.ForUserId] })),
        };
    }

    private static JsonNode? Write<T>(IEnumerable<T> entries) => JsonSerializer.SerializeToNode(entries.ToList(), Workflow.Format);

    private static List<T> Read<T>(RecipeStepContext context, string member) => context.Step.Find(member) is JsonArray array ? array.Deserialize<List<T>>(Workflow.Format) ?? [] : [];

    private async Task<string?> IdAsync(string userName, RecipeStepContext context, CancellationToken ct)
    {
        if (await users.FindByNameAsync(userName, ct) is { } user) return user.Id;
        context.Report.Note($"NewsDesks: there is no account '{userName}'.");
        return null;
    }

    private async Task DoAsync(ChangeDesks what, CancellationToken ct)
    {
        var done = await change.HandleAsync(what, Actor.System, ct);
        if (!done.Succeeded) throw new InvalidOperationException($"{what.What} '{what.About}': {done.Refusals}");
    }
}
