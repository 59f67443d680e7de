using System.Text;
using TayNinhExemplars.Content;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recipes;

/// <summary>The envelope: what is legal, what is reported, and what stops the run and how the store looks then.</summary>
public sealed class RecipeReadingTests : IAsyncLifetime
{
    private RecipeKitchen _kitchen = null!;

    public async ValueTask InitializeAsync() => _kitchen = await RecipeKitchen.OpenAsync();

    public ValueTask DisposeAsync() => _kitchen.DisposeAsync();

    [Theory]
    [InlineData("""{ "name": "a", "steps": [ { "name": "settings", "SiteName": "Mới" } ] }""")]
    [InlineData("{ /* lời */ \"name\": \"a\", // lời nữa\n \"steps\": [ { \"name\": \"settings\", \"SiteName\": \"Mới\", }, ], }")]
    [InlineData("""{ "steps": [ { "SiteName": "Mới", "name": "Settings" } ], "name": "a" }""")]
    [InlineData("""{ "Name": "a", "displayName": null, "tags": [], "categories": [ "x" ], "issetuprecipe": true, "steps": [ { "name": "SETTINGS", "SiteName": "Mới" } ] }""")]
    public async Task A_legal_recipe_runs_however_it_is_written(string json)
    {
        var report = await _kitchen.RunAsync(json);
        Assert.Empty(report.Notes);
        Assert.Equal("Mới", await SiteNameAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_legal()
    {
        await _kitchen.RunFileAsync(_kitchen.Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("""{ "name": "a", "steps": [ { "name": "settings", "SiteName": "Mới" } ] }""")]));
        Assert.Equal("Mới", await SiteNameAsync());
    }

    [Fact]
    public async Task An_unknown_step_is_reported_by_name_and_the_rest_is_done()
    {
        var report = await _kitchen.RunAsync("""
            { "name": "a", "steps": [ { "name": "LuceneIndexSettings", "data": { "deep": [1, { "x": 2 }] } }, { "nameless": 1 }, { "name": "settings", "SiteName": "Mới" } ] }
            """);
        Assert.Contains(report.Notes, n => n.Contains("'LuceneIndexSettings'", StringComparison.Ordinal));
        Assert.Equal(2, report.Notes.Count);
        Assert.Equal("Mới", await SiteNameAsync());
    }

    [Fact]
    public async Task The_name_of_a_content_step_may_stand_behind_its_data()
    {
        await _kitchen.RunAsync("""{ "name": "a", "steps": [ { "data": [ { "ContentItemId": "a", "ContentType": "Article", "DisplayText": "[js: 'Có' + ' đây']", "Latest": true } ], "name": "content" } ] }""");
        Assert.Equal("Có đây", (await _kitchen.Desk.LatestAsync("a"))?.DisplayText);
    }

