using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Reviews;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Reviews;

/// <summary>A set of criteria, one criterion a line: name; weight; highest mark.</summary>
[NeedsPermission(nameof(ReviewsPermissions.ManageReviews))]
public sealed class CriteriaModel(SaveCriteriaHandler save, FormThings things, ContentStore content) : CouncilPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Unit { get; set; }
    [BindProperty] public string? UnitName { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public string? Threshold { get; set; } = "70";
    [BindProperty] public int Quorum { get; set; } = 67;
    [BindProperty] public string? DecisionNumber { get; set; }
    [BindProperty] public string? DecidedOn { get; set; }
    [BindProperty] public string? Criteria { get; set; }
    public PickedItems UnitPicker { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Criteria = string.Join('\n', ReviewRules.Default.Select(c => $"{c.Name}; {c.Weight}; {c.Most}"));
        await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var unit = (await things.ItemsAsync(Unit, "Organization", Aborted)).FirstOrDefault("");
        var name = unit.Length > 0 ? (await content.FindAsync(unit, VersionKind.Latest, Aborted))?.DisplayText ?? "" : Text(UnitName);
        var threshold = decimal.TryParse((Threshold ?? "").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var t) ? t : 0;
        var outcome = await save.HandleAsync(new SaveCriteria(Text(Name), unit, name, Kind ?? "", threshold, Quorum, Text(DecisionNumber), Day(DecidedOn), Lines()), Actor, Aborted);
        if (outcome.Succeeded) return Done("form.saved", "/toa-soan/binh-xet");
        await ShowAsync();
        return Refused(outcome.Refusals);
    }

    /// <summary>A line that cannot be read becomes a criterion without weight, which the rule refuses beside the box.</summary>
    private IReadOnlyList<Criterion> Lines() =>
    [
        .. Text(Criteria).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            int Number(int i) => parts.Length > i && int.TryParse(parts[i].TrimEnd('%', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            return new Criterion(Slug.Of(parts[0], 60), parts[0], Number(1), parts.Length > 2 ? Number(2) : 10);
        }),
    ];

    private async Task ShowAsync() => UnitPicker = await things.ShowAsync(new PickedItems("Unit", "registry.unit", "Organization", Unit, []), Aborted);
}
