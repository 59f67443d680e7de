using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Reviews;

/// <summary>Rounds and criteria; a member who keeps none of them sees the rounds they sit in.</summary>
[NeedsPermission(nameof(ReviewsPermissions.ScoreNominees))]
public sealed class IndexModel(ReviewStore store) : CouncilPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public int Year { get; set; }
    [BindProperty] public string? Criteria { get; set; }
    public IReadOnlyList<ReviewRound> Rounds { get; private set; } = [];
    public IReadOnlyList<CriteriaSet> Sets { get; private set; } = [];
    public bool MayManage => Actor.May(ReviewsPermissions.ManageReviews);
    public OneOf CriteriaChoice => new("Criteria", "reviews.criteria", [.. Sets.Select(s => (s.Id, $"{s.UnitName}: {s.Name} ({Texts.Get("reviews.version", s.Version)})"))], Criteria, "registry.any");

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Year = HttpContext.RequestServices.GetRequiredService<TimeProvider>().Today().Year;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] OpenRoundHandler open)
    {
        var outcome = await open.HandleAsync(new OpenRound(Text(Name), Year, Criteria ?? ""), Actor, Aborted);
        if (outcome.Value is { } round) return LocalRedirect("/toa-soan/binh-xet/" + round.Id);
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    private async Task LoadAsync()
    {
        Rounds = await store.RoundsAsync(MayManage ? null : Actor.Id, Aborted);
        Sets = await store.CriteriaAsync(Aborted);
    }
}
