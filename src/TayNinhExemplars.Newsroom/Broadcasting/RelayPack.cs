using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;

namespace TayNinhExemplars.Broadcasting;

/// <summary>Everything a station needs where the line is poor, in one file: the script to read and to print, the sound, the log to fill in by hand.</summary>
public sealed class RelayPack(IMediaStore media, Texts texts)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public async Task WriteAsync(Stream target, RelayLine line, IReadOnlyList<Airing> airings, CancellationToken ct)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await TextAsync(zip, "kich-ban.txt", "\uFEFF" + Plain(line).ReplaceLineEndings("\r\n"), ct);
        await TextAsync(zip, "kich-ban.html", Sheet(line), ct);
        await TextAsync(zip, "nhat-ky-phat.html", LogForm(line, airings), ct);
        await SoundAsync(zip, "ban-tin", line.Bulletin.AudioPath, ct);
        await SoundAsync(zip, "ban-thu-cua-dai", line.Relay.RecordingPath, ct);
    }

    private async Task SoundAsync(ZipArchive zip, string name, string path, CancellationToken ct)
    {
        await using var sound = path.Length == 0 ? null : await media.OpenAsync(path, ct);
        if (sound is null) return;
        await using var entry = await zip.CreateEntry(name + MediaPath.Extension(path), CompressionLevel.NoCompression).OpenAsync(ct);
        await sound.CopyToAsync(entry, ct);
    }

    public static string Plain(RelayLine line) =>
        $"{line.Station.Name}\n{line.Bulletin.Title}\n\n{(line.Relay.LeadIn.Length > 0 ? line.Relay.LeadIn + "\n\n" : "")}{line.Bulletin.Script}\n";

    private string Sheet(RelayLine line) => Page(line.Bulletin.Title,
        $"<h1>{E(line.Bulletin.Title)}</h1><p>{E(line.Station.Name)} · {E(texts.Get("broadcast.pack.useBy", $"{line.Bulletin.UseBy:dd/MM/yyyy}"))}</p>{Paragraphs(line.Relay.LeadIn)}{Paragraphs(line.Bulletin.Script)}");

    private string LogForm(RelayLine line, IReadOnlyList<Airing> airings)
    {
        var rows = new StringBuilder();
        foreach (var airing in airings.Where(a => a.Status is AiringStatus.Planned or AiringStatus.Aired or AiringStatus.Failed))
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<tr><td>{airing.Day:dd/MM/yyyy} {Clock.Say(airing.StartMinute)}</td><td>{E(line.Station.ClusterNames(airing.Clusters))}</td><td></td><td></td><td></td><td></td></tr>");
        for (var i = 0; i < 6; i++) rows.Append("<tr><td>&nbsp;</td><td></td><td></td><td></td><td></td><td></td></tr>");
        var heads = string.Concat(new[] { "planned", "clusters", "started", "length", "device", "feedback" }.Select(h => $"<th>{E(texts["broadcast.pack." + h])}</th>"));
        return Page(texts["broadcast.pack.log"], $"<h1>{E(texts["broadcast.pack.log"])}</h1><p>{E(line.Station.Name)} · {E(line.Bulletin.Title)}</p><table><tr>{heads}</tr>{rows}</table><p>{E(texts["broadcast.pack.signed"])}</p>");
    }

    /// <summary>Stands alone on the station's computer, so its style is inside.</summary>
    private static string Page(string title, string body) =>
        $"<!DOCTYPE html><html lang=\"vi\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{E(title)}</title><style>body{{font:22px/1.7 'Times New Roman',serif;max-width:46rem;margin:2rem auto;padding:0 1rem}}h1{{font-size:28px}}table{{width:100%;border-collapse:collapse;font-size:15px}}td,th{{border:1px solid #000;padding:.5rem;text-align:left}}</style>{body}</html>";

    private static string Paragraphs(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => $"<p>{E(p)}</p>"));

    private static string E(string text) => Encoder.Encode(text);

    private static async Task TextAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }
}
