using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Editorial;

/// <summary>
/// Every step that publishes, schedules or goes on air, with every condition it names, one broken at a time: pressed by whom it is
/// for, from where it begins, it must be refused and leave everything as it was.
/// </summary>
public sealed class BrokenConditions : IAsyncLifetime
{
    /// <summary>The registry's answers, as a switch.</summary>
    private sealed class Registry
    {
        public string Refuses { get; set; } = "";
    }

    private sealed class RegistryGuard(string name, Registry registry) : ITransitionGuard
    {
        public string Name => name;

        public Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) => Task.FromResult(new Refusals().Unless(registry.Refuses != name, "test.registry"));
    }

    private static readonly string[] OnAir = ["pass", "slot", "air", "repeat", "correct-on-air"];
    private readonly Registry _registry = new();
    private Newsroom _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await Newsroom.OpenAsync(TestDatabase.Sqlite, services => services
        .AddScoped<ITransitionGuard>(_ => new RegistryGuard(GuardNames.Evidence, _registry)).AddScoped<ITransitionGuard>(_ => new RegistryGuard(GuardNames.Consent, _registry)));

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    public static TheoryData<string> Ids => ["newspaper", "radio-tv", "portal", "commune-relay"];

    [Theory, MemberData(nameof(Ids))]
    public async Task A_step_is_refused_while_one_of_its_conditions_does_not_hold(string id)
    {
        var workflow = await _desk.WorkflowAsync(id);
        var (broken, wrong) = (0, new List<string>());
        foreach (var step in workflow.Transitions.Where(t => !t.IsBeginning && (t.Effect != TransitionEffect.None || OnAir.Contains(t.Id) || workflow.ContentTypes.Count == 0)))
            foreach (var guard in step.Guards ?? [])
            {
                if (await _desk.ReachAsync(workflow, step.From[0]) is not { } copy) continue; // only a timer leads there
                if (Presser(workflow, step, copy, guard) is not { } actor) continue;
                if (guard is not (AirGuardNames.Sheet or AirGuardNames.Rundown or AirGuardNames.Log or AirGuardNames.Correction)) await _desk.PrepareAsync(copy, step);
                else if (guard == AirGuardNames.Sheet && step.Id != "pass") await _desk.PrepareAsync(copy, step);
                await BreakAsync(copy, guard, actor);
                broken++;
                var outcome = step.IsFor(WorkflowRole.System) && step.Effect == TransitionEffect.Publish ? await TimeAsync(copy) : (await _desk.MoveAsync(copy, step, actor)).Refusals;
                _registry.Refuses = "";
                if (!outcome.Any) wrong.Add($"{step.Id} went through although '{guard}' does not hold");
                if (outcome.Any(r => r.Code is "editorial.not-your-role" or "editorial.not-from-here")) wrong.Add($"{step.Id}: '{guard}' was not what refused it: {outcome}");
                if ((await _desk.CopyAsync(copy.ContentItemId))!.State != copy.State) wrong.Add($"{step.Id}: '{guard}': the copy moved");
            }
        Findings(wrong);
        Assert.True(broken > (id == "commune-relay" ? 5 : 15), $"{broken} conditions were broken.");
    }

    private static void Findings(List<string> wrong) => Assert.True(wrong.Count == 0, string.Join('\n', wrong));

    /// <summary>Somebody the step is for; for what binds all but the chief, not the chief.</summary>
    private Actor? Presser(Workflow workflow, WorkflowTransition step, Copy copy, string guard)
    {
        var role = step.Roles.FirstOrDefault(r => guard != GuardNames.ChiefIfSensitive || r != workflow.Chief);
        return role is null || (guard == GuardNames.NotAuthor && role == WorkflowRole.System) ? null : _desk.Playing(workflow, copy, role);
    }

    private async Task<Refusals> TimeAsync(Copy copy)
    {
        _desk.Site.Clock.Advance(TimeSpan.FromHours(2));
        var done = await _desk.Site.AskAsync((RunScheduleHandler h) => h.HandleAsync());
        return done.FirstOrDefault(d => d.ContentItemId == copy.ContentItemId)?.Refusals ?? new Refusals();
    }

    /// <summary>Below the use cases, because none of them would: what is tested is that the condition is looked at.</summary>
    private async Task BreakAsync(Copy copy, string guard, Actor actor)
    {
        var id = copy.ContentItemId;
        if (guard is GuardNames.Evidence or GuardNames.Consent)
        {
            _registry.Refuses = guard;
            return;
        }
        FormattableString sql = guard switch
        {
            GuardNames.RequiredFields => $"""UPDATE "ContentItems" SET "Data" = REPLACE("Data", 'Minh Tâm', '') WHERE "ContentItemId" = {id}""",
            GuardNames.Checklist => $"""DELETE FROM "CopyTicks" WHERE "ContentItemId" = {id}""",
            GuardNames.NotAuthor => $"""UPDATE "Copies" SET "AuthorId" = {actor.Id} WHERE "ContentItemId" = {id}""",
            GuardNames.ChiefIfSensitive => $"""UPDATE "Copies" SET "IsSensitive" = 1 WHERE "ContentItemId" = {id}""",
            GuardNames.Unchanged => $"""UPDATE "Copies" SET "VersionId" = {Kernel.Ids.New()} WHERE "ContentItemId" = {id}""",
            GuardNames.NotHeld => $"""INSERT INTO "ContentHolds" ("ContentItemId", "Reason", "ActorName", "AtUtc") VALUES ({id}, 'Đang xác minh', 'thuky', {_desk.Now})""",
            GuardNames.Embargo => $"""UPDATE "Copies" SET "EmbargoUtc" = {_desk.Now.AddHours(9)} WHERE "ContentItemId" = {id}""",
            AirGuardNames.Sheet => $"""DELETE FROM "AirSheets" WHERE "ContentItemId" = {id}""",
            AirGuardNames.Rundown => $"""DELETE FROM "EpisodeStories" WHERE "ContentItemId" = {id}""",
            AirGuardNames.Log or AirGuardNames.Correction => $"""SELECT 1""", // nobody wrote it
            AirGuardNames.ScriptAsApproved => $"""UPDATE "ContentItems" SET "Data" = REPLACE("Data", 'Thưa quý vị', 'Thưa bà con') WHERE "ContentItemId" = {id} AND "Latest" = 1 AND "ContentItemVersionId" <> ''""",
            _ => throw new InvalidOperationException($"Nothing breaks '{guard}'."),
        };
        if (guard == AirGuardNames.ScriptAsApproved) await AsAnotherVersionAsync(copy);
        await _desk.AskAsync((SiteDbContext db) => db.Database.ExecuteSqlInterpolatedAsync(sql));
    }

    /// <summary>The approved version stays what it was; a later one differs.</summary>
    private async Task AsAnotherVersionAsync(Copy copy)
    {
        var item = (await _desk.LatestAsync(copy.ContentItemId))!;
        await _desk.Site.InScopeAsync(async services =>
        {
            using var leave = services.GetRequiredService<PublicationLeave>().For(copy.ContentItemId);
            var saved = (await services.GetRequiredService<SaveDraftHandler>().HandleAsync(new SaveDraft(item, null), Actor.System)).OrThrow();
            var db = services.GetRequiredService<SiteDbContext>();
            await db.Database.ExecuteSqlInterpolatedAsync($"""UPDATE "Copies" SET "VersionId" = {saved.ContentItemVersionId} WHERE "ContentItemId" = {copy.ContentItemId}""");
        });
    }
}
