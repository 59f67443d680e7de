using TayNinhExemplars.Tests.Security.Rows;

namespace TayNinhExemplars.Tests.Security;

/// <summary>How the door looks to those who may not pass.</summary>
public enum Door { Page, Program }

/// <param name="Action">Method and route, and the name of the page's handler if it has one.</param>
/// <param name="Address">What is asked; <c>{story}</c> is a draft made for the occasion by the journalist, <c>{published}</c> and <c>{binned}</c> are what they say.</param>
/// <param name="Open">Who may.</param>
/// <param name="Then">What those get who may; the request carries no fields, so most changes are refused as incomplete.</param>
public sealed record Row(string Action, string Address, IReadOnlyList<string> Open, int Then, Door Door = Door.Page)
{
    /// <summary>What those get who may not, when it is not the door's usual answer.</summary>
    public int? Otherwise { get; init; }

    /// <summary>The JSON that programs send.</summary>
    public string Body { get; init; } = "";

    public int For(string role) => Open.Contains(role) ? Then
        : Otherwise ?? (role != WholeSite.Anonymous ? 403 : Door == Door.Program ? 401 : 302);

    public override string ToString() => Action;
}

/// <summary>Every address of the site and every action, and who may. The test fails for whatever is not named here.</summary>
internal static class RoleMatrix
{
    public static readonly IReadOnlyList<string> Staff =
        ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "PortalEditor", "CommuneStation", "Moderator", "Council", "Administrator"];

    public static readonly IReadOnlyList<string> Everybody = [.. Staff, WholeSite.Anonymous];

    public static readonly string[] Admin = ["Administrator"];
    public static readonly string[] Programs = [.. Staff.Except(["Moderator"])];
    public static readonly string[] Uploaders = [.. Staff.Except(["Moderator", "CommuneStation"])];
    public static readonly string[] Librarians = ["DeskEditor", "ManagingEditor", "EditorInChief", "Council", "Administrator"];

    /// <summary>Who may write a story of their own.</summary>
    public static readonly string[] Writers = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "PortalEditor", "Administrator"];

    // What may be done with a story that the journalist wrote.
    public static readonly string[] StoryEditors = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "Administrator"];
    public static readonly string[] StoryViewers = [.. Staff.Except(["Moderator"])];
    public static readonly string[] StoryCopiers = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "Administrator"];
    public static readonly string[] StoryRemovers = ["ManagingEditor", "EditorInChief", "Administrator"];

    /// <summary>An area keeps its rows in a file of its own below <c>Rows</c>.</summary>
    public static IReadOnlyList<Row> Rows =>
    [
        .. ColumnRows.All,
        .. ReaderRows.All,
        .. ProgramRows.All,
        .. SignInRows.All,
        .. OwnAccountRows.All,
        .. AccountRows.All,
        .. ContentRows.All,
        .. CouncilRows.All,
        .. LibraryRows.All,
        .. DeskRows.All,
        .. AirRows.All,
        .. SearchRows.All,
        .. ConsentRows.All,
        .. CopyDeskRows.All,
        .. EvidenceRows.All,
        .. FollowUpRows.All,
        .. SpreadingRows.All,
        .. ReportRows.All,
        .. AdministrationRows.All,
    ];
}
