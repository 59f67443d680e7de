using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Layers;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Tests.Security;
using TayNinhExemplars.Workflows;

namespace TayNinhExemplars.Tests.Newsroom.Administration;

/// <summary>Every screen of the administration over HTTP: what it takes has its effect, what it refuses stays in the form.</summary>
public sealed class AdministrationScreenTests(WholeSite site) : IClassFixture<WholeSite>
{
    private const string Home = "/toa-soan/quan-tri";

    [Theory]
    [InlineData("/loai-noi-dung", "", "Name=1sai&DisplayName=Kiểu thử", "value=\"1sai\"")]
    [InlineData("/loai-noi-dung", "", "Name=Story&DisplayName=Trùng tên", "value=\"Trùng tên\"")]
    [InlineData("/loai-noi-dung/Event", "Save", "DisplayName= &Description=Mô tả đang gõ", "value=\"Mô tả đang gõ\"")]
    [InlineData("/loai-noi-dung/Event", "Field", "Field=có dấu&FieldTitle=Ô mới&Kind=TextField", "value=\"Ô mới\"")]
    [InlineData("/loai-noi-dung/Event", "Part", "Part=KhongCo", "")]
    [InlineData("/loai-noi-dung/Story/Story/Lead", "", "Others={ sai&DisplayName=Đang gõ", "{ sai")]
    [InlineData("/loai-noi-dung/Story/Story/Lead", "", "Others={}&Position=đầu", "value=\"đầu\"")]
    [InlineData("/lop", "Save", "LayerName= &Description=Lớp chưa tên", "value=\"Lớp chưa tên\"")]
    [InlineData("/lop", "Place", "WidgetId=khong&LayerName=khong&Zone=Content&Position=x", "value=\"x\"")]
    [InlineData("/truy-van", "Save", "QueryName=a b&Template=SELECT 1&Source=Sql", "value=\"a b\"")]
    [InlineData("/truy-van", "Try", "QueryName=x&Template={ sai&Source=Lucene", "{ sai")]
    [InlineData("/mau", "Save", "ShapeType=Content__Thử&Liquid={{ x", "{{ x")]
    [InlineData("/mau", "Preview", "ShapeType=A&Liquid={{ x }}&PreviewPath=/khong-co", "value=\"/khong-co\"")]
    [InlineData("/cong-thuc", "Run", "Recipe=khong-co", "")]
    [InlineData("/xuat", "", "PlanName=Kế hoạch đang gõ", "value=\"Kế hoạch đang gõ\"")]
    [InlineData("/xuat", "Plan", "PlanName=khong-co", "")]
    [InlineData("/cai-dat", "", "SiteName=Tên đang gõ&BaseUrl=khong-phai&PageSize=0&TimeZoneId=Sao/Hoa", "value=\"Tên đang gõ\"")]
    [InlineData("/giao-dien", "", "Theme=khong-co", "")]
    [InlineData("/chuyen-huong", "Save", "RuleName=Quy tắc&Pattern=(&Target=/b&Kind=Found", "value=\"Quy tắc\"")]
    [InlineData("/chuyen-huong", "Save", "RuleName=Quy tắc&Pattern=^/a$&Target=javascript:1&Kind=Found", "value=\"javascript:1\"")]
    public async Task What_is_refused_stays_in_the_form(string page, string handler, string form, string kept)
    {
        var admin = await site.AsAsync("Administrator");
        var answer = await admin.SubmitAsync(Home + page, handler, Fields(form));
        Assert.True(answer.Status == 400, $"{answer.Status} {answer.Location}");
        Assert.Contains("notice-error", answer.Text, StringComparison.Ordinal);
        Assert.Contains(kept, answer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_is_made_gets_a_field_whose_settings_are_edited_and_is_deleted()
    {
        await GoodAsync("/loai-noi-dung", "", "Name=Recipe1&DisplayName=Món ăn");
        await GoodAsync("/loai-noi-dung/Recipe1", "Save", "DisplayName=Món ngon&Description=d&Flags=Creatable");
        await GoodAsync("/loai-noi-dung/Recipe1", "Part", "Part=MarkdownBodyPart");
        await GoodAsync("/loai-noi-dung/Recipe1", "Field", "Field=Taste&FieldTitle=Vị&Kind=TextField&Hint=Ngọt hay mặn&IsRequired=true");
        await GoodAsync("/loai-noi-dung/Recipe1/Recipe1/Taste", "", """DisplayName=Vị chính&Position=3&Editor=TextArea&Others={"TextFieldSettings": {"Hint": "Mới"}}""");
        await GoodAsync("/loai-noi-dung/Recipe1/MarkdownBodyPart", "", "DisplayName=Cách nấu&Position=2&Others={}");

        var all = await AskAsync((ContentDefinitionStore d) => d.GetAsync());
        var field = Assert.Single(all.Fields("Recipe1"));
        Assert.Equal(("Vị chính", "3", "TextArea"), (field.DisplayName, field.Common.Position, field.Common.Editor));
        Assert.Equal("""{"Hint":"Mới"}""", field.Settings["TextFieldSettings"]!.ToJsonString(Json.Options));
        Assert.Equal(("Món ngon", "Cách nấu"), (all.Type("Recipe1")!.DisplayName, all.Type("Recipe1")!.Part("MarkdownBodyPart")!.Common.DisplayName));

        await GoodAsync("/loai-noi-dung/Recipe1", "Unfield", "Part=Recipe1&Field=Taste");
        await GoodAsync("/loai-noi-dung/Recipe1", "Unpart", "Part=MarkdownBodyPart");
        all = await AskAsync((ContentDefinitionStore d) => d.GetAsync());
        Assert.Empty(all.Fields("Recipe1"));
        Assert.Null(all.Type("Recipe1")!.Part("MarkdownBodyPart"));
        await GoodAsync("/loai-noi-dung/Recipe1", "Delete", "");
        Assert.Null((await AskAsync((ContentDefinitionStore d) => d.GetAsync())).Type("Recipe1"));
    }

    [Fact]
    public async Task Terms_are_added_renamed_moved_under_another_and_removed()
    {
        var taxonomy = (await AskAsync((ContentStore s) => s.LatestAsync(new ContentFilter { ContentTypes = ["Taxonomy"] }, 10))).Items[0];
        var page = $"/danh-muc/{taxonomy.ContentItemId}";
        await GoodAsync(page, "Add", "Text=Mục cha");
        await GoodAsync(page, "Add", "Text=Mục con");
        var (parent, child) = (await TermAsync(taxonomy, "Mục cha"), await TermAsync(taxonomy, "Mục con"));

        await GoodAsync(page, "Under", $"Entry={child}&Parent={parent}");
        Assert.Equal("Mục con", (string?)(await TermsAsync(taxonomy)).OfType<JsonObject>().Single(t => t.Text("ContentItemId") == parent)["Terms"]![0]!["DisplayText"]);
        var inside = await (await site.AsAsync("Administrator")).SubmitAsync(Home + page, "Under", ("Entry", parent), ("Parent", child));
        Assert.Equal(400, inside.Status);
        Assert.Contains("Một mục không thể nằm trong chính nó.", inside.Page, StringComparison.Ordinal);

        await GoodAsync(page, "Rename", $"Entry={child}&Text=Mục cháu");
        await GoodAsync(page, "Under", $"Entry={child}&Parent=");
        await GoodAsync(page, "Up", $"Entry={child}");
        Assert.Equal(["Mục cháu", "Mục cha"], (await TermsAsync(taxonomy)).OfType<JsonObject>().TakeLast(2).Select(t => t.Text("DisplayText")));
        await GoodAsync(page, "Remove", $"Entry={child}");
        await GoodAsync(page, "Remove", $"Entry={parent}");
        Assert.DoesNotContain(await TermsAsync(taxonomy), t => t!["DisplayText"]!.ToString() is "Mục cha" or "Mục cháu");
    }

    [Fact]
    public async Task A_layer_has_conditions_in_groups()
    {
        await GoodAsync("/lop", "Save", "LayerName=Thử lớp&Description=d");
        await GoodAsync("/lop/Thử lớp", "Add", "Kind=AnyConditionGroup&Value=một trong");
        var group = (await RuleAsync())["Conditions"]![0]!["ConditionId"]!.ToString();
        await GoodAsync("/lop/Thử lớp", "Add", $"Kind=UrlCondition&Operator=StringStartsWithOperator&Value=/tin&Group={group}");
        await GoodAsync("/lop/Thử lớp", "Add", $"Kind=HomepageCondition&Value=&Group={group}");

        var rule = await RuleAsync();
        Assert.True(LayerRule.Holds(rule, new PageFacts { Path = "/tin-bai" }));
        Assert.True(LayerRule.Holds(rule, new PageFacts { Path = "/", IsHomepage = true }));
        Assert.False(LayerRule.Holds(rule, new PageFacts { Path = "/guong" }));

        var refused = await (await site.AsAsync("Administrator")).SubmitAsync(Home + "/lop/Thử lớp", "Add", ("Kind", "UrlCondition"), ("Operator", "StringEqualsOperator"), ("Value", ""));
        Assert.Equal(400, refused.Status);
        await GoodAsync("/lop/Thử lớp", "Remove", $"ConditionId={group}");
        Assert.Empty((JsonArray)(await RuleAsync())["Conditions"]!);
        await GoodAsync("/lop", "Remove", "LayerName=Thử lớp");
        await GoodAsync("/lop", "Zones", "Zones=Header, Footer");
        Assert.Equal(["Header", "Footer"], LayerWidgets.ZonesOf(await AskAsync((SettingsStore s) => s.GetAsync())));
    }

    [Fact]
    public async Task A_query_and_a_template_are_tried_kept_and_removed()
    {
        var admin = await site.AsAsync("Administrator");
        var tried = await admin.SubmitAsync(Home + "/truy-van", "Try", ("QueryName", "Thu"), ("Source", "Sql"), ("Template", "SELECT DocumentId FROM ContentItemIndex WHERE ContentType='Taxonomy'"), ("ReturnContentItems", "true"));
        Assert.Equal(200, tried.Status);
        Assert.Contains("(Taxonomy)", tried.Page, StringComparison.Ordinal);
        await GoodAsync("/truy-van", "Save", "QueryName=Thu&Source=Sql&Template=SELECT DocumentId FROM ContentItemIndex&ReturnContentItems=true");
        await GoodAsync("/truy-van/Thu", "Delete", "");

        await GoodAsync("/mau", "Save", "ShapeType=Widget__Thu&Liquid=<p>{{ Model.ContentItem }}</p>&Description=d");
        Assert.Contains("<p>{{ Model.ContentItem }}</p>", (await admin.GetAsync(Home + "/mau/Widget__Thu")).Page, StringComparison.Ordinal);
        await GoodAsync("/mau/Widget__Thu", "Delete", "");
        Assert.Equal(404, (await admin.GetAsync(Home + "/mau/Widget__Thu")).Status);
    }

    [Fact]
    public async Task Settings_features_and_the_theme_are_kept()
    {
        var before = await AskAsync((SettingsStore s) => s.GetAsync());
        await GoodAsync("/cai-dat", "", "SiteName=Gương sáng&BaseUrl=https://guong.vn&PageSize=15&TimeZoneId=Asia/Ho_Chi_Minh");
        await GoodAsync("/tinh-nang", "", "Enabled=OrchardCore.Forms&" + string.Join('&', before.Features.Select(f => "Enabled=" + f)));
        await GoodAsync("/giao-dien", "", "Theme=TayNinh");
        var after = await AskAsync((SettingsStore s) => s.GetAsync());
        Assert.Equal(("Gương sáng", 15, "https://guong.vn"), (after.SiteName, after.PageSize, after.BaseUrl));
        Assert.Contains("OrchardCore.Forms", after.Features);
        Assert.NotNull((await AskAsync((ContentDefinitionStore d) => d.GetAsync())).Type("Input"));
    }

    [Fact]
    public async Task Custom_settings_are_edited_with_the_fields_of_their_type()
    {
        await AskAsync(async (ContentDefinitionStore d) =>
        {
            await d.MergeAsync(Json.ParseObject("""
                { "ContentTypes": [ { "Name": "Contact", "DisplayName": "Liên hệ", "Settings": { "ContentTypeSettings": { "Stereotype": "CustomSettings" } }, "ContentTypePartDefinitionRecords": [ { "PartName": "Contact", "Name": "Contact", "Settings": {} } ] } ],
                  "ContentParts": [ { "Name": "Contact", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Phone", "Settings": { "TextFieldSettings": { "Required": true } } } ] } ] }
                """));
            return true;
        });
        var admin = await site.AsAsync("Administrator");
        Assert.Contains("Liên hệ", (await admin.GetAsync(Home + "/cai-dat-rieng")).Page, StringComparison.Ordinal);
        Assert.Equal(400, (await admin.SubmitAsync(Home + "/cai-dat-rieng/Contact", "", ("Contact.Phone.Text", ""))).Status);
        await GoodAsync("/cai-dat-rieng/Contact", "", "Contact.Phone.Text=0276 123");
        Assert.Equal("0276 123", (string?)(await AskAsync((KeyedDocuments d) => d.GetAsync("CustomSettings")))["Contact"]!["Contact"]!["Phone"]!["Text"]);
    }

    [Fact]
    public async Task Redirects_are_made_raised_and_removed()
    {
        await GoodAsync("/chuyen-huong", "Save", "RuleName=Một&Pattern=^/mot$&Target=/tin-bai&Kind=MovedPermanently");
        await GoodAsync("/chuyen-huong", "Save", "RuleName=Hai&Pattern=^/hai$&Target=/guong&Kind=Found&DropsQuery=true");
        var rules = await AskAsync((UrlRules r) => r.AllAsync());
        Assert.Equal(["Một", "Hai"], rules.Select(r => r.Text("Name")));
        var second = rules[1].Text("Id");
        await GoodAsync($"/chuyen-huong/{second}", "Up", "");
        Assert.Equal(["Hai", "Một"], (await AskAsync((UrlRules r) => r.AllAsync())).Select(r => r.Text("Name")));
        Assert.Equal("/guong", (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/hai?a=1")).Location);
        await GoodAsync($"/chuyen-huong/{second}", "Remove", "");
        Assert.Single(await AskAsync((UrlRules r) => r.AllAsync()));
        Assert.Equal(404, (await (await site.AsAsync(WholeSite.Anonymous)).GetAsync("/hai")).Status);
    }

    [Fact]
    public async Task A_sitemap_and_a_workflow_are_switched()
    {
        await AskAsync(async (KeyedDocuments d) =>
        {
            await d.PutAsync("Sitemaps", [KeyValuePair.Create("s", (JsonNode?)Json.ParseObject("""{ "SitemapId": "s", "Name": "Sơ đồ", "Enabled": true, "Path": "so-do.xml", "SitemapSources": [] }"""))]);
            await d.PutAsync("WorkflowTypes", [KeyValuePair.Create("w", (JsonNode?)Json.ParseObject("""
                { "WorkflowTypeId": "w", "Name": "Quy trình thử", "IsEnabled": false, "Activities": [ { "ActivityId": "a", "Name": "ContentCreatedEvent", "X": 0, "Y": 0, "IsStart": true, "Properties": {} }, { "ActivityId": "b", "Name": "HttpRedirectTask", "X": 300, "Y": 100, "IsStart": false, "Properties": {} } ],
                  "Transitions": [ { "Id": 1, "SourceActivityId": "a", "SourceOutcomeName": "Done", "DestinationActivityId": "b" } ] }
                """))]);
            return true;
        });
        var anonymous = await site.AsAsync(WholeSite.Anonymous);
        Assert.Equal(200, (await anonymous.GetAsync("/so-do.xml")).Status);
        await GoodAsync("/so-do-trang", "", "Id=s&Enabled=false");
        Assert.Equal(404, (await anonymous.GetAsync("/so-do.xml")).Status);

        var page = await (await site.AsAsync("Administrator")).GetAsync(Home + "/quy-trinh-tu-dong/w");
        Assert.Contains("<svg", page.Text, StringComparison.Ordinal);
        Assert.Contains("Không chạy ở đây", page.Page, StringComparison.Ordinal);
        await GoodAsync("/quy-trinh-tu-dong/w", "Switch", "Enabled=true");
        Assert.True((await AskAsync((WorkflowLibrary l) => l.FindAsync("w")))!.IsEnabled);
        await GoodAsync("/quy-trinh-tu-dong/w", "Switch", "Enabled=false");
    }

    [Fact]
    public async Task A_question_of_a_workflow_stands_at_the_item_and_is_answered_there()
    {
        await AskAsync(async (KeyedDocuments d) =>
        {
            await d.PutAsync("WorkflowTypes", [KeyValuePair.Create("q", (JsonNode?)Json.ParseObject("""
                { "WorkflowTypeId": "q", "Name": "Hỏi ý", "IsEnabled": true, "Activities": [ { "ActivityId": "a", "Name": "ContentCreatedEvent", "IsStart": true, "Properties": { "ContentTypeFilter": ["Event"] } }, { "ActivityId": "b", "Name": "UserTaskEvent", "Properties": { "Actions": ["Đồng ý"], "Roles": [] } } ],
                  "Transitions": [ { "SourceActivityId": "a", "SourceOutcomeName": "Done", "DestinationActivityId": "b" } ] }
                """))]);
            return true;
        });
        var item = (await AskAsync((SaveDraftHandler h) => h.HandleAsync(new SaveDraft(new ContentItem { ContentType = "Event", Content = new JsonObject { ["TitlePart"] = new JsonObject { ["Title"] = "Lễ trao" } } }, null), Actor.System))).OrThrow();
        var (admin, page) = (await site.AsAsync("Administrator"), "/toa-soan/noi-dung/" + item.ContentItemId);
        // The site's own background work runs it.
        var (asked, until) = (await admin.GetAsync(page), TimeProvider.System.GetUtcNow().AddSeconds(30));
        while (!asked.Page.Contains("value=\"Đồng ý\"", StringComparison.Ordinal) && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            asked = await admin.GetAsync(page);
        }

        var (run, activity) = (asked.HiddenField("WorkflowId"), asked.HiddenField("ActivityId"));
        Assert.Equal(400, (await admin.SubmitAsync(page + "/viec", "", ("WorkflowId", run), ("ActivityId", activity), ("Answer", "Không"))).Status);
        Assert.Equal(302, (await admin.SendFormAsync(page + "/viec", "", asked, ("WorkflowId", run), ("ActivityId", activity), ("Answer", "Đồng ý"))).Status);
        Assert.Contains("Đã xong", (await admin.GetAsync(Home + "/quy-trinh-tu-dong/q")).Page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Đồng ý\"", (await admin.GetAsync(page)).Page, StringComparison.Ordinal);
        await GoodAsync("/quy-trinh-tu-dong/q", "Switch", "Enabled=false");
    }

    [Fact]
    public async Task A_plan_is_kept_and_run_and_a_recipe_uploaded()
    {
        var admin = await site.AsAsync("Administrator");
        var package = await admin.SubmitAsync(Home + "/xuat", "", ("Steps", "Settings"), ("PlanName", "Chỉ cài đặt"));
        Assert.Equal((200, "application/zip"), (package.Status, package.Raw.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["Chỉ cài đặt"], await AskAsync((DeploymentPlans p) => p.NamesAsync()));
        Assert.Equal(200, (await admin.SubmitAsync(Home + "/xuat", "Plan", ("PlanName", "Chỉ cài đặt"))).Status);

        var form = await admin.GetAsync(Home + "/cong-thuc");
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(form.HiddenField("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent("""{ "name": "u", "steps": [ { "name": "NoSuchStep" } ] }"""), "package", "u.recipe.json" },
        };
        var report = await admin.PostAsync(Home + "/cong-thuc?handler=Upload", upload);
        Assert.Equal(200, report.Status);
        Assert.Contains("NoSuchStep", report.Page, StringComparison.Ordinal);
    }

    private async Task GoodAsync(string page, string handler, string form)
    {
        var answer = await (await site.AsAsync("Administrator")).SubmitAsync(Home + page, handler, Fields(form));
        Assert.True(answer.Status == 302, $"{page} {handler}: {answer.Status} {answer.Find("(?s)notice-error(?<it>.{0,400})")}");
    }

    private static (string, string)[] Fields(string form) => [.. form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=', 2)).Select(f => (f[0], f[1]))];

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task<JsonObject> RuleAsync() => (JsonObject)(await AskAsync((KeyedDocuments d) => d.GetAsync("Layers")))["Thử lớp"]!["LayerRule"]!;

    private async Task<JsonArray> TermsAsync(ContentItem taxonomy) => (JsonArray)(await AskAsync((ContentStore s) => s.FindAsync(taxonomy.ContentItemId, VersionKind.Latest)))!.Part("TaxonomyPart")!["Terms"]!;

    private async Task<string> TermAsync(ContentItem taxonomy, string text) => (await TermsAsync(taxonomy)).OfType<JsonObject>().Single(t => t.Text("DisplayText") == text).Text("ContentItemId")!;
}
