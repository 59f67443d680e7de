using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>What a bracketed string of a recipe becomes.</summary>
public sealed class RecipeScriptTests : IAsyncLifetime
{
    private RecipeKitchen _kitchen = null!;

    public async ValueTask InitializeAsync() => _kitchen = await RecipeKitchen.OpenAsync();

    public ValueTask DisposeAsync() => _kitchen.DisposeAsync();

    [Theory]
    [InlineData("[js: 'a' + 'b']", "ab")]
    [InlineData("[js:1+2]", "3")]
    [InlineData("  [js: 1]", "[js: 1]")]
    [InlineData("[js: 1] x", "[js: 1] x")]
    [InlineData("[locale en]Hello[/locale]", "[locale en]Hello[/locale]")]
    [InlineData("[locale en]a colon ':' here[/locale]", "[locale en]a colon ':' here[/locale]")]
    [InlineData("[sc text='some : text'/]", "[sc text='some : text'/]")]
    [InlineData("[1js: uuid()]", "[1js: uuid()]")]
    [InlineData("[js]", "[js]")]
    [InlineData("[]", "[]")]
    [InlineData("[:x]", "[:x]")]
    [InlineData("[sql: select 1]", "sql: select 1")]
    [InlineData("[js: base64('Tmfhu41jIFRoxqE=')]", "Ngọc Thơ")]
    [InlineData("[js: html('&lt;b&gt; &amp; &#7885;')]", "<b> & ọ")]
    [InlineData("[js: parameters('SiteName') + '!']", "Tây Ninh!")]
    [InlineData("[js: parameters('Nothing')]", "")]
    [InlineData("[js: configuration('Site:Name', 'mặc định')]", "mặc định")]
    [InlineData("[js: configuration('Site:Given', 'mặc định')]", "từ cấu hình")]
    [InlineData("[js: var a = 2; var b = 3; return 'tổng ' + (a * b);]", "tổng 6")]
    [InlineData("[js: 'xin return lại']", "xin return lại")]
    [InlineData("[js: ['js: ', 1].join('')]", "js: 1")]
    [InlineData("[js: '[js: 4' + '2]']", "42")]
    [InlineData("[js: null]", "")]
    [InlineData("[js: getUrlPrefix('x')]", "/x")]
    public async Task An_expression_gives_its_value_and_everything_else_stays(string text, string expected)
    {
        var title = await _kitchen.TitleOfAsync(text, parameters: new() { ["SiteName"] = "Tây Ninh" }, configuration: key => key == "Site:Given" ? "từ cấu hình" : null);
        Assert.Equal(expected.Trim(), title);
    }

    [Fact]
    public async Task Variables_are_evaluated_once_and_may_use_each_other()
    {
        const string variables = """ "variables": { "id": "[js: uuid()]", "both": "[js: variables('id') + '|' + variables('id')]", "plain": "chữ" }, """;
        var both = await _kitchen.TitleOfAsync("[js: variables('both') + '|' + variables('id') + '|' + variables('plain')]", variables);
        var parts = both!.Split('|');
        Assert.Equal("chữ", parts[3]);
        Assert.Single(parts[..3].Distinct());
        Assert.True(Ids.IsValid(parts[0]) && parts[0].Length == Ids.Length);
    }

    [Fact]
    public async Task Variables_behind_the_steps_come_too_late()
    {
        var failure = await _kitchen.FailAsync("""{ "name": "late", "steps": [ { "name": "settings", "SiteName": "[js: variables('x')]" } ], "variables": { "x": "1" } }""");
        Assert.Contains("variables('x')", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[js: khongCo()]", "[js: khongCo()]")]
    [InlineData("[js: variables('thieu')]", "variables('thieu')")]
    [InlineData("[js: base64('!!')]", "[js: base64('!!')]")]
    [InlineData("[js: while(true) {}]", "[js: while(true) {}]")]
    [InlineData("[js: (function f() { return f(); })()]", "[js: (function f()")]
    [InlineData("[js: 'a' +]", "[js: 'a' +]")]
    [InlineData("[file: exec('rm')]", "[file: exec('rm')]")]
    [InlineData("[file: text('../../../../etc/passwd')]", "outside")]
    [InlineData("[js: variables('again')]", "depends on itself")]
    [InlineData("[file: text('itself.txt')]", "never stops")]
    public async Task An_expression_that_cannot_be_is_named_and_stops_the_recipe(string text, string named)
    {
        _kitchen.Write("[file: text('itself.txt')]", "itself.txt");
        var json = new JsonObject
        {
            ["name"] = "bad",
            ["variables"] = new JsonObject { ["again"] = "[js: variables('and-again')]", ["and-again"] = "[js: variables('again')]" },
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "settings", ["SiteName"] = text }),
        };
        var failure = await _kitchen.FailAsync(json.ToJsonString());
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Equal("settings", failure.StepName);
    }

