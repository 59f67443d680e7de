using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Fields;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Items;

/// <summary>Which partial edits which kind, by the Editor setting of the definition where there is a choice.</summary>
public static class EditorPartials
{
    /// <summary>Kinds that say something about the item rather than being its text.</summary>
    private static readonly HashSet<string> OnTheSide = new(StringComparer.Ordinal)
    {
        "AutoroutePart", "AliasPart", "PublishLaterPart", "ArchiveLaterPart", "SeoMetaPart", "CommonPart", "AuditTrailPart",
        "TaxonomyField", "MediaField", "ContentPickerField", "UserPickerField",
    };

    public static bool IsOnTheSide(string kind) => OnTheSide.Contains(kind);

    /// <summary>Null for parts that have nothing to edit.</summary>
    public static string? OfPart(string partName) => partName switch
    {
        "TitlePart" => "Title",
        "AutoroutePart" => "Autoroute",
        "AliasPart" => "Alias",
        "MarkdownBodyPart" => "Markdown",
        "HtmlBodyPart" => "Html",
        "PublishLaterPart" or "ArchiveLaterPart" => "Schedule",
        "SeoMetaPart" => "Seo",
        "CommonPart" => "Common",
        "AuditTrailPart" => "Comment",
        "BagPart" => "Bag",
        "TaxonomyPart" => "TermList",
        _ => null,
    };

    public static string OfField(FieldDefinition field) => field.FieldName switch
    {
        "TextField" => OfText(field),
        "MarkdownField" => "Markdown",
        "HtmlField" => "Html",
        "NumericField" => "Number",
        "BooleanField" => "Boolean",
        "DateField" => "Date",
        "DateTimeField" => "DateTime",
        "TimeField" => "Time",
        "LinkField" => "Link",
        "YoutubeField" => "Youtube",
        "MediaField" => "Media",
        "ContentPickerField" => "ContentPicker",
        "UserPickerField" => "UserPicker",
        "TaxonomyField" => field.Common.Editor == "Tags" ? "Tags" : "Terms",
        "MultiTextField" => "MultiText",
        "GeoPointField" => "GeoPoint",
        _ => "Unknown",
    };

    private static string OfText(FieldDefinition field) => field.Common.Editor switch
    {
        "TextArea" => "TextArea",
        "PredefinedList" => string.Equals(field.Settings.Settings<TextFieldPredefinedListEditorSettings>().Editor, "Radio", StringComparison.OrdinalIgnoreCase) ? "Radios" : "Dropdown",
        _ => "Text",
    };

    /// <summary>Orchard's positions are numbers in text; what is none stands first, as there.</summary>
    public static double Order(string? position) =>
        double.TryParse(position, NumberStyles.Float, CultureInfo.InvariantCulture, out var order) ? order : 0;
}
