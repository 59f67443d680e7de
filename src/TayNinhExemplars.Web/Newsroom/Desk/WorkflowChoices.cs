using System.Text.RegularExpressions;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <param name="Words">Where and what, as people say it.</param>
/// <param name="Piece">What to open in order to mend it.</param>
public sealed record WorkflowFault(string Words, Piece Piece);

/// <summary>What a workflow's form may offer, and its faults with their places named.</summary>
public sealed partial class WorkflowChoices(RoleDirectory roles, TransitionGuardNames guards, ContentDefinitionStore definitions, FieldLabels labels, Texts texts)
{
    public IReadOnlyList<Choice> Guards => [.. guards.All.Select(g => new Choice(g, texts["guard." + g])).OrderBy(c => c.Text, StringComparer.CurrentCulture)];

    public async Task<IReadOnlyList<Choice>> SiteRolesAsync(CancellationToken ct) =>
        [.. (await roles.ListAsync(ct)).Where(r => !Role.IsImplied(r.Name)).Select(r => new Choice(r.Name, RoleWords.Title(texts, r.Name)))];

    public async Task<IReadOnlyList<Choice>> TypesAsync(CancellationToken ct) =>
        [.. (await definitions.GetAsync(ct)).Types.Values.Where(t => t.Common.Creatable).Select(t => new Choice(t.Name, t.DisplayName)).OrderBy(c => c.Text, StringComparer.CurrentCulture)];

    /// <summary>The fields of the first type, and what the workflow names besides.</summary>
    public async Task<IReadOnlyList<Choice>> FieldsAsync(Workflow workflow, CancellationToken ct)
    {
        var known = workflow.ContentTypes.Count == 0 ? new Dictionary<string, string>() : await labels.OfAsync(workflow.ContentTypes[0], ct);
        var named = workflow.RequiredFields.Concat(workflow.Checklist.Select(c => c.Field ?? "")).Where(f => f.Length > 0 && !known.ContainsKey(f)).Distinct();
        return [.. known.Select(f => new Choice(f.Key, f.Value)), .. named.Select(f => new Choice(f, f))];
    }

    public async Task<IReadOnlyList<WorkflowFault>> FaultsAsync(Workflow workflow, CancellationToken ct)
    {
        var siteRoles = (await roles.ListAsync(ct)).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return [.. WorkflowRules.Check(workflow, siteRoles, guards.All).Select(r => Told(workflow, r)).DistinctBy(f => f.Words)];
    }

    /// <summary>From <c>transitions[3] (approve).guards</c> to "Bước “Duyệt”, điều kiện".</summary>
    public WorkflowFault Told(Workflow workflow, Refusal refusal)
    {
        var place = Place().Match(refusal.Field);
        if (!place.Success) return new WorkflowFault((refusal.Field.Length > 0 ? texts["desk.workflow.piece.General"] + ": " : "") + texts.Of(refusal), new Piece(PieceKind.General, 0));
        var kind = place.Groups[1].Value switch { "roles" => PieceKind.Role, "states" => PieceKind.State, "transitions" => PieceKind.Transition, _ => PieceKind.Check };
        var piece = new Piece(kind, int.Parse(place.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
        var name = WorkflowDraft.NameOf(workflow, piece);
        var member = place.Groups[3].Value;
        var where = $"{texts["desk.workflow.piece." + kind]} “{(name.Length > 0 ? name : texts["desk.workflow.unnamed"])}”{(member.Length > 0 ? ", " + texts["desk.workflow.member." + member] : "")}";
        return new WorkflowFault($"{where}: {texts.Of(refusal)}", piece);
    }

    [GeneratedRegex(@"^(roles|states|transitions|checklist)\[(\d+)\] \([^)]*\)(?:\.(\w+))?$")]
    private static partial Regex Place();
}
