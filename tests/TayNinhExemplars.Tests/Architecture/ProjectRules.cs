using System.Xml.Linq;

namespace TayNinhExemplars.Tests.Architecture;

/// <summary>The rules for project files.</summary>
internal static class ProjectRules
{
    /// <summary>Names of the projects, frameworks and packages a project file asks for.</summary>
    public static IReadOnlyList<string> References(XDocument project) => [.. project.Descendants()
        .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
        .Select(e => e.Attribute("Include")?.Value ?? "")
        .Where(name => name.Length > 0)
        .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? name.Split('\\', '/')[^1][..^".csproj".Length] : name)];

    /// <summary>Versions live in Directory.Packages.props alone.</summary>
    public static IEnumerable<string> Versions(string file, XDocument project) => project.Descendants()
        .Where(e => e.Name.LocalName is "PackageReference" or "GlobalPackageReference" or "PackageDownload" or "PackageVersion")
        .Where(e => e.Attribute("Version") is not null || e.Attribute("VersionOverride") is not null || e.Elements().Any(c => c.Name.LocalName.StartsWith("Version", StringComparison.Ordinal)))
        .Select(e => $"{file} gives the version of {e.Attribute("Include")?.Value}");
}
