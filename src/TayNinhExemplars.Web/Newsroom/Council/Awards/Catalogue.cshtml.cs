using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

/// <summary>Titles and forms with their days in force. What the law changes is entered here, not programmed.</summary>
[NeedsPermission(nameof(RecognitionPermissions.ManageAwards))]
public sealed class CatalogueModel(AwardCatalogue catalogue, SaveAwardTitleHandler save) : CouncilPage
{
    [BindProperty] public string? Code { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Group { get; set; }
    [BindProperty] public List<string> Kinds { get; set; } = [];
    [BindProperty] public string? Level { get; set; }
    [BindProperty] public string? Authority { get; set; }
    [BindProperty] public string? LegalBasis { get; set; }
    [BindProperty] public string? ValidFrom { get; set; }
    [BindProperty] public string? ValidTo { get; set; }
    [BindProperty] public bool Confirmed { get; set; }
    [BindProperty] public string? Aliases { get; set; }
    public IReadOnlyList<AwardTitle> Titles { get; private set; } = [];

    public async Task OnGetAsync(string? ma, string? tu)
    {
        Titles = await catalogue.ListAsync(Aborted);
        if (Titles.FirstOrDefault(t => t.Code == ma && FormText.Input(t.ValidFrom) == tu) is not { } title) return;
        (Code, Name, Group, Kinds, Level) = (title.Code, title.Name, title.Group, [.. title.Kinds], title.Level);
        (Authority, LegalBasis, Confirmed, Aliases) = (title.Authority, title.LegalBasis, title.Confirmed, string.Join('\n', title.Aliases));
        (ValidFrom, ValidTo) = (FormText.Input(title.ValidFrom), FormText.Input(title.ValidTo));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Titles = await catalogue.ListAsync(Aborted);
        if (Day(ValidFrom) is not { } from) return Refused(Refusals.Because("recognition.date", nameof(ValidFrom)));
        if (!FormText.TryDay(ValidTo, out var to)) return Refused(Refusals.Because("recognition.date", nameof(ValidTo)));
        var aliases = (Aliases ?? "").Split('\n').Select(Text).Where(a => a.Length > 0).ToList();
        var outcome = await save.HandleAsync(new SaveAwardTitle(new AwardTitle(Text(Code), Text(Name), Group ?? "", Kinds, Text(Level), Text(Authority), Text(LegalBasis), from, to, Confirmed, aliases)), Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", "/toa-soan/khen-thuong/danh-muc") : Refused(outcome.Refusals);
    }
}
