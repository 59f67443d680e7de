using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TayNinhExemplars.Tests.Architecture;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>README's table of settings is what the code asks the configuration for, no more and no less.</summary>
public sealed partial class SettingsTests
{
    private static readonly IReadOnlyList<string> Listed = [.. MarkdownTable.Find(SourceTree.Read("README.md"), "setting", "default", "meaning").SelectMany(r => MarkdownTable.Code(r[0]))];

    /// <summary>The binder looks for them, the code decides them.</summary>
    private static readonly string[] Decided = ["Media:DataPath", "Media:S3"];

    /// <summary>Read by the framework itself.</summary>
    private static readonly string[] Framework = ["Urls"];

    [Fact]
    public void Every_setting_that_is_read_is_listed() => Findings.None(Asked().Except(Listed, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_setting_that_is_listed_is_read() => Findings.None(Listed.Except(Asked(), StringComparer.OrdinalIgnoreCase).Except(Framework));

    [Fact]
    public void A_setting_that_nobody_listed_would_be_noticed()
    {
        var recording = new RecordingConfiguration();
        _ = recording.Open().GetSection("Site")["Hidden"];
        Assert.Contains("Site:Hidden", recording.Asked.Except(Listed));
    }

    /// <summary>Runs every method of ours that takes the configuration and remembers what it asks for, and adds what the sources name outright.</summary>
    private static SortedSet<string> Asked()
    {
        // The values open the branches behind which more is asked.
        var recording = new RecordingConfiguration(
            ("Telemetry:OtlpEndpoint", "http://127.0.0.1:4317"), ("Site:TrustedProxies:0", "10.0.0.1"), ("Media:S3:Bucket", "b"), ("Media:Sizes:0", "320"));
        var configuration = recording.Open();
        foreach (var method in House.Types.Where(t => House.Map.ModuleOf(t) == House.Host).SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)))
            if (Arguments(method, configuration) is { } arguments) method.Invoke(null, arguments);
        var named = SourceTree.Files("src", ".cs").SelectMany(f => SettingLiteral().Matches(SourceTree.Read(f)).Select(m => m.Groups[1].Value));
        var listed = BoundInProgram().SelectMany(PropertiesOf);
        var asked = new SortedSet<string>(recording.Asked.Concat(named).Concat(listed), StringComparer.OrdinalIgnoreCase);
        // A list is one setting; what has no setter is worked out from others, though the binder looks for it.
        var workedOut = House.Types.Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal)).SelectMany(t => t.GetProperties()).Where(p => !p.CanWrite).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        asked.RemoveWhere(k => int.TryParse(k.Split(':')[^1], out _) || !k.Contains(':', StringComparison.Ordinal) || Decided.Contains(k) || workedOut.Contains(k.Split(':')[^1]));
        return asked;
    }

    /// <summary>Program binds some sections in place: <c>GetSection("X").Get&lt;Options&gt;()</c>.</summary>
    private static IEnumerable<(string Section, Type Options)> BoundInProgram() =>
        BoundSection().Matches(SourceTree.Read("src", "TayNinhExemplars.Web", "Program.cs"))
            .Select(m => (m.Groups["section"].Value, House.Types.Single(t => t.Name == m.Groups["type"].Value)));

    private static IEnumerable<string> PropertiesOf((string Section, Type Options) bound) =>
        bound.Options.GetProperties().Where(p => p.CanWrite).Select(p => $"{bound.Section}:{p.Name}");

    private static object?[]? Arguments(MethodInfo method, IConfiguration configuration)
    {
        var parameters = method.GetParameters();
        if (method.ContainsGenericParameters || !parameters.Any(p => p.ParameterType == typeof(IConfiguration)) || method.Name.Contains('<', StringComparison.Ordinal)) return null;
        var arguments = parameters.Select(p => Argument(p.ParameterType, configuration)).ToArray();
        return arguments.Contains(null) ? null : arguments;
    }

    private static object? Argument(Type type, IConfiguration configuration) =>
        type == typeof(IConfiguration) ? configuration
        : type == typeof(string) ? Path.GetTempPath()
        : type == typeof(IServiceCollection) ? new ServiceCollection()
        : type == typeof(bool) ? true
        : type == typeof(IHostEnvironment) ? new Place()
        : null;

    [GeneratedRegex("\"((?:Site|Database|ConnectionStrings|Media|Telemetry|Cache|Mail):[A-Za-z0-9:]+)")]
    private static partial Regex SettingLiteral();

    [GeneratedRegex("GetSection\\(\"(?<section>\\w+)\"\\)\\.Get<(?<type>\\w+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex BoundSection();

    private sealed class Place : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = Path.GetTempPath();
        public string EnvironmentName { get; set; } = Environments.Production;
    }
}