    [Fact]
    public async Task Scripts_reach_nothing_but_the_functions_of_recipes()
    {
        foreach (var code in new[] { "System.IO.File.ReadAllText('/etc/passwd')", "importNamespace('System')", "require('fs')", "process.env" })
            await _kitchen.FailAsync(new JsonObject { ["name"] = "x", ["steps"] = new JsonArray(new JsonObject { ["name"] = "settings", ["SiteName"] = $"[js: {code}]" }) }.ToJsonString());
    }

    [Fact]
    public async Task Files_beside_the_recipe_and_one_folder_up_are_read()
    {
        _kitchen.Write("Nội dung tệp", "snippets/x.txt");
        await File.WriteAllTextAsync(Path.Combine(_kitchen.Site.Folder, "up.txt"), "tầng trên");
        Assert.Equal("Nội dung tệp", await _kitchen.TitleOfAsync("[file:text('snippets/x.txt')]"));
        Assert.Equal("tầng trên", await _kitchen.TitleOfAsync("[file:text('../up.txt')]"));
    }

    [Fact]
    public async Task A_missing_file_is_reported_by_name_and_stands_as_an_empty_text()
    {
        var report = await _kitchen.RunAsync("""{ "name": "t", "steps": [ { "name": "Templates", "Templates": { "Content__X": { "Content": "[file:text('snippets/missing.liquid')]" } } } ] }""");
        Assert.Contains(report.Notes, n => n.Contains("snippets/missing.liquid", StringComparison.Ordinal));
        var stored = await _kitchen.Site.AskAsync((TayNinhExemplars.Settings.KeyedDocuments d) => d.GetAsync("Templates"));
        Assert.Equal("", (string?)stored["Content__X"]!["Content"]);
    }

    [Fact]
    public async Task The_clock_of_a_recipe_is_its_first_run_so_that_a_second_run_says_the_same()
    {
        const string recipe = """{ "name": "clock", "steps": [ { "name": "settings", "Now": "[js: new Date().toISOString()]", "Id": "[js: uuid()]", "Fixed": "[js: new Date(0).toISOString()]" } ] }""";
        await _kitchen.RunAsync(recipe);
        var first = await PropertiesAsync();
        _kitchen.Site.Clock.Advance(TimeSpan.FromDays(7));
        await _kitchen.RunAsync(recipe);

        Assert.Equal("2026-11-23T02:00:00.000Z", (string?)first["Now"]);
        Assert.Equal("1970-01-01T00:00:00.000Z", (string?)first["Fixed"]);
        Assert.True(JsonNode.DeepEquals(first, await PropertiesAsync()));
    }

    [Fact]
    public async Task Identifiers_of_one_recipe_differ_from_each_other_also_where_the_text_is_the_same()
    {
        await _kitchen.RunAsync("""
            { "name": "ids", "steps": [ { "name": "content", "data": [
              { "ContentItemId": "[js: uuid()]", "ContentItemVersionId": "[js: uuid()]", "ContentType": "Article", "DisplayText": "Giống", "Latest": true },
              { "ContentItemId": "[js: uuid()]", "ContentItemVersionId": "[js: uuid()]", "ContentType": "Article", "DisplayText": "Giống", "Latest": true } ] } ] }
            """);
        var items = await _kitchen.AllLatestAsync();
        Assert.Equal(4, items.SelectMany(i => new[] { i.ContentItemId, i.ContentItemVersionId }).Distinct().Count());
    }

    private async Task<JsonObject> PropertiesAsync() => (await _kitchen.Site.AskAsync((TayNinhExemplars.Settings.SettingsStore s) => s.GetAsync())).Properties;
}
