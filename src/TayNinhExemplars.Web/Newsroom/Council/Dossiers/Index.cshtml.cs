using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Dossiers;

[NeedsPermission(nameof(RecognitionPermissions.ViewDossiers))]
public sealed class IndexModel(DossierStore dossiers, ContentTitles titles) : CouncilPage
{
    public static readonly IReadOnlyList<string> States = ["held", "paused", "proposed", "recognized", "withdrawn", "deceased"];

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang-thai")] public string? State { get; set; }
    [BindProperty(SupportsGet = true, Name = "khau")] public string? Stage { get; set; }
    [BindProperty(SupportsGet = true, Name = "trang")] public int Number { get; set; } = 1;
    public IReadOnlyList<ListedExemplar> Found { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>();
    public bool More { get; private set; }
    public bool MayKeep => Actor.May(RecognitionPermissions.ManageDossiers);

    public async Task OnGetAsync()
    {
        (Found, More) = await dossiers.ListAsync(new DossierFilter(Q, State, ExemplarContent.Parse(Stage)), Number, Aborted);
        Units = await titles.OfAsync([.. Found.Select(f => f.UnitId).Where(u => u.Length > 0)], Aborted);
    }

    public string Page(int number) => $"/toa-soan/ho-so?q={Uri.EscapeDataString(Q ?? "")}&trang-thai={Uri.EscapeDataString(State ?? "")}&khau={Uri.EscapeDataString(Stage ?? "")}&trang={number}";
}
