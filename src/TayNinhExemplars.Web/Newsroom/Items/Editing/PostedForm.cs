using Microsoft.Extensions.Primitives;
using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>
/// The posted editor form as the kinds read it. A picker posts its ids in one field with commas between,
/// a media field one file a line ("path | description"): forms a person can also fill in by hand.
/// </summary>
/// <param name="ignored">Paths of parts whose values the person may not change: what they post there is not seen.</param>
/// <param name="names">The words that go with chosen ids (tag names, user names), by the name of the field that asks.</param>
public sealed class PostedForm(IFormCollection form, IReadOnlySet<string> ignored, IReadOnlyDictionary<string, IReadOnlyList<string>> names) : IFormValues
{
    private static readonly string[] Lists = [".ContentItemIds", ".UserIds", ".TermContentItemIds"];

    public bool Has(string name) => !IsIgnored(name) && (form.ContainsKey(name) || names.ContainsKey(name) || FilesOf(name) is not null);

    public IReadOnlyList<string> All(string name)
    {
        if (IsIgnored(name)) return [];
        if (names.TryGetValue(name, out var words)) return words;
        if (FilesOf(name) is { } files) return [.. MediaLines.Parse(files).Select(f => name.EndsWith(".Paths", StringComparison.Ordinal) ? f.Path : f.Text)];
        var values = form.TryGetValue(name, out var posted) ? posted : StringValues.Empty;
        return Lists.Any(l => name.EndsWith(l, StringComparison.Ordinal)) ? Split(values) : [.. values.Select(v => v ?? "")];
    }

    public static IReadOnlyList<string> Split(StringValues values) =>
        [.. values.SelectMany(v => (v ?? "").Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private string? FilesOf(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name[dot..] is ".Paths" or ".MediaTexts" && form.TryGetValue(name[..dot] + ".Files", out var files) ? files.ToString() : null;
    }

    private bool IsIgnored(string name) => ignored.Any(path => name.StartsWith(path + ".", StringComparison.Ordinal));
}

/// <summary>Files with their descriptions as lines of text.</summary>
public static class MediaLines
{
    public static IEnumerable<(string Path, string Text)> Parse(string lines) =>
        from line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let bar = line.IndexOf('|', StringComparison.Ordinal)
        let path = (bar < 0 ? line : line[..bar]).Trim()
        where path.Length > 0
        select (path, bar < 0 ? "" : line[(bar + 1)..].Trim());

    public static string Write(IEnumerable<(string Path, string Text)> files) =>
        string.Join('\n', files.Select(f => f.Text.Length > 0 ? $"{f.Path} | {f.Text.ReplaceLineEndings(" ")}" : f.Path));
}
