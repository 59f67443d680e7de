using System.Text.Json;
using System.Text.Json.Serialization;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>What a user reads, in the site's two languages.</summary>
public sealed record Words(string Vi, string En = "")
{
    public string In(string language) => language == "en" && En.Length > 0 ? En : Vi;

    public override string ToString() => In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}

/// <summary>What a state means to readers and to the desk; names and colours follow from it.</summary>
public enum StateKind
{
    /// <summary>A proposed topic; nobody works on it yet.</summary>
    Idea,

    /// <summary>Somebody works on it.</summary>
    Work,

    /// <summary>It waits for somebody's decision.</summary>
    Waiting,

    /// <summary>Set aside on purpose.</summary>
    Held,

    /// <summary>Approved, not out yet.</summary>
    Ready,

    /// <summary>Goes out by itself at a fixed time.</summary>
    Scheduled,

    /// <summary>Was on air or in print; not on this site.</summary>
    Aired,

    /// <summary>Readers see it on this site.</summary>
    Published,

    /// <summary>Was published and is withdrawn.</summary>
    Withdrawn,

    /// <summary>Nothing more will come of it.</summary>
    Ended,
}

/// <summary>What a transition does to the item itself, through Content's own use cases.</summary>
public enum TransitionEffect { None, Publish, Schedule, Unpublish }

public enum NoteRule { None, Optional, Required }

/// <summary>Whose work the copy is after a transition that does not ask for an assignee.</summary>
public enum Assignment
{
    Keep,
    Actor,

    /// <summary>Whoever presses becomes the author as well: they write it.</summary>
    Writer,
    Author,
    Nobody,
}

public enum CheckLevel { Block, Warn }

/// <param name="SiteRoles">Who acts in this role without having a seat at any desk of the workflow.</param>
public sealed record WorkflowRole(string Id, Words Name, IReadOnlyList<string> SiteRoles)
{
    /// <summary>The site itself: timers. Never given to anybody.</summary>
    public const string System = "system";
}

/// <param name="DueHours">How long copy may stay here; null is no limit.</param>
/// <param name="Editors">Roles that may change the text in this state; the author is <see cref="Author"/>.</param>
public sealed record WorkflowState(string Id, Words Name, StateKind Kind, double? DueHours = null, IReadOnlyList<string>? Editors = null)
{
    public const string Author = "author";
    public const string Assignee = "assignee";

    [JsonIgnore] public bool IsOpen => Kind is not (StateKind.Published or StateKind.Withdrawn or StateKind.Ended);
}

/// <param name="From">States it leads out of; none begins new copy.</param>
/// <param name="To">The state it leads to; <see cref="Stay"/> leaves the copy where it is.</param>
/// <param name="Asks">What the form asks for; a name that ends with "?" may be left empty. See <see cref="TransitionAsks"/>.</param>
public sealed record WorkflowTransition(
    string Id, Words Button, IReadOnlyList<string> From, string To, IReadOnlyList<string> Roles,
    IReadOnlyList<string>? Guards = null, NoteRule Note = NoteRule.None, TransitionEffect Effect = TransitionEffect.None, IReadOnlyList<string>? Asks = null, Assignment Assign = Assignment.Keep)
{
    public const string Stay = "=";

    [JsonIgnore] public bool IsBeginning => From.Count == 0;

    public string Target(string state) => To == Stay ? state : To;

    public bool IsFor(string role) => Roles.Contains(role, StringComparer.Ordinal);
}

/// <summary>One line of the checklist. With a field it is judged by the machine, without one a person ticks it.</summary>
/// <param name="Field">Such as <c>Story.Lead</c>: it must be filled.</param>
public sealed record CheckItem(string Id, Words Text, CheckLevel Level = CheckLevel.Block, string? Field = null, int? MinWords = null, int? MaxWords = null);

/// <summary>How one team takes copy from an idea to its public. Data: it comes by recipe or from a screen.</summary>
public sealed record Workflow
{
    public required string Id { get; init; }

    /// <summary>Given by the site: copy stays with the version it began with.</summary>
    public int Version { get; init; }
    public required Words Name { get; init; }
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>Items of these types that are in no workflow are refused publication.</summary>
    public bool IsMandatory { get; init; }
    public IReadOnlyList<WorkflowRole> Roles { get; init; } = [];

    /// <summary>The role that alone decides on sensitive copy.</summary>
    public string? Chief { get; init; }
    public IReadOnlyList<WorkflowState> States { get; init; } = [];
    public IReadOnlyList<WorkflowTransition> Transitions { get; init; } = [];
    public IReadOnlyList<string> RequiredFields { get; init; } = [];
    public IReadOnlyList<CheckItem> Checklist { get; init; } = [];

    public WorkflowState? State(string id) => States.FirstOrDefault(s => s.Id == id);

    public WorkflowTransition? Transition(string id) => Transitions.FirstOrDefault(t => t.Id == id);

    public IEnumerable<WorkflowTransition> OutOf(string state) => Transitions.Where(t => t.From.Contains(state, StringComparer.Ordinal));

    public IEnumerable<WorkflowTransition> Beginnings => Transitions.Where(t => t.IsBeginning);

    public string RoleName(string role) => Roles.FirstOrDefault(r => r.Id == role)?.Name.ToString() ?? role;

    public static readonly JsonSerializerOptions Format = new(Json.Options) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>The version is not part of what is written: the site numbers them itself.</summary>
    public string ToJson() => JsonSerializer.Serialize(this with { Version = 0 }, Format);

    public static Workflow Parse(string json) => JsonSerializer.Deserialize<Workflow>(json, Format) ?? throw new JsonException("A workflow is expected.");
}

/// <summary>What a transition's form may ask for.</summary>
public static class TransitionAsks
{
    public const string Assignee = "assignee", Due = "due", Placement = "placement", ScheduledAt = "scheduledAt", Embargo = "embargo",
        Correction = "correction", Statutory = "statutoryCorrection", TakeDown = "takeDown", Royalty = "royalty", Sensitive = "sensitive", Expires = "expires";

    public static readonly IReadOnlyList<string> All = [Assignee, Due, Placement, ScheduledAt, Embargo, Expires, Correction, Statutory, TakeDown, Royalty, Sensitive];

    public static bool Asks(this WorkflowTransition transition, string what) => transition.Asks is { } asks && (asks.Contains(what) || asks.Contains(what + "?"));

    public static bool Demands(this WorkflowTransition transition, string what) => transition.Asks?.Contains(what) == true;
}
