using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Media;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Cards;

/// <summary>Pictures of content with their sizes; one query for all pictures of a page.</summary>
public sealed class ColumnPictures(MediaLibrary library, MediaUrls urls, PictureMemory memory)
{
    private static readonly int[] CardWidths = [320, 480, 640, 960];
    private static readonly int[] PortraitWidths = [100, 160, 240, 480, 640];
    private static readonly int[] PageWidths = [480, 640, 800, 960, 1280, 1600];
    private readonly Dictionary<string, MediaItemView> _known = new(StringComparer.Ordinal);

    public static MediaReference? First(ContentItem item, string part, string field) => MediaFieldKind.Files(item.Field(part, field)).FirstOrDefault();

    public async Task LoadAsync(IEnumerable<MediaReference?> files, CancellationToken ct)
    {
        var paths = files.OfType<MediaReference>().Select(f => f.Path).Where(p => !_known.ContainsKey(p)).Distinct(StringComparer.Ordinal).ToList();
        if (paths.Count == 0) return;
        foreach (var (path, item) in await library.FindAsync(paths, ct)) _known[path] = item;
    }

    public ImageView? Card(MediaReference? file, SiteInfo site) => Of(file, site, CardWidths, 3.0 / 2);

    public ImageView? Portrait(MediaReference? file, SiteInfo site) => Of(file, site, PortraitWidths, 4.0 / 5);

    public ImageView? Page(MediaReference? file, SiteInfo site, string caption = "") => Of(file, site, PageWidths, null, caption);

    public MediaItemView? Find(MediaReference? file) => file is null ? null : Known(file);

    public string UrlOf(MediaReference file) => urls.Of(file.Path);

    private ImageView? Of(MediaReference? file, SiteInfo site, int[] widths, double? ratio, string caption = "")
    {
        if (file is null) return null;
        var item = Known(file) ?? new MediaItemView { Path = file.Path, Url = urls.Of(file.Path), ContentType = "", Kind = MediaKind.Image };
        if (item.Kind != MediaKind.Image) return null;
        if (file is { X: { } x, Y: { } y }) item = item with { Focus = new FocalPoint(x, y) };
        var picture = memory.Of(item, widths, ratio);
        var alt = file.Text.Length > 0 ? file.Text : item.Alt;
        return new ImageView(picture.Src, picture.SrcSet, picture.Width, picture.Height, alt, caption.Length > 0 ? caption : Caption(item), site.Absolute(picture.Src)) { Tone = ImageView.ToneOf(picture.Colour) };
    }

    private MediaItemView? Known(MediaReference file) => _known.GetValueOrDefault(file.Path);

    private static string Caption(MediaItemView item) => string.Join(" ", new[] { item.Caption, item.Credit }.Where(t => t.Length > 0));
}
