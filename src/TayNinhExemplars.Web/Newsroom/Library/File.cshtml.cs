using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Search.Vietnamese;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Library;

/// <summary>One file: what is said of it, where it lies.</summary>
[NeedsPermission(nameof(MediaPermissions.ManageOwnMediaContent))]
public sealed class FileModel(MediaLibrary library, MediaUrls urls) : NewsroomPage
{
    [BindProperty] public string? Alt { get; set; }
    [BindProperty] public string? Caption { get; set; }
    [BindProperty] public string? Credit { get; set; }
    [BindProperty] public string? Licence { get; set; }

    /// <summary>Per cent from the left.</summary>
    [BindProperty] public int? FocusX { get; set; }

    /// <summary>Per cent from the top.</summary>
    [BindProperty] public int? FocusY { get; set; }
    [BindProperty] public string? To { get; set; }
    public new MediaItemView File { get; private set; } = null!;

    public string Picture => File.ContentType == "image/svg+xml" ? File.Url : urls.Of(File.Path, new ImageRequest { Width = 1024, Mode = ResizeMode.Max, Version = File.Version });

    public string Size => File.Bytes switch
    {
        >= 1 << 20 => (File.Bytes / 1048576.0).ToString("0.#", VietnameseText.Culture) + " MB",
        >= 1 << 10 => (File.Bytes / 1024.0).ToString("0", VietnameseText.Culture) + " KB",
        _ => File.Bytes.ToString(CultureInfo.InvariantCulture) + " B",
    };

    public async Task<IActionResult> OnGetAsync(string path)
    {
        if (!await LoadAsync(path)) return NotFound();
        (Alt, Caption, Credit, Licence, To) = (File.Alt, File.Caption, File.Credit, File.Licence, File.Path);
        if (File.Focus is { } focus) (FocusX, FocusY) = ((int)Math.Round(focus.X * 100), (int)Math.Round(focus.Y * 100));
        return Page();
    }

    public async Task<IActionResult> OnPostDescribeAsync(string path, [FromServices] DescribeMediaHandler describe)
    {
        if (!await LoadAsync(path)) return NotFound();
        To = File.Path;
        var outcome = await describe.HandleAsync(new DescribeMedia(path)
        {
            Alt = Alt ?? "",
            Caption = Caption ?? "",
            Credit = Credit ?? "",
            Licence = Licence ?? "",
            Focus = FocusX is { } x && FocusY is { } y ? new FocalPoint(x / 100.0, y / 100.0) : null,
        }, Actor, Aborted);
        return outcome.Succeeded ? Done("form.saved", UrlOf(path)) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostMoveAsync(string path, [FromServices] MoveMediaHandler move)
    {
        if (!await LoadAsync(path)) return NotFound();
        var outcome = await move.HandleAsync(new MoveMedia(path, To ?? ""), Actor, Aborted);
        return outcome.Value is { } moved ? Done("library.moved", UrlOf(moved.Path)) : Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostDeleteAsync(string path, [FromServices] DeleteMediaHandler delete)
    {
        if (!await LoadAsync(path)) return NotFound();
        To = File.Path;
        var outcome = await delete.HandleAsync(path, Actor, Aborted);
        return outcome.Succeeded ? Done("library.deleted", "/toa-soan/thu-vien?thuMuc=" + Uri.EscapeDataString(MediaPath.Folder(File.Path))) : Refused(outcome.Refusals);
    }

    private static string UrlOf(string path) => "/toa-soan/thu-vien/tep?path=" + Uri.EscapeDataString(path);

    private async Task<bool> LoadAsync(string path)
    {
        if (await library.FindAsync(path, Aborted) is not { } file) return false;
        File = file;
        return true;
    }
}
