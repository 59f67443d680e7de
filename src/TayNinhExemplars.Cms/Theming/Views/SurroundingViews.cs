using System.Globalization;

namespace TayNinhExemplars.Theming.Views;

/// <summary>What templates read as <c>Culture</c>.</summary>
public sealed record CultureView(string Name, string Dir, string DisplayName, string NativeName, string TwoLetterISOLanguageName, IReadOnlyList<string> SupportedCultures, string DefaultCulture)
{
    public static CultureView Of(CultureInfo culture, IReadOnlyList<string> supported) => new(
        culture.Name, culture.TextInfo.IsRightToLeft ? "rtl" : "ltr", culture.DisplayName, culture.NativeName, culture.TwoLetterISOLanguageName, supported, supported.Count > 0 ? supported[0] : culture.Name);
}

/// <summary>What templates read as <c>Environment</c>.</summary>
public sealed record EnvironmentView(string Name, bool IsDevelopment, bool IsStaging, bool IsProduction)
{
    public static EnvironmentView Of(string name) => new(name, Is(name, "Development"), Is(name, "Staging"), Is(name, "Production"));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What templates read as <c>TrackingConsent</c>: nothing here follows readers, so nobody is asked.</summary>
public sealed record TrackingConsentView(bool CanTrack, bool HasConsent, bool IsConsentNeeded, string CookieName, string CookieValue)
{
    public static readonly TrackingConsentView None = new(false, false, false, "", "");
}

/// <summary>What a part's or field's template reads of its definition.</summary>
public sealed record PartDefinitionView(string Name);

public sealed record PartFieldDefinitionView(string Name, string DisplayName, string FieldName, PartDefinitionView PartDefinition, System.Text.Json.Nodes.JsonObject Settings);

public sealed record TypePartDefinitionView(string Name, string PartName, string ContentTypeName, System.Text.Json.Nodes.JsonObject Settings);

/// <summary>One file of a media field with its alternative text.</summary>
public sealed record MediaFileView(string Path, string Text);
