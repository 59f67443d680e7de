using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Reviews;

/// <summary>A round from nomination to decision. Members see their own sheets; the table and all sheets are for who keeps the round, and for all once it is closed.</summary>
[NeedsPermission(nameof(ReviewsPermissions.ScoreNominees))]
public sealed class RoundModel(ReviewStore store, UserDirectory users, FormThings things) : CouncilPage
{
    [BindProperty] public string? Exemplar { get; set; }
    [BindProperty] public string? Statement { get; set; }
    [BindProperty] public List<string> UserIds { get; set; } = [];
    [BindProperty] public string? ChairId { get; set; }
    [BindProperty] public long Nominee { get; set; }
    [BindProperty] public Dictionary<string, int?> Marks { get; set; } = [];
    [BindProperty] public string? Remark { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty(Name = "Text")] public string? Note { get; set; }
    [BindProperty] public string? Minutes { get; set; }
    [BindProperty] public string? MetOn { get; set; }
    [BindProperty] public string? DecisionNumber { get; set; }
    [BindProperty] public string? DecidedOn { get; set; }

    public RoundView View { get; private set; } = null!;
    public IReadOnlyList<UserView> Candidates { get; private set; } = [];
    public PickedItems ExemplarPicker { get; private set; } = null!;
    public bool MayManage => Actor.May(ReviewsPermissions.ManageReviews);
    public bool SeesAll => View.Round.State >= RoundState.Closed || (MayManage && View.Member(Actor.Id) is null);
    public IEnumerable<ScoreSheet> Mine => View.Sheets.Where(s => s.MemberId == Actor.Id);

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostNominateAsync(string id, [FromServices] NominateHandler handler)
    {
        var exemplar = (await things.ItemsAsync(Exemplar, "Exemplar", Aborted)).FirstOrDefault("");
        return await ActAsync(id, await handler.HandleAsync(new Nominate(id, exemplar, Text(Statement)), Actor, Aborted));
    }

    public async Task<IActionResult> OnPostMembersAsync(string id, [FromServices] SetMembersHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new SetMembers(id, UserIds, ChairId ?? ""), Actor, Aborted));

    public async Task<IActionResult> OnPostStartAsync(string id, [FromServices] StartScoringHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new StartScoring(id), Actor, Aborted));

    public async Task<IActionResult> OnPostScoreAsync(string id, [FromServices] SubmitSheetHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new SubmitSheet(id, Nominee, Marks.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!.Value), Text(Remark)), Actor, Aborted));

    public async Task<IActionResult> OnPostRecuseAsync(string id, [FromServices] RecuseHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new Recuse(id, Nominee, Text(Reason)), Actor, Aborted));

    public async Task<IActionResult> OnPostDiscussAsync(string id, [FromServices] DiscussHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new Discuss(id, Nominee, Text(Note)), Actor, Aborted));

    public async Task<IActionResult> OnPostCloseAsync(string id, [FromServices] CloseRoundHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new CloseRound(id, Text(Minutes), Day(MetOn)), Actor, Aborted));

    public async Task<IActionResult> OnPostDecideAsync(string id, [FromServices] DecideRoundHandler handler) =>
        await ActAsync(id, await handler.HandleAsync(new DecideRound(id, Text(DecisionNumber), Day(DecidedOn)), Actor, Aborted));

    public string NomineeName(long id) => View.Nominees.FirstOrDefault(n => n.Id == id)?.Name ?? "";

    public string MemberName(string id) => View.Member(id)?.Name ?? id;

    private Task<IActionResult> ActAsync(string id, Outcome<ReviewRound> outcome) => AfterAsync(outcome, "form.saved", "/toa-soan/binh-xet/" + id, () => LoadAsync(id));

    private async Task<bool> LoadAsync(string id)
    {
        if (await store.FindAsync(id, Aborted) is not { } view) return false;
        View = view;
        if (!MayManage && view.Member(Actor.Id) is null) return false;
        if (MayManage && view.Round.State == RoundState.Nominating) Candidates = await users.InRoleAsync("Council", Aborted);
        ExemplarPicker = await things.ShowAsync(new PickedItems("Exemplar", "reviews.nominee", "Exemplar", Exemplar, []), Aborted);
        return true;
    }
}
