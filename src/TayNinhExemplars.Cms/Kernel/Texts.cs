using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace TayNinhExemplars.Kernel;

/// <summary>
/// What users read: flat JSON resource files <c>locales/{language}/{module}.json</c> embedded in each assembly.
/// Vietnamese is the language of the site; English is the second; a missing key shows the key, which a test refuses.
/// </summary>
public sealed class Texts
{
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<(string Language, string Key), byte> _missing = new();

    public Texts(params IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
            foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("locales/", StringComparison.Ordinal)))
                Load(name.Split('/')[1], assembly.GetManifestResourceStream(name)!);
    }

    /// <summary>Whether the site's own language has the key.</summary>
    public bool Has(string key) => Find("vi", key) is not null;

    public IEnumerable<string> Keys(string language) => _byLanguage.TryGetValue(language, out var texts) ? texts.Keys : [];

    public string this[string key] => Get(CultureInfo.CurrentUICulture, key);

    public string Get(string key, params object?[] args) => Get(CultureInfo.CurrentUICulture, key, args);

    public string Get(CultureInfo culture, string key, params object?[] args)
    {
        var text = Find(culture.TwoLetterISOLanguageName, key) ?? Find("vi", key);
        if (text is null)
        {
            _missing.TryAdd((culture.TwoLetterISOLanguageName, key), 0);
            return key;
        }
        return args.Length == 0 ? text : string.Format(culture, text, args);
    }

    public string Of(Refusal refusal) => Get(CultureInfo.CurrentUICulture, "refusal." + refusal.Code, refusal.Args);

    public IReadOnlyCollection<(string Language, string Key)> Missing => [.. _missing.Keys];

    private string? Find(string language, string key) =>
        _byLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var text) ? text : null;

    private void Load(string language, Stream stream)
    {
        using (stream)
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
            if (!_byLanguage.TryGetValue(language, out var all)) _byLanguage[language] = all = [];
            foreach (var (key, text) in texts) all[key] = text;
        }
    }
}
