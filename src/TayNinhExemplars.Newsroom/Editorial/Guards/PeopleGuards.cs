using System.Text.Json.Nodes;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial.Guards;

/// <summary>Four eyes: who wrote the copy, or owns the item, does not approve it, whatever else they are.</summary>
internal sealed class NotAuthorGuard : ITransitionGuard
{
    public string Name => GuardNames.NotAuthor;

    public Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) => Task.FromResult(new Refusals().Unless(
        attempt.Actor.IsSystem || attempt.Actor.Id.Length == 0 || (attempt.Actor.Id != attempt.Copy.AuthorId && attempt.Actor.Id != attempt.Item?.Owner), "editorial.own-copy"));
}

/// <summary>Sensitive copy, and copy that cites an award of the State, is decided by the chief alone.</summary>
internal sealed class ChiefIfSensitiveGuard(ContentStore store) : ITransitionGuard
{
    private const string LevelsAlias = "cap-khen";

    public string Name => GuardNames.ChiefIfSensitive;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        if (attempt.Actor.IsSystem || attempt.Workflow.Chief is not { } chief || attempt.Roles.Contains(chief)) return new Refusals();
        if (attempt.Copy.IsSensitive) return Refusals.Because("editorial.sensitive", "", attempt.Workflow.RoleName(chief));
        return new Refusals().Unless(!await CitesStateAwardAsync(attempt.Item, ct), "editorial.state-award", "", attempt.Workflow.RoleName(chief));
    }

    private async Task<bool> CitesStateAwardAsync(ContentItem? story, CancellationToken ct)
    {
        var ids = story?.Field("Story", "Awards")?.Strings("ContentItemIds") ?? [];
        if (ids.Count == 0) return false;
        var levels = (await store.FindManyAsync([.. ids.Take(50)], VersionKind.Latest, ct)).SelectMany(a => a.Field("Award", "Level")?.Strings("TermContentItemIds") ?? []).ToHashSet(StringComparer.Ordinal);
        return levels.Count > 0 && await StateLevelAsync(ct) is { } state && levels.Contains(state);
    }

    /// <summary>The award level of the highest rank.</summary>
    private async Task<string?> StateLevelAsync(CancellationToken ct)
    {
        var taxonomy = await store.FindByAliasAsync(LevelsAlias, VersionKind.Published, ct);
        return (taxonomy?.Part("TaxonomyPart")?["Terms"] as JsonArray)?.OfType<JsonObject>()
            .OrderBy(t => (t["AwardLevelTerm"] as JsonObject)?["Rank"]?["Value"] is JsonValue rank && rank.TryGetValue<double>(out var value) ? value : double.MaxValue)
            .FirstOrDefault()?.Text("ContentItemId");
    }
}

/// <summary>Work given to somebody is not taken from them, unless they are not there any more.</summary>
internal sealed class UnclaimedGuard(UserDirectory users) : ITransitionGuard
{
    public string Name => GuardNames.Unclaimed;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var id = attempt.Copy.AssigneeId;
        if (id.Length == 0 || id == attempt.Actor.Id || await users.FindAsync(id, ct) is not { IsEnabled: true } holder) return new Refusals();
        return Refusals.Because("editorial.claimed", "", holder.DisplayName);
    }
}

/// <summary>Somebody must have the work in hand, and still be there.</summary>
internal sealed class AssignedGuard(UserDirectory users) : ITransitionGuard
{
    public string Name => GuardNames.Assigned;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var id = attempt.Answers.AssigneeId.Length > 0 ? attempt.Answers.AssigneeId : attempt.Copy.AssigneeId;
        return new Refusals().Unless(id.Length > 0 && await users.FindAsync(id, ct) is { IsEnabled: true }, "editorial.nobody-assigned", "assignee");
    }
}
