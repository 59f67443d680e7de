using System.Globalization;
using TayNinhExemplars.Editorial;

namespace TayNinhExemplars.Web.Newsroom.Desk;

/// <summary>The fields of the piece that stands open; which of them count depends on the piece.</summary>
public sealed class PieceForm
{
    public string? Vi { get; set; }
    public string? En { get; set; }
    public List<string> ContentTypes { get; set; } = [];
    public List<string> RequiredFields { get; set; } = [];
    public bool IsMandatory { get; set; }
    public string? Chief { get; set; }
    public List<string> SiteRoles { get; set; } = [];
    public StateKind Kind { get; set; }
    public string? DueHours { get; set; }
    public List<string> Editors { get; set; } = [];
    public bool IsBeginning { get; set; }
    public List<string> From { get; set; } = [];
    public string? To { get; set; }
    public List<string> Roles { get; set; } = [];
    public List<string> Guards { get; set; } = [];
    public List<string> Asks { get; set; } = [];
    public NoteRule Note { get; set; }
    public TransitionEffect Effect { get; set; }
    public Assignment Assign { get; set; }
    public CheckLevel Level { get; set; }
    public string? Field { get; set; }
    public string? MinWords { get; set; }
    public string? MaxWords { get; set; }

    private Words Words => new((Vi ?? "").Trim(), (En ?? "").Trim());

    internal Workflow General(Workflow before) => before with
    {
        Name = Words, ContentTypes = Filled(ContentTypes), RequiredFields = Filled(RequiredFields), IsMandatory = IsMandatory, Chief = string.IsNullOrEmpty(Chief) ? null : Chief,
    };

    internal WorkflowRole Role(WorkflowRole before, string newId) => new(before.Id.Length > 0 ? before.Id : newId, Words, Filled(SiteRoles));

    internal WorkflowState State(WorkflowState before, string newId) =>
        new(before.Id.Length > 0 ? before.Id : newId, Words, Kind, Number(DueHours), Filled(Editors) is { Count: > 0 } editors ? editors : null);

    /// <summary>A step that is no beginning and comes from nowhere is a fault, and not a second beginning.</summary>
    internal WorkflowTransition Step(WorkflowTransition before, string newId) => before with
    {
        Id = before.Id.Length > 0 ? before.Id : newId, Button = Words, From = IsBeginning ? [] : Filled(From) is { Count: > 0 } from ? from : [""], To = To ?? "", Roles = Filled(Roles),
        Guards = Filled(Guards) is { Count: > 0 } guards ? guards : null, Asks = Filled(Asks) is { Count: > 0 } asks ? asks : null, Note = Note, Effect = Effect, Assign = Assign,
    };

    internal CheckItem Check(CheckItem before, string newId) =>
        new(before.Id.Length > 0 ? before.Id : newId, Words, Level, string.IsNullOrEmpty(Field) ? null : Field, Whole(MinWords), Whole(MaxWords));

    private static IReadOnlyList<string> Filled(List<string> values) => [.. values.Where(v => !string.IsNullOrEmpty(v)).Distinct(StringComparer.Ordinal)];

    /// <summary>What is no number becomes one that the rules refuse, so that it is told beside its place.</summary>
    private static double? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : -1;

    private static int? Whole(string? text) => string.IsNullOrWhiteSpace(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;
}
