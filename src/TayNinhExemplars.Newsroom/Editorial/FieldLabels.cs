using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial;

/// <summary>What the form calls the places that a workflow may ask to be filled, such as <c>Story.Lead</c>.</summary>
public sealed class FieldLabels(ContentDefinitionStore definitions, Texts texts)
{
    /// <summary>The parts that are text themselves, with the member that holds it.</summary>
    private static readonly (string Part, string Member)[] TextParts = [("TitlePart", "Title"), ("MarkdownBodyPart", "Markdown"), ("HtmlBodyPart", "Html")];

    /// <summary>In the order of the form; the key is what <c>requiredFields</c> and the checklist say.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(string contentType, CancellationToken ct)
    {
        var all = await definitions.GetAsync(ct);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (all.Type(contentType) is not { } type) return labels;
        foreach (var (part, member) in TextParts.Where(t => type.Part(t.Part) is not null))
            labels[$"{part}.{member}"] = type.Part(part)!.Common.DisplayName is { Length: > 0 } name ? name : texts[$"editorial.field.{part}"];
        foreach (var part in type.Parts)
            foreach (var field in all.Fields(part.PartName)) labels[$"{part.Name}.{field.Name}"] = field.DisplayName;
        return labels;
    }
}
