using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Readers;

/// <summary>What readers may do, how long what they leave is kept, and who is called.</summary>
[NeedsPermission(nameof(ReadersPermissions.ManageReaders))]
public sealed class SettingsModel(ReaderSettingsStore store, Webhooks webhooks) : NewsroomPage
{
    /// <summary>The numbers as the page groups them.</summary>
    public static readonly IReadOnlyList<(string Group, string[] Names)> Groups =
    [
        ("moderation", ["DecideWithinHours", "ReportWithinHours", "TrustAfter", "AppealDays", "CloseAfterDays"]),
        ("writing", ["LongestComment", "OwnEditMinutes", "MeanFrom"]),
        ("keeping", ["NetworkDays", "EmailDays", "RefusedDays"]),
    ];
    public static readonly string[] Switches = ["Comments", "Ratings", "Views", "ErrorReports", "Questions", "Polls", "PastSearches", "Share", "Save", "Print", "Listen"];

    public ReaderSettings Values { get; private set; } = new();
    public IReadOnlyList<Webhook> Hooks { get; private set; } = [];
    public NewWebhook? Made { get; private set; }

    [BindProperty] public string Endpoint { get; set; } = "";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostSaveAsync([FromServices] SaveReaderSettingsHandler save)
    {
        var form = Request.Form;
        var typed = System.Text.Json.Nodes.JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(await store.GetAsync(Aborted)))!.AsObject();
        foreach (var name in Groups.SelectMany(g => g.Names)) typed[name] = int.TryParse(form[name], out var number) ? number : -1;
        foreach (var name in Switches) typed[name] = form[name] == "true";
        typed["Mode"] = Enum.TryParse<CommentMode>(form["Mode"], out var mode) ? (int)mode : 0;
        typed["ReservedNames"] = new System.Text.Json.Nodes.JsonArray([.. form["ReservedNames"].ToString().Split('\n').Select(n => n.Trim()).Where(n => n.Length > 0).Take(200).Select(n => (System.Text.Json.Nodes.JsonNode?)n)]);
        var settings = System.Text.Json.JsonSerializer.Deserialize<ReaderSettings>(typed)!;
        var outcome = await save.HandleAsync(new SaveReaderSettings(settings), Actor, Aborted);
        if (outcome.Succeeded) return Done("readersDesk.saved", "/toa-soan/ban-doc");
        await LoadAsync();
        Values = settings;
        return Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostHookAsync([FromServices] WebhookHandler hooks)
    {
        var outcome = await hooks.HandleAsync(new AddWebhook(Endpoint ?? ""), Actor, Aborted);
        await LoadAsync();
        if (!outcome.Succeeded) return Refused(outcome.Refusals);
        Made = outcome.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostUnhookAsync(string id, [FromServices] WebhookHandler hooks)
    {
        var outcome = await hooks.HandleAsync(new RemoveWebhook(id ?? ""), Actor, Aborted);
        if (outcome.Succeeded) return Done("readersDesk.saved", "/toa-soan/ban-doc");
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    public object? ValueOf(string name) => typeof(ReaderSettings).GetProperty(name)!.GetValue(Values);

    private async Task LoadAsync()
    {
        Values = await store.GetAsync(Aborted);
        Hooks = await webhooks.ListAsync(Aborted);
    }
}
