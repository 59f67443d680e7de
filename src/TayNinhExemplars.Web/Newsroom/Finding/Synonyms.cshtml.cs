using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Web.Newsroom.Administration;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Finding;

/// <summary>The editors' words that mean the same.</summary>
[NeedsPermission(nameof(ContentPermissions.EditContent))]
public sealed class SynonymsModel(SearchSynonyms synonyms, SaveSynonymsHandler save, RemoveSynonymsHandler remove) : AdministrationPage
{
    private const string Address = "/toa-soan/tim-kiem/tu-dong-nghia";

    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Replaces { get; set; }
    public IReadOnlyList<SynonymGroup> Groups { get; private set; } = [];

    public async Task OnGetAsync(string? nhom)
    {
        await LoadAsync();
        if (Groups.FirstOrDefault(g => g.Name == nhom) is not { } opened) return;
        (Replaces, Words) = (opened.Name, string.Join('\n', opened.Words));
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        var outcome = await ChangeAsync("synonyms.saved", "settings", g => g.Name, () => save.HandleAsync(new SaveSynonyms(Words ?? "", Replaces ?? ""), Aborted));
        if (outcome.Value is { } group) return Done("synonyms.saved", Address, group.Name);
        await LoadAsync();
        return Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? name)
    {
        await ChangeAsync("synonyms.removed", "settings", name ?? "", () => remove.HandleAsync(new RemoveSynonyms(name ?? ""), Aborted));
        return Done("synonyms.removed", Address, name);
    }

    private async Task LoadAsync() => Groups = [.. (await synonyms.ListAsync(Aborted)).OrderBy(g => g.Name, VietnameseText.Comparer)];
}
