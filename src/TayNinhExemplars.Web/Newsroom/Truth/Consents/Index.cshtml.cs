using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Consents;

/// <summary>The register of consents, and what lacks one.</summary>
[NeedsPermission(nameof(ConsentPermissions.ManageConsent))]
public sealed class IndexModel(ConsentRegister register, ConsentPlans plans, ConsentCheck check, ContentStore store, TimeProvider clock) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Loc { get; set; }
    public ConsentPage Found { get; private set; } = null!;
    public IReadOnlyList<PlannedWithoutConsent> Planned { get; private set; } = [];
    public IReadOnlyList<ContentItem> Lacking { get; private set; } = [];
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public ConsentList List => Loc switch { "sap-het" => ConsentList.Ending, "da-rut" => ConsentList.Withdrawn, _ => ConsentList.All };

    public async Task OnGetAsync([FromQuery(Name = "trang")] int page = 1)
    {
        Found = await register.PageAsync(List, FormText.Of(Q), clock.Today(), page, Aborted);
        if (List != ConsentList.All || page > 1) return;
        Planned = await plans.PlannedAsync(Aborted);
        var lacking = new List<ContentItem>();
        foreach (var exemplar in (await store.PublishedAsync("Exemplar", 200, ct: Aborted)).Items)
            if ((await check.CheckItemAsync(exemplar, Now, Aborted)).Any) lacking.Add(exemplar);
        Lacking = lacking;
    }
}