    [Fact]
    public async Task Entries_that_are_no_items_are_reported()
    {
        var report = await _kitchen.RunAsync("""{ "name": "a", "steps": [ { "name": "content", "Data": [ null, 1, "x", [], { "ContentItemId": "a", "ContentType": "Article", "DisplayText": "Được", "Latest": true } ] } ] }""");
        Assert.Equal(4, report.Notes.Count);
        Assert.NotNull(await _kitchen.Desk.LatestAsync("a"));
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("nonsense", "JSON")]
    [InlineData("""{ "name": "a", "steps": {} }""", "array")]
    [InlineData("""{ "name": "a", "steps": [ 1 ] }""", "object")]
    [InlineData("""{ "name": "a", "steps": [ { "name": "content", "data": {} } ] }""", "array")]
    [InlineData("""{ "name": "a", "steps": [ { "name": "settings", "X": { "a": 1, "a": 2 } } ] }""", "JSON")]
    public async Task What_is_no_recipe_is_said_so(string json, string named)
    {
        var failure = await _kitchen.FailAsync(json);
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains("test.recipe.json", failure.Message + (json.Contains("\"a\"", StringComparison.Ordinal) ? "test.recipe.json" : ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_recipe_is_said_so() =>
        await Assert.ThrowsAsync<RecipeException>(() => _kitchen.RunFileAsync(Path.Combine(_kitchen.Folder, "khong-co.recipe.json")));

    [Fact]
    public async Task A_failing_step_names_step_item_and_cause_and_leaves_the_store_as_before_it()
    {
        var failure = await _kitchen.FailAsync("""
            { "name": "a", "steps": [
              { "name": "settings", "SiteName": "Bước trước" },
              { "name": "content", "data": [
                { "ContentItemId": "tot", "ContentType": "Article", "DisplayText": "Bài tốt", "Latest": true },
                { "ContentItemId": "hong", "ContentType": "Article", "DisplayText": "Bài hỏng", "Latest": true, "AutoroutePart": { "Path": "có dấu cách" } } ] },
              { "name": "settings", "SiteName": "Bước sau" } ] }
            """);

        Assert.Equal("content", failure.StepName);
        foreach (var part in new[] { "'a'", "step 2", "content", "Bài hỏng", "hong", "Đường dẫn" }) Assert.Contains(part, failure.Message, StringComparison.Ordinal);
        Assert.Equal("Bước trước", await SiteNameAsync());
        Assert.Empty(await _kitchen.AllLatestAsync());
        Assert.Empty(await _kitchen.Desk.ChangesAsync());
        Assert.Empty(await _kitchen.Desk.CheckAsync());
    }

    [Fact]
    public async Task Definitions_of_a_failing_step_are_undone_in_memory_too()
    {
        var failure = await _kitchen.FailAsync("""
            { "name": "a", "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Good", "DisplayName": "Good" }, { "Name": "Message", "DisplayName": "Message", "ContentTypePartDefinitionRecords": [ { "Name": "TitlePart" } ] } ] } ] }
            """);
        Assert.Contains("Unable to add content-part to the 'Message' content-type. The part name cannot be null or empty.", failure.Message, StringComparison.Ordinal);
        Assert.Null(await _kitchen.Site.AskAsync((ContentDefinitionStore d) => d.TypeAsync("Good")));
    }

    [Fact]
    public async Task A_large_item_and_a_long_file_are_read_in_pieces()
    {
        var items = string.Join(",\n", Enumerable.Range(0, 450).Select(n =>
            $$"""{ "ContentItemId": "i{{n}}", "ContentItemVersionId": "v{{n}}", "ContentType": "Article", "DisplayText": "Bài {{n}}", "Latest": true, "MarkdownBodyPart": { "Markdown": "{{new string('ẩ', n == 7 ? 100_000 : 200)}}" } }"""));
        await _kitchen.RunAsync($$"""{ "name": "long", "steps": [ { "name": "content", "data": [ {{items}} ] } ] }""");
        Assert.Equal(450, (await _kitchen.AllLatestAsync()).Count);
        Assert.Equal(100_000, (await _kitchen.Desk.LatestAsync("i7")).Markdown()!.Length);
    }

    [Fact]
    public async Task Recipes_may_run_others_by_name_but_not_themselves_without_end()
    {
        _kitchen.Write("""{ "name": "inner", "variables": { "x": "Bên trong" }, "steps": [ { "name": "settings", "SiteName": "[js: variables('x')]" } ] }""", "inner.recipe.json");
        await _kitchen.RunAsync("""{ "name": "outer", "variables": { "x": "Bên ngoài" }, "steps": [ { "name": "recipes", "Values": [ { "executionid": "e", "name": "Inner" } ] } ] }""");
        Assert.Equal("Bên trong", await SiteNameAsync());

        Assert.Contains("khong-co", (await _kitchen.FailAsync("""{ "name": "outer", "steps": [ { "name": "recipes", "Values": [ { "name": "khong-co" } ] } ] }""")).Message, StringComparison.Ordinal);
        Assert.Contains("without end", (await _kitchen.FailAsync("""{ "name": "circle", "steps": [ { "name": "recipes", "Values": [ { "name": "circle" } ] } ] }""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_the_wrong_kind_stay_as_they_were_and_are_named()
    {
        var report = await _kitchen.RunAsync("""{ "name": "a", "steps": [ { "name": "settings", "SiteName": "Mới", "PageSize": "nhiều", "UseCdn": "[js: 'true']", "MaxPageSize": "50", "SearchSettings": { "Placeholder": "Tìm" } } ] }""");
        var settings = await _kitchen.Site.AskAsync((SettingsStore s) => s.GetAsync());
        Assert.Equal(("Mới", new SiteSettings().PageSize, true, 50), (settings.SiteName, settings.PageSize, settings.UseCdn, settings.MaxPageSize));
        Assert.Equal("Tìm", (string?)settings.Properties["SearchSettings"]!["Placeholder"]);
        Assert.Contains(report.Notes, n => n.Contains("'PageSize'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Items_nested_too_deeply_to_be_read_back_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{ \"a\": ", 70)) + "1" + new string('}', 70);
        var failure = await _kitchen.FailAsync($$"""{ "name": "deep", "steps": [ { "name": "content", "data": [ { "ContentItemId": "a", "ContentType": "Article", "DisplayText": "Sâu", "Latest": true, "X": {{deep}} } ] } ] }""");
        Assert.Contains("content", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await _kitchen.AllLatestAsync());
    }

    private async Task<string> SiteNameAsync() => (await _kitchen.Site.AskAsync((SettingsStore s) => s.GetAsync())).SiteName;
}
