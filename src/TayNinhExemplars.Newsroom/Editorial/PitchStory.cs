using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Editorial;

/// <param name="Idea">What the story is about and why now; it goes to those who decide.</param>
/// <param name="Exemplars">Whom it is about, if they are in the register already.</param>
public sealed record PitchStory(string WorkflowId, string Title, string Idea, DateTime? DueUtc = null, string DeskId = "", IReadOnlyList<string>? Exemplars = null, string Transition = "");

/// <summary>Proposes a topic: a draft with nothing but its title, on the desk, waiting for approval.</summary>
public sealed class PitchStoryHandler(SiteDbContext db, WorkflowLibrary library, SaveDraftHandler save, BeginCopyHandler begin)
{
    private const int LongestTitle = 300;

    public async Task<Outcome<Copy>> HandleAsync(PitchStory input, Actor actor, CancellationToken ct = default)
    {
        if (await library.CurrentAsync(input.WorkflowId, ct) is not { ContentTypes.Count: > 0 } workflow) return Refusals.Because("editorial.no-workflow", "workflow", input.WorkflowId);
        var refusals = new Refusals()
            .Unless(!string.IsNullOrWhiteSpace(input.Title), "editorial.title-required", "title")
            .Unless(input.Title.Length <= LongestTitle, "editorial.too-long", "title", LongestTitle);
        if (refusals.Any) return refusals;

        await using var write = await WriteScope.BeginAsync(db, ct);
        await db.TakeTurnAsync(ct);
        // The beginning's roles decide who may pitch; a contributor needs no right over content for it.
        var saved = await save.HandleAsync(new SaveDraft(Draft(workflow.ContentTypes[0], input), null), TransitionEffects.Lent(actor), ct);
        if (saved.Value is not { } item) return saved.Refusals;
        var answers = new TransitionAnswers { Note = input.Idea, DueUtc = input.DueUtc };
        var begun = await begin.HandleAsync(new BeginCopy(workflow.Id, item.ContentItemId, answers, input.Transition, DeskId: input.DeskId), actor, ct);
        if (begun.Succeeded) await write.CommitAsync(ct);
        return begun;
    }

    private static ContentItem Draft(string type, PitchStory input) => new()
    {
        ContentType = type,
        Content = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = input.Title.Trim() },
            ["AutoroutePart"] = new JsonObject(),
            ["MarkdownBodyPart"] = new JsonObject(),
            [type] = input.Exemplars is not { Count: > 0 } people ? [] : new JsonObject { ["Exemplars"] = new JsonObject { ["ContentItemIds"] = new JsonArray([.. people.Select(p => (JsonNode)p)]) } },
        },
    };
}
