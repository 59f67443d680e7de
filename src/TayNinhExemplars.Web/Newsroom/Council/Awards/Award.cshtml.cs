using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

/// <summary>One award: its facts, who cites it, whether those who shall receive it are recognised, and how it is corrected or revoked.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ViewDossiers))]
public sealed class AwardModel(ContentStore content, CitingItems citing, DossierStore dossiers) : CouncilPage
{
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public Dictionary<string, string?> Facts { get; set; } = [];

    public ContentItem Item { get; private set; } = null!;
    public AwardFacts Award { get; private set; } = null!;
    public IReadOnlyList<CitingStory> Stories { get; private set; } = [];
    public IReadOnlyList<Dossier> Recipients { get; private set; } = [];
    public bool MayManage => Actor.May(RecognitionPermissions.ManageAwards);

    public async Task<IActionResult> OnGetAsync(string id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRevokeAsync(string id, [FromServices] RevokeAwardHandler handler) => await AfterAsync(
        await handler.HandleAsync(new RevokeAward(id, Text(Document), Day(On), Text(Reason)), Actor, Aborted), "registry.revoke.done", "/toa-soan/khen-thuong/" + id, () => LoadAsync(id));

    public async Task<IActionResult> OnPostCorrectAsync(string id, [FromServices] CorrectAwardHandler handler)
    {
        if (!await LoadAsync(id)) return NotFound();
        // Only what differs from the page is a correction.
        var facts = Facts.Where(f => AwardRules.Correctable.Contains(f.Key) && Text(f.Value) != Value(f.Key)).ToDictionary(f => f.Key, f => Text(f.Value));
        return await AfterAsync(await handler.HandleAsync(new CorrectAward(id, Text(Document), Day(On), Text(Reason), facts), Actor, Aborted), "registry.correct.done", "/toa-soan/khen-thuong/" + id, () => LoadAsync(id));
    }

    public string Value(string field) => Item.Field("Award", field)?.Text("Text") ?? "";

    private async Task<bool> LoadAsync(string id)
    {
        if (await content.FindAsync(id, VersionKind.Latest, Aborted) is not { ContentType: "Award" } item) return false;
        (Item, Award) = (item, AwardFacts.Of(item));
        Stories = await citing.CitingAsync(item, Aborted);
        var known = new List<Dossier>();
        foreach (var recipient in Award.Recipients.Take(30))
            if (await dossiers.ReadAsync(recipient, Aborted) is { } dossier) known.Add(dossier);
        Recipients = known;
        return true;
    }
}
