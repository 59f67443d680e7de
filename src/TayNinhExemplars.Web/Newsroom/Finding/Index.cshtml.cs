using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Web.Newsroom.Finding;

/// <summary>Finds what the newsroom works on: published items, and drafts by permission.</summary>
public sealed class IndexModel(DraftSearch search, ContentDefinitionStore definitions) : NewsroomPage
{
    public const int PageSize = 20;
    private const int MostPages = 500;
    private ContentDefinitions? _definitions;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public int Trang { get; set; } = 1;
    public SearchResponse? Found { get; private set; }

    public async Task OnGetAsync()
    {
        Trang = Math.Clamp(Trang, 1, MostPages);
        _definitions = await definitions.GetAsync(Aborted);
        if (!string.IsNullOrWhiteSpace(Q)) Found = await search.RunAsync(Q, (Trang - 1) * PageSize, PageSize, Actor, Aborted);
    }

    /// <summary>HTML: the encoded title, with the found words marked.</summary>
    public string TitleOf(SearchHit hit) => hit.TitleHighlight ?? HtmlEncoder.Default.Encode(hit.Title);

    public string TypeOf(SearchHit hit) => _definitions?.Type(hit.Type)?.DisplayName is { Length: > 0 } name ? name : hit.Type;

    public string PageUrl(string? words, int page) => $"/toa-soan/tim-kiem?q={Uri.EscapeDataString(words ?? "")}" + (page > 1 ? $"&trang={page}" : "");
}
