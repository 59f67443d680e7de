using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Newsroom.Items;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <summary>Chooses what stands in a pack and in which order, writes its texts, builds it.</summary>
[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed class PackModel(TeachingPacks packs, PackCheck check, ItemSearch search, SavePackHandler save) : NewsroomPage
{
    private const int MostFound = 20;
    private static readonly string[] Types = ["Exemplar", "Story"];

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty] public int Revision { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Audience { get; set; }
    [BindProperty] public string? Introduction { get; set; }
    [BindProperty] public string? Questions { get; set; }
    public TeachingPack Pack { get; private set; } = null!;
    public IReadOnlyList<PackVerdict> Entries { get; private set; } = [];
    public IReadOnlyList<ContentItem> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Title, Audience, Introduction, Questions, Revision) = (Pack.Title, Pack.Audience, Pack.Introduction, Pack.Questions, Pack.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string id)
    {
        if (!await LoadAsync(id)) return NotFound();
        return After(await save.HandleAsync(new SavePack(id, Revision, Title ?? "", Audience ?? "", Introduction ?? "", Questions ?? "", Pack.Entries), Actor, Aborted), "form.saved", id);
    }

    /// <param name="act">add, remove, up or down.</param>
    public async Task<IActionResult> OnPostEntryAsync(string id, string? entry, string? act)
    {
        if (!await LoadAsync(id)) return NotFound();
        IReadOnlyList<string> entries = act switch
        {
            "add" => [.. Pack.Entries, entry ?? ""],
            "remove" => [.. Pack.Entries.Where(e => e != entry)],
            "up" => PackRules.Moved(Pack.Entries, entry ?? "", -1),
            "down" => PackRules.Moved(Pack.Entries, entry ?? "", 1),
            _ => Pack.Entries,
        };
        (Title, Audience, Introduction, Questions) = (Pack.Title, Pack.Audience, Pack.Introduction, Pack.Questions);
        return After(await save.HandleAsync(new SavePack(id, Revision, Pack.Title, Pack.Audience, Pack.Introduction, Pack.Questions, entries), Actor, Aborted), "form.saved", id);
    }

    public async Task<IActionResult> OnPostBuildAsync(string id, [FromServices] BuildPackHandler build)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Title, Audience, Introduction, Questions) = (Pack.Title, Pack.Audience, Pack.Introduction, Pack.Questions);
        return After(await build.HandleAsync(new BuildPack(id, Revision), Actor, Aborted), "spreading.pack.buildDone", id);
    }

    /// <summary>Refused, the page shows what was typed and keeps the old number: whoever sends it again is told again, until they have looked.</summary>
    private IActionResult After(Outcome<TeachingPack> outcome, string textKey, string id) => outcome.Succeeded ? Done(textKey, "/toa-soan/tai-lieu/" + id) : Refused(outcome.Refusals);

    private async Task<bool> LoadAsync(string id)
    {
        if (await packs.FindAsync(id, Aborted) is not { } pack) return false;
        Pack = pack;
        Entries = await check.AsOfAsync(pack.Entries, Aborted);
        if (!string.IsNullOrWhiteSpace(Q)) Found = [.. (await search.SuggestAsync(TextNormalForm.Clean(Q), Types, MostFound, Aborted)).Where(i => !pack.Entries.Contains(i.ContentItemId))];
        return true;
    }
}
