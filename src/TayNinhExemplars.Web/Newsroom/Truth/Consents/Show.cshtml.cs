using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Consents;

/// <summary>One consent, and its withdrawal.</summary>
[NeedsPermission(nameof(ConsentPermissions.ManageConsent))]
public sealed class ShowModel(ConsentRegister register, ContentStore store, PrivateFiles files, TimeProvider clock) : NewsroomPage
{
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? ReceivedOn { get; set; }
    public ConsentRecord Record { get; private set; } = null!;
    public ContentItem? Exemplar { get; private set; }
    public PrivateFile? Paper { get; private set; }
    public ConsentStanding Standing => ConsentRules.StandingOf(Record, clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        ReceivedOn = FormText.Input(clock.Today());
        return await LoadAsync(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string id, [FromServices] WithdrawConsentHandler withdraw)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (!FormText.TryDay(ReceivedOn, out var receivedOn)) return Refused(Refusals.Because("form.day", nameof(ReceivedOn)));
        var outcome = await withdraw.HandleAsync(new WithdrawConsent(id, Reason ?? "", receivedOn), Actor, Aborted);
        return outcome.Value is { } done
            ? Done("consent.withdrawnNow", "/toa-soan/dong-y/" + id, done.Hidden.Count, done.Tasks)
            : Refused(outcome.Refusals);
    }

    private async Task<bool> LoadAsync(string id)
    {
        if (await register.FindAsync(id, Aborted) is not { } record) return false;
        Record = record;
        Exemplar = await store.FindAsync(record.ExemplarId, VersionKind.Latest, Aborted);
        Paper = record.FileId.Length > 0 ? await files.FindAsync(record.FileId, Aborted) : null;
        return true;
    }
}
