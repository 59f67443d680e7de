using System.Globalization;

namespace TayNinhExemplars.Theming;

/// <summary>How a site is themed. Filled while the host starts, then only read.</summary>
public sealed class ThemingOptions
{
    /// <summary>The folder that holds one folder per theme.</summary>
    public string ThemesPath { get; set; } = "themes";

    public string ThemeName { get; set; } = "TayNinh";

    /// <summary>Looks at the theme's files before every page; for Development.</summary>
    public bool ReloadOnChange { get; set; }

    /// <summary>Unknown tags, filters and templates are errors instead of findings in a list; for tests.</summary>
    public bool Strict { get; set; }

    public LiquidLimits Limits { get; set; } = new();

    public CultureInfo Culture { get; set; } = CultureInfo.GetCultureInfo("vi-VN");

    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public ThemingHooks Hooks { get; set; } = new();

    /// <summary>Whether templates may use the tag <c>liquid</c>; off as in Orchard.</summary>
    public bool AllowLiquidTag { get; set; }

    /// <summary>Stylesheets and scripts that templates ask for by name, besides those of theme.json.</summary>
    public List<ResourceDefinition> Resources { get; } = [];

    /// <summary>View records that templates may read; an unregistered member does not exist for them.</summary>
    public List<Type> TemplateViews { get; } = [];
}
