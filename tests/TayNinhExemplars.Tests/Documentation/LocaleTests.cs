using System.Text.Json;
using TayNinhExemplars.Tests.Architecture;

namespace TayNinhExemplars.Tests.Documentation;

/// <summary>Everything a user reads exists in both languages, and nothing else does.</summary>
public sealed class LocaleTests
{
    private static readonly IReadOnlyDictionary<string, string> Vietnamese = Load("vi");
    private static readonly IReadOnlyDictionary<string, string> English = Load("en");

    /// <summary>They look like keys and are the names of files, of a meter and of events in the journal.</summary>
    private static readonly string[] NoTexts = ["media.key", "theme.json", "media.variants.computed", "role.saved", "role.deleted", "content.created", "content.saved", "content.published", "content.unpublished", "content.removed"];

    private static readonly KeyUse Use = ReadSources();

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.True(Vietnamese.Count > 300);
        Findings.None(Vietnamese.Keys.Except(English.Keys).Select(k => "not in English: " + k));
        Findings.None(English.Keys.Except(Vietnamese.Keys).Select(k => "not in Vietnamese: " + k));
    }

    [Fact]
    public void Both_languages_leave_the_same_places_open() => Findings.None(
        from pair in Vietnamese
        where English.TryGetValue(pair.Key, out var english) && LocaleRules.Places(pair.Value) != LocaleRules.Places(english)
        select $"{pair.Key}: {pair.Value} | {English[pair.Key]}");

    [Fact]
    public void Every_text_that_is_asked_for_is_there() => Findings.None(Use.Missing([.. Vietnamese.Keys]).Except(NoTexts));

    [Fact]
    public void Every_text_that_is_there_is_asked_for() => Findings.None(Use.Unused(Vietnamese.Keys));

    [Fact]
    public void Vietnamese_is_kept_in_NFC_and_no_text_is_empty() => Findings.None(
        Vietnamese.Concat(English).Where(t => string.IsNullOrWhiteSpace(t.Value) || !t.Value.IsNormalized()).Select(t => t.Key));

    [Fact]
    public void The_editors_script_has_the_same_texts_in_both_languages()
    {
        var (vi, en) = (Script("vi"), Script("en"));
        Assert.Equal(vi.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(vi.Keys, k => LocaleRules.Places(vi[k]) != LocaleRules.Places(en[k]));
    }

    [Fact]
    public void A_missing_text_and_an_unused_one_would_be_noticed()
    {
        var use = new KeyUse();
        use.Read("""texts["form.gone"]; new Refusals().Unless(a > b, "story.gone"); Show("form.wrong"); texts["form." + x]; Other("permission.View");""");
        Assert.Equal(["form.gone", "form.wrong", "refusal.story.gone"], use.Missing(["form.saved", "permission.View"]));
        Assert.Equal(["list.old", "refusal.story.old"], use.Unused(["form.saved", "list.old", "refusal.story.old", "permission.View", "refusal.story.gone"]));
        Assert.NotEqual(LocaleRules.Places("{0} trong {1}"), LocaleRules.Places("{0} only"));
        Assert.Equal(LocaleRules.Places("{0} trong {1:N0}"), LocaleRules.Places("{1} of {0}"));
    }

    private static KeyUse ReadSources()
    {
        var use = new KeyUse();
        foreach (var file in SourceTree.Files("src", ".cs", ".cshtml", ".liquid").Concat(SourceTree.Files("themes", ".liquid"))) use.Read(SourceTree.Read(file));
        return use;
    }

    private static Dictionary<string, string> Load(string language) => SourceTree.Files("src", ".json")
        .Where(f => f.Contains($"/locales/{language}/", StringComparison.Ordinal))
        .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(SourceTree.Read(f))!)
        .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal); // a key that two files have is an error here

    private static Dictionary<string, string> Script(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(SourceTree.Read("src", "TayNinhExemplars.Web", "assets", "newsroom", "texts", language + ".json"))!;
}
