using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Spreading;

/// <summary>A built pack as one page to print.</summary>
[NeedsPermission(nameof(SpreadingPermissions.ManageSpreading))]
public sealed partial class PackPrintModel(TeachingPacks packs, PackContents contents) : NewsroomPage
{
    public PackDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await packs.FindAsync(id, Aborted) is not { BuiltUtc: not null } pack) return NotFound();
        Document = await contents.ComposeAsync(pack, Aborted);
        return Page();
    }

    /// <summary>Sanitised; its headings stand below those of the chapter, and its ids, of which other chapters may have the same, go.</summary>
    public string Html(string markdown) => Headings().Replace(MarkdownText.ToHtml(markdown), m =>
        $"<{m.Groups["end"].Value}h{Math.Min(6, m.Groups["level"].Value[0] - '0' + 1)}>");

    [GeneratedRegex("<(?<end>/?)h(?<level>[1-6])(?:\\s[^>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Headings();
}
