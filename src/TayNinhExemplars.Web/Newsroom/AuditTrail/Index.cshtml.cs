using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.AuditTrail;

/// <summary>The audit trail: who did what, when and why; filtered, exported, verified.</summary>
[NeedsPermission(nameof(AuditPermissions.ViewAuditTrail))]
public sealed class IndexModel(AuditQuery query, VerifyAuditHandler verify, WorkflowLibrary workflows) : NewsroomPage
{
    private Dictionary<string, string> _transitions = [];

    [BindProperty(SupportsGet = true, Name = "nguoi")] public string? Person { get; set; }
    [BindProperty(SupportsGet = true, Name = "viec")] public string? Action { get; set; }
    [BindProperty(SupportsGet = true, Name = "doiTuong")] public string? Subject { get; set; }
    [BindProperty(SupportsGet = true, Name = "tuNgay")] public string? From { get; set; }
    [BindProperty(SupportsGet = true, Name = "denNgay")] public string? To { get; set; }
    [BindProperty(SupportsGet = true, Name = "truoc")] public long Below { get; set; }

    public IReadOnlyList<AuditRecord> Rows { get; private set; } = [];
    public IReadOnlyList<string> Actions { get; private set; } = [];
    public AuditVerdict? Verdict { get; private set; }
    public long? Older { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnGetCsvAsync()
    {
        Attach(SheetExport.CsvType, "nhat-ky.csv");
        await SheetExport.CsvAsync(Response.Body, Sheet(), Aborted);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        Attach(SheetExport.XlsxType, "nhat-ky.xlsx");
        await SheetExport.XlsxAsync(Response.Body, Sheet(), Aborted);
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostVerifyAsync()
    {
        Verdict = await verify.HandleAsync(Aborted);
        await LoadAsync();
        return Page();
    }

    /// <summary>The deed in words; one that nobody worded stands for itself.</summary>
    public string Say(string action) => Texts.Has("audit.action." + action) ? Texts["audit.action." + action] : _transitions.GetValueOrDefault(action, action);

    public string Who(AuditRecord row) => row.ActorName == Kernel.Actor.System.Name ? Texts["audit.system"] : row.ActorName.Length > 0 ? row.ActorName : "–";

    public string Link(long below) => Address("", below);

    public string ExportLink(string handler) => Address(handler, 0);

    private string Address(string handler, long below)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["nguoi"] = Person, ["viec"] = Action, ["doiTuong"] = Subject, ["tuNgay"] = From, ["denNgay"] = To,
            ["truoc"] = below > 0 ? below.ToString(CultureInfo.InvariantCulture) : null, ["handler"] = handler.Length > 0 ? handler : null,
        };
        return "/toa-soan/nhat-ky" + QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value))).ToUriComponent();
    }

    private async Task LoadAsync()
    {
        var found = await query.PageAsync(Filter(), Math.Max(0, Below), AuditQuery.PageSize + 1, Aborted);
        Rows = [.. found.Take(AuditQuery.PageSize)];
        Older = found.Count > AuditQuery.PageSize ? Rows[^1].Sequence : null;
        Actions = await query.ActionsAsync(Aborted);
        await NameTransitionsAsync();
    }

    /// <summary>A transition is called what its button says.</summary>
    private async Task NameTransitionsAsync()
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        _transitions = (await workflows.ListAsync(Aborted)).SelectMany(w => w.Transitions)
            .GroupBy(t => "copy." + t.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Button.In(language), StringComparer.Ordinal);
    }

    private AuditFilter Filter() => new((Person ?? "").Trim(), (Action ?? "").Trim(), (Subject ?? "").Trim(), LocalTime.EndOf(From, -1), LocalTime.EndOf(To));

    private Sheet Sheet() => new(Texts["audit.title"],
        [Texts["audit.number"], Texts["audit.at"], Texts["audit.who"], Texts["audit.action"], Texts["audit.kind"], Texts["audit.subject"], Texts["audit.id"], Texts["audit.reason"], Texts["audit.details"], Texts["audit.hash"]],
        CellsAsync());

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync()
    {
        await NameTransitionsAsync();
        await foreach (var r in query.AllAsync(Filter(), Aborted))
            yield return [r.Sequence, LocalTime.Of(r.AtUtc), Who(r), Say(r.Entry.Action), r.Entry.SubjectKind, r.Entry.SubjectName, r.Entry.SubjectId, r.Entry.Reason, r.Entry.Details, r.Hash];
    }

    private void Attach(string type, string name)
    {
        Response.ContentType = type;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }
}
