using System.Text.Json.Nodes;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

/// <summary>What the registry reads from and writes to the page of an exemplar.</summary>
public static class ExemplarContent
{
    private static readonly (ExemplarStage Stage, string Value)[] Values =
    [
        (ExemplarStage.Discovered, "discovered"), (ExemplarStage.Nurtured, "nurtured"), (ExemplarStage.SummedUp, "summed-up"), (ExemplarStage.Replicated, "replicated"),
    ];

    public static ExemplarStage StageOf(ContentItem item) => Parse(item.Field("Exemplar", "Stage")?.Text("Text")) ?? ExemplarStage.Introduced;

    public static ExemplarStage? Parse(string? value) => Values.Where(v => v.Value == value).Select(v => (ExemplarStage?)v.Stage).FirstOrDefault();

    /// <summary>As the content item says it; empty for somebody who was only introduced.</summary>
    public static string ValueOf(ExemplarStage stage) => Values.FirstOrDefault(v => v.Stage == stage).Value ?? "";

    public static int? RecognizedYearOf(ContentItem item) =>
        NumericFieldKind.Value(item.Field("Exemplar", "RecognizedYear")) is { } year && year is >= 1945 and <= 2100 ? (int)year : null;

    public static string DecisionOf(ContentItem item) => item.Field("Exemplar", "RecognitionDecision")?.Text("Text") is { } text
        ? text.Length <= DossierRules.LongestDecision ? text : text[..DossierRules.LongestDecision] : "";

    public static void Set(ContentItem item, string field, JsonObject value) => item.PartOrNew("Exemplar")[field] = value;

    /// <summary>A page for somebody who was found, for the Council to fill in.</summary>
    public static ContentItem New(OpenDossier input)
    {
        var item = new ContentItem
        {
            ContentType = "Exemplar",
            Content = new JsonObject
            {
                ["TitlePart"] = new JsonObject { ["Title"] = input.Name },
                ["AutoroutePart"] = new JsonObject(),
                ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = "" },
            },
        };
        Set(item, "Kind", new JsonObject { ["Text"] = input.Kind });
        Set(item, "Summary", new JsonObject { ["Text"] = input.Summary });
        Set(item, "Stage", new JsonObject { ["Text"] = ValueOf(input.Stage == ExemplarStage.Introduced ? ExemplarStage.Discovered : input.Stage) });
        if (input.UnitId.Length > 0) Set(item, "Organization", new JsonObject { ["ContentItemIds"] = new JsonArray(input.UnitId) });
        return item;
    }
}
