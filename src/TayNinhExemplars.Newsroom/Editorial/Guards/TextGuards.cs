using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial.Guards;

/// <summary>Whether what the workflow asks of the text is there. Pure.</summary>
internal static class TextRules
{
    public static bool IsFilled(ContentItem item, string field) => Words(item, field) > 0;

    /// <summary>How many words stand in a field such as <c>Story.Lead</c>; a picked item, file or number counts as one.</summary>
    public static int Words(ContentItem item, string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return 0;
        return Count(item.Part(field[..dot])?[field[(dot + 1)..]]);
    }

    /// <param name="label">What the form calls a field.</param>
    public static Refusals Required(Workflow workflow, ContentItem item, Func<string, string> label)
    {
        var refusals = new Refusals();
        foreach (var field in workflow.RequiredFields)
            refusals.Unless(IsFilled(item, field), "editorial.field-required", field, label(field));
        return refusals;
    }

    /// <summary>What stands in the way, or only ought to be better, as <paramref name="level"/> says.</summary>
    public static Refusals Checklist(Workflow workflow, ContentItem? item, IReadOnlyDictionary<string, string> ticks, CheckLevel level)
    {
        var refusals = new Refusals();
        foreach (var check in workflow.Checklist.Where(c => c.Level == level))
            refusals.Unless(Holds(check, item, ticks), "editorial.check", "check." + check.Id, check.Text.ToString());
        return refusals;
    }

    public static bool Holds(CheckItem check, ContentItem? item, IReadOnlyDictionary<string, string> ticks)
    {
        if (check.Field is not { Length: > 0 } field) return ticks.ContainsKey(check.Id);
        if (item is null) return false;
        var words = Words(item, field);
        return check is { MinWords: null, MaxWords: null } ? words > 0 : words >= (check.MinWords ?? 0) && words <= (check.MaxWords ?? int.MaxValue);
    }

    private static int Count(JsonNode? node) => node switch
    {
        null => 0,
        JsonArray array => array.Sum(Count),
        JsonObject json => json.Where(m => m.Key is not ("Anchors" or "MediaTexts" or "TaxonomyContentItemId")).Sum(m => Count(m.Value)),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag ? 1 : 0,
        _ => 1,
    };
}

internal sealed class RequiredFieldsGuard(FieldLabels labels) : ITransitionGuard
{
    public string Name => GuardNames.RequiredFields;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        if (attempt.Item is not { } item) return new Refusals();
        var known = await labels.OfAsync(item.ContentType, ct);
        return TextRules.Required(attempt.Workflow, item, field => known.GetValueOrDefault(field, field));
    }
}

/// <summary>What is taken over from elsewhere names where it comes from and who wrote it.</summary>
internal sealed class SourceKeptGuard : ITransitionGuard
{
    public string Name => GuardNames.SourceKept;

    public Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct)
    {
        var refusals = new Refusals();
        foreach (var field in new[] { "Story.Source", "Story.ByLine" })
            refusals.Unless(attempt.Item is not { } item || TextRules.IsFilled(item, field), "editorial.source-kept", field);
        return Task.FromResult(refusals);
    }
}

internal sealed class ChecklistGuard(CopyStore copies) : ITransitionGuard
{
    public string Name => GuardNames.Checklist;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) =>
        TextRules.Checklist(attempt.Workflow, attempt.Item, await copies.TicksAsync(attempt.Copy.ContentItemId, ct), CheckLevel.Block);
}
