using System.Text.Json;
using TayNinhExemplars.Search;

namespace TayNinhExemplars.Tests.Search;

public sealed class JsonQueryTests : IDisposable
{
    private const string Title = "Content.ContentItem.DisplayText.Analyzed", Normalized = "Content.ContentItem.DisplayText.Normalized",
        Body = "Content.BodyAspect.Body", Type = "Content.ContentItem.ContentType", Created = "Content.ContentItem.CreatedUtc", Year = "Award.Year.Value", Tags = "Story.Tags.Ids";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly TemporaryIndex _site = new(
        Item("a", "Article", "Orchard in bloom", "A garden.", "20240101000000", 2020, "red", "blue"),
        Item("b", "Article", "The orchard", "Apples, orchard apples, orchard apples.", "20240201000000", 2021, "red"),
        Item("c", "Story", "Nguyễn Thị Được", "Người tốt, việc tốt ở Hoà Thành", "20240301000000", 2022, "blue"),
        Item("d", "Story", "Lê Văn Năm", "Tốt gỗ hơn tốt nước sơn", "20240401000000", 2023),
        Item("e", "Story", "Bản nháp", "Chưa đăng", "20240501000000", 2024) with { Published = false });

    [Theory]
    [InlineData("""{"match_all":{}}""", "abcd")]
    [InlineData("""{"term":{"TYPE":"Article"}}""", "ab")]
    [InlineData("""{"term":{"TYPE":{"value":"Story","boost":2}}}""", "cd")]
    [InlineData("""{"term":{"Content.ContentItem.Published":true}}""", "abcd")]
    [InlineData("""{"term":{"Content.ContentItem.Published":"true"}}""", "abcd")]
    [InlineData("""{"term":{"Content.ContentItem.Published":false}}""", "")]
    [InlineData("""{"term":{"YEAR":2021}}""", "b")]
    [InlineData("""{"terms":{"TAGS":["blue","green"]}}""", "ac")]
    [InlineData("""{"terms":{"YEAR":[2020,2023]}}""", "ad")]
    [InlineData("""{"prefix":{"NORMALIZED":"the"}}""", "b")]
    [InlineData("""{"wildcard":{"NORMALIZED":{"value":"orch*"}}}""", "a")]
    [InlineData("""{"wildcard":{"BODY":"orchar*"}}""", "b")]
    [InlineData("""{"regexp":{"NORMALIZED":".*orch.*"}}""", "ab")]
    [InlineData("""{"fuzzy":{"BODY":{"value":"aples","fuzziness":1}}}""", "b")]
    [InlineData("""{"match":{"BODY":"garden apples"}}""", "ab")]
    [InlineData("""{"match":{"BODY":{"query":"orchard apples garden","operator":"and"}}}""", "")]
    [InlineData("""{"match":{"TITLE":"duoc"}}""", "c")]
    [InlineData("""{"match":{"TITLE":"ĐƯỢC"}}""", "c")]
    [InlineData("""{"match":{"BODY":"hòa"}}""", "c")]
    [InlineData("""{"match":{"TYPE":"Article"}}""", "ab")]
    [InlineData("""{"match_phrase":{"BODY":{"value":"việc tốt"}}}""", "c")]
    [InlineData("""{"match_phrase":{"BODY":"sơn nước"}}""", "")]
    [InlineData("""{"match_phrase":{"BODY":{"value":"gỗ tốt","slop":4}}}""", "d")]
    [InlineData("""{"range":{"CREATED":{"gte":"20240201000000"}}}""", "bcd")]
    [InlineData("""{"range":{"CREATED":{"gt":"20240201000000","lt":"20240401000000"}}}""", "c")]
    [InlineData("""{"range":{"YEAR":{"gte":2022}}}""", "cd")]
    [InlineData("""{"range":{"YEAR":{"lt":2021}}}""", "a")]
    [InlineData("""{"query_string":{"query":"orchard AND apples","default_field":"BODY"}}""", "b")]
    [InlineData("""{"query_string":{"query":"garden \"unclosed (","default_field":"BODY"}}""", "a")]
    [InlineData("""{"simple_query_string":{"query":"orchard*","fields":["NORMALIZED^2","BODY"]}}""", "ab")]
    [InlineData("""{"simple_query_string":{"query":"orchard*","fields":["No.Such.Field","BODY^2"]}}""", "b")]
    [InlineData("""{"simple_query_string":{"query":"tốt -gỗ","fields":["BODY"],"default_operator":"and"}}""", "c")]
    [InlineData("""{"bool":{"filter":[{"term":{"TYPE":"Article"}},{"term":{"TAGS":"blue"}}]}}""", "a")]
    [InlineData("""{"bool":{"filter":{"term":{"TYPE":"Article"}},"must":[{"term":{"TAGS":"blue"}}]}}""", "a")]
    [InlineData("""{"bool":{"filter":[{"term":{"TYPE":"Story"}},{"term":{"TAGS":"blue"}}],"must_not":{"term":{"YEAR":2022}}}}""", "")]
    [InlineData("""{"bool":{"must_not":[{"term":{"TYPE":"Article"}}]}}""", "cd")]
    [InlineData("""{"bool":{"mustnot":{"term":{"TYPE":"Story"}}}}""", "ab")]
    [InlineData("""{"bool":{"should":[{"term":{"TAGS":"red"}},{"term":{"TAGS":"blue"}}],"minimum_should_match":2}}""", "a")]
    [InlineData("""{"term":{"Story.Story.Tags.Ids":"blue"}}""", "ac")]
    [InlineData("""{"terms":{"Story.Story.Tags.Ids":["red","blue"]}}""", "abc")]
    [InlineData("""{"range":{"Award.Award.Year.Value":{"gte":2022}}}""", "cd")]
    [InlineData("""{"query_string":{"query":"Story.Story.Tags.Ids:blue","default_field":"BODY"}}""", "ac")]
    [InlineData("""{"bool":{}}""", "abcd")]
    [InlineData("""{"bool":{"must":[{"term":{"TYPE":"Article"}},{"term":{"TAGS":"red"}},]}}""", "ab")]
    public void A_query_finds_what_it_says(string query, string expected) =>
        Assert.Equal(expected, string.Concat(Run($$"""{"query":{{query}},"size":100}""").Items.Select(i => i.Id).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("\"CREATED\"", "abcd")]
    [InlineData("""{"CREATED":"desc"}""", "dcba")]
    [InlineData("""{"CREATED":{"order":"desc"}}""", "dcba")]
    [InlineData("""{"YEAR":{"order":"desc","type":"DOUBLE"}}""", "dcba")]
    [InlineData("""[{"TYPE":{"order":"desc"}},{"CREATED":"desc"}]""", "dcba")]
    [InlineData("""[{"TYPE":"asc"},{"CREATED":"desc"}]""", "badc")]
    [InlineData("""{"Award.Award.Year.Value":"desc"}""", "dcba")]
    [InlineData("null", "abcd")]
    public void The_order_is_as_asked(string sort, string expected) =>
        Assert.Equal(expected, string.Concat(Run("""{"query":{"match_all":{}},"sort":""" + sort + "}").Items.Select(i => i.Id)));

    [Fact]
    public void A_better_match_comes_first()
    {
        var found = Run("""{"query":{"bool":{"should":[{"wildcard":{"NORMALIZED":{"value":"orch*","boost":2}}},{"wildcard":{"BODY":{"value":"orchar*","boost":5}}}]}}}""");
        Assert.Equal(["b", "a"], found.Items.Select(i => i.Id));
    }

    [Fact]
    public void Pages_and_totals_agree()
    {
        var found = Run("""{"query":{"match_all":{}},"sort":"CREATED","from":1,"size":"2"}""");
        Assert.Equal(4, found.Total);
        Assert.Equal("bc", string.Concat(found.Items.Select(i => i.Id)));
    }

    [Fact]
    public void Stored_fields_come_with_all_their_values()
    {
        var hit = Assert.Single(Run("""{"query":{"term":{"YEAR":2020}}}""").Items);
        Assert.Equal("a-v", hit.VersionId);
        Assert.Equal(["red", "blue"], hit.Fields[Tags]);
        Assert.Equal(["2020"], hit.Fields[Year]);
        Assert.DoesNotContain(Body, hit.Fields.Keys);
    }

    [Fact]
    public void Drafts_are_found_when_asked_for() =>
        Assert.Equal(["e"], _site.Index.RunQuery(Parse("""{"query":{"match":{"BODY":"chưa đăng"}}}"""), includeDrafts: true).Items.Select(i => i.Id));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"query":[]}""")]
    [InlineData("""{"query":{"geo_distance":{"a":1}}}""")]
    [InlineData("""{"query":{"match_all":{},"term":{"a":"b"}}}""")]
    [InlineData("""{"query":{"term":{}}}""")]
    [InlineData("""{"query":{"term":{"a":{"b":1}}}}""")]
    [InlineData("""{"query":{"terms":{"a":"b"}}}""")]
    [InlineData("""{"query":{"range":{"a":{}}}}""")]
    [InlineData("""{"query":{"range":{"YEAR":{"gt":"x"}}}}""")]
    [InlineData("""{"query":{"regexp":{"a":"("}}}""")]
    [InlineData("""{"query":{"bool":{"maybe":[]}}}""")]
    [InlineData("""{"query":{"simple_query_string":{}}}""")]
    [InlineData("""{"size":"many"}""")]
    [InlineData("""{"sort":{"CREATED":"sideways"}}""")]
    public void What_cannot_be_run_is_refused_by_name(string query) => Assert.Throws<QueryFormatException>(() => Run(query));

    private DocumentQueryResult Run(string json) => _site.Index.RunQuery(Parse(json));

    private static JsonElement Parse(string json)
    {
        foreach (var (name, field) in new[] { ("TITLE", Title), ("NORMALIZED", Normalized), ("BODY", Body), ("TYPE", Type), ("CREATED", Created), ("YEAR", Year), ("TAGS", Tags) })
            json = json.Replace($"\"{name}", $"\"{field}", StringComparison.Ordinal);
        return JsonDocument.Parse(json, Lenient).RootElement;
    }

    private static SearchDocument Item(string id, string type, string title, string body, string created, int year, params string[] tags) => new()
    {
        Id = id,
        VersionId = id + "-v",
        Type = type,
        Published = true,
        Title = title,
        Body = body,
        Fields =
        [
            new(Title, title, IndexFieldKind.Text),
            new(Normalized, title.ToLowerInvariant(), IndexFieldKind.Keyword),
            new(Type, type, IndexFieldKind.Keyword),
            new("Content.ContentItem.Published", "true", IndexFieldKind.Keyword),
            new(Created, created, IndexFieldKind.Keyword),
            new(Year, year.ToString(System.Globalization.CultureInfo.InvariantCulture), IndexFieldKind.Number),
            .. tags.Select(t => new IndexField(Tags, t, IndexFieldKind.Keyword)),
        ],
    };

    public void Dispose() => _site.Dispose();
}
