using Microsoft.Extensions.Configuration;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>A configuration that remembers every setting somebody asked for.</summary>
internal sealed class RecordingConfiguration : ConfigurationProvider, IConfigurationSource
{
    private readonly SortedSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public RecordingConfiguration(params (string Key, string Value)[] given)
    {
        foreach (var (key, value) in given) Data[key] = value;
    }

    public IReadOnlySet<string> Asked => _asked;

    public IConfigurationRoot Open() => new ConfigurationBuilder().Add(this).Build();

    public override bool TryGet(string key, out string? value)
    {
        _asked.Add(key);
        return base.TryGet(key, out value);
    }

    IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;
}
