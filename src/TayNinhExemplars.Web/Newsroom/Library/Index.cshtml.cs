using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Library;

/// <summary>The media library as a page: folders, files, upload. Everything works without script.</summary>
[NeedsPermission(nameof(MediaPermissions.ManageOwnMediaContent))]
[RequestSizeLimit(600L << 20), RequestFormLimits(MultipartBodyLengthLimit = 600L << 20)]
public sealed class IndexModel(MediaLibrary library, MediaUrls urls) : NewsroomPage
{
    [BindProperty(SupportsGet = true)] public string? ThuMuc { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public string? Sau { get; set; }
    public MediaPage Found { get; private set; } = new([], [], null);
    public bool MayManageFolders => Actor.May(MediaPermissions.ManageMediaFolder) || Actor.May(MediaPermissions.ManageMediaContent);

    public IEnumerable<(string Path, string Name)> Crumbs
    {
        get
        {
            var parts = (ThuMuc ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
            return parts.Select((name, i) => (string.Join('/', parts.Take(i + 1)), name));
        }
    }

    public async Task OnGetAsync() =>
        Found = await library.ListAsync(new MediaQuery(string.IsNullOrWhiteSpace(Q) ? ThuMuc ?? "" : null, Q, Cursor: Sau), Aborted);

    public async Task<IActionResult> OnPostUploadAsync(List<IFormFile> files, [FromServices] UploadMediaHandler upload)
    {
        var notes = new List<string>();
        var refusals = new Refusals();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await upload.HandleAsync(new UploadMedia(file.FileName, ThuMuc ?? "", content), Actor, Aborted);
            if (outcome.Value is { } done) notes.AddRange(done.Notes.Select(n => Texts.Get(n.Code, n.Args)).DefaultIfEmpty(Texts.Get("library.uploaded", done.Item.Name)));
            refusals.Add(outcome.Refusals);
        }
        if (files.Count == 0) refusals.Add("library.noFile");
        if (notes.Count > 0) Notice = string.Join(' ', notes.Distinct(StringComparer.Ordinal).Take(20));
        if (!refusals.Any) return LocalRedirect(FolderUrl(ThuMuc ?? ""));
        await OnGetAsync();
        return Refused(refusals);
    }

    public async Task<IActionResult> OnPostFolderAsync(string? name, [FromServices] MediaFolders folders)
    {
        var outcome = await folders.CreateAsync(MediaPath.Combine(ThuMuc ?? "", (name ?? "").Trim()), Actor, Aborted);
        if (outcome.Value is { } made) return Done("library.folderMade", FolderUrl(made.Path), MediaPath.Name(made.Path));
        await OnGetAsync();
        return Refused(outcome.Refusals);
    }

    public async Task<IActionResult> OnPostDeleteFolderAsync([FromServices] MediaFolders folders)
    {
        var outcome = await folders.DeleteAsync(ThuMuc ?? "", Actor, Aborted);
        if (outcome.Succeeded) return Done("library.folderDeleted", FolderUrl(MediaPath.Folder(ThuMuc ?? "")));
        await OnGetAsync();
        return Refused(outcome.Refusals);
    }

    public string Thumbnail(MediaItemView item) => item.ContentType == "image/svg+xml" ? item.Url
        : urls.Of(item.Path, new ImageRequest { Width = 240, Height = 160, Mode = ResizeMode.Crop, Anchor = item.Focus, Version = item.Version });

    public string FolderUrl(string folder) => folder.Length == 0 ? "/toa-soan/thu-vien" : "/toa-soan/thu-vien?thuMuc=" + Uri.EscapeDataString(folder);

    public string NextUrl(string cursor)
    {
        var query = new QueryBuilder(Request.Query.Where(p => p.Key is "thuMuc" or "q")) { { "sau", cursor } };
        return "/toa-soan/thu-vien" + query.ToQueryString().ToUriComponent();
    }
}
