using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Evidence;

public sealed class EvidenceOnSqlite() : EvidenceContract(TestDatabase.Sqlite);

public sealed class EvidenceOnPostgreSql(PostgresFixture postgres) : EvidenceContract(postgres);

/// <summary>Warnings are answered before publication, by a source, a reason or another text; units answer by link.</summary>
public abstract class EvidenceContract(TestDatabase database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_about_an_exemplar_is_published_when_every_warning_has_its_answer()
    {
        await using var desk = await OpenAsync();
        var story = await StoryAsync(desk, "Bà trồng 40 cây, thu 5,2 tấn. Đó là kỳ tích của xóm.");
        Assert.Equal("evidence.unanswered", RegisterDesk.Codes(await desk.PublishAsync(story)));

        var source = await SourceAsync(desk, story);
        var warnings = (await EvidenceAsync(desk, story)).Warnings;
        Assert.Equal(["40 cây", "5,2 tấn", "kỳ tích"], warnings.Select(w => w.Marking.Text));
        await AnswerAsync(desk, story, [.. warnings.Take(2).Select(w => new WarningAnswer(w.Marking.Key, w.Marking.Kind, w.Marking.Text, source.Id, ""))]);
        Assert.Equal("evidence.unanswered", RegisterDesk.Codes(await desk.PublishAsync(story)));
        await AnswerAsync(desk, story, [new(warnings[2].Marking.Key, MarkKind.Inflated, "kỳ tích", "", "Lời của Chủ tịch xã trong báo cáo.")]);
        Assert.True((await desk.PublishAsync(story)).Succeeded);

        // The proof turns out to be none: what was bound to it is open again, and what is published stands until it is changed.
        (await desk.Site.AskAsync((RemoveSourceHandler h) => h.HandleAsync(new RemoveSource(source.Id), RegisterDesk.Secretary))).OrThrow();
        Assert.Equal(2, (await EvidenceAsync(desk, story)).Unanswered.Count);
    }

    [Fact]
    public async Task A_misprint_is_mended_without_proving_the_old_text_but_a_new_number_is_asked()
    {
        await using var desk = await OpenAsync();
        var story = await StoryAsync(desk, "Bà trồng cây.");
        Assert.True((await desk.PublishAsync(story)).Succeeded);
        var evidenced = await SaveAsync(desk, story, "Bà trồng 40 cây.");
        Assert.Equal("evidence.unanswered", RegisterDesk.Codes(await desk.PublishAsync(evidenced)));
        var source = await SourceAsync(desk, story);
        var warning = Assert.Single((await EvidenceAsync(desk, evidenced)).Unanswered).Marking;
        await AnswerAsync(desk, story, [new(warning.Key, warning.Kind, warning.Text, source.Id, "")]);
        Assert.True((await desk.PublishAsync(evidenced)).Succeeded);
        (await desk.Site.AskAsync((RemoveSourceHandler h) => h.HandleAsync(new RemoveSource(source.Id), RegisterDesk.Secretary))).OrThrow();
        Assert.True((await desk.PublishAsync(await SaveAsync(desk, story, "Bà Lụa trồng 40 cây."))).Succeeded);
        Assert.Equal("evidence.unanswered", RegisterDesk.Codes(await desk.PublishAsync(await SaveAsync(desk, story, "Bà Lụa trồng 41 cây."))));
    }

    [Fact]
    public async Task A_story_that_names_nobody_and_a_bulletin_are_not_asked()
    {
        await using var desk = await OpenAsync();
        Assert.True((await desk.PublishAsync(await desk.SaveAsync(RegisterDesk.Story("Tin 45 nhà", "Có 45 nhà, tuyệt vời.")))).Succeeded);
        var bulletin = RegisterDesk.Story("Bản tin", "Có 45 nhà.", await ModelAsync(desk));
        bulletin.Field("Story", "Format")!["Text"] = "bulletin";
        Assert.True((await desk.PublishAsync(await desk.SaveAsync(bulletin))).Succeeded);
    }

    /// <summary>Rules of a proof: a decision has number and date, a named source says who, an address is one of the web.</summary>
    [Theory]
    [InlineData(SourceKind.Document, "Sổ kho", "", "", null, "", "")]
    [InlineData(SourceKind.Document, " ", "", "", null, "", "evidence.source.title")]
    [InlineData(SourceKind.Decision, "Quyết định", "UBND xã", "", null, "", "evidence.source.number evidence.source.date")]
    [InlineData(SourceKind.Decision, "Quyết định", "UBND xã", "70/QĐ-UBND", "2026-03-12", "", "")]
    [InlineData(SourceKind.Decision, "Quyết định", "UBND xã", "70/QĐ-UBND", "2099-03-12", "", "evidence.source.later")]
    [InlineData(SourceKind.NamedSource, "Bà Nguyễn Thị A", "", "", null, "", "evidence.source.who")]
    [InlineData(SourceKind.Document, "Trang xã", "", "", null, "javascript:alert(1)", "evidence.source.url")]
    [InlineData(SourceKind.Document, "Trang xã", "", "", null, "https://xa.example/so", "")]
    public void What_a_proof_needs(SourceKind kind, string title, string issuer, string number, string? day, string url, string refusals) => Assert.Equal(refusals, string.Join(' ',
        EvidenceRules.CanAdd(new AddSource("", kind, title) { Issuer = issuer, Number = number, IssuedOn = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Url = url }, new DateOnly(2026, 11, 24)).Select(r => r.Code)));

    [Fact]
    public async Task A_unit_answers_each_question_once_by_its_link_until_it_ends_or_is_taken_back()
    {
        await using var desk = await OpenAsync();
        var story = await StoryAsync(desk, "Bà trồng 40 cây.");
        var request = await AskAsync(desk, story, days: 3);
        var links = desk.Site.Single<ConfirmationLinks>();
        var token = links.PathOf(request)["/xac-nhan/".Length..];
        Assert.Equal(request.Id, links.Read(token));
        Assert.Null(links.Read(token[..^2] + "xx"));
        Assert.Null(links.Read(request.Id));

        Assert.Equal("confirmation.name confirmation.position confirmation.nothing", RegisterDesk.Codes(await ReplyAsync(desk, request, " ", "")));
        Assert.Equal("confirmation.commentNeeded", RegisterDesk.Codes(await ReplyAsync(desk, request, "Trần Văn A", "Phó chủ tịch xã", new QuestionReply(1, UnitAnswer.No, ""))));
        (await ReplyAsync(desk, request, "Trần Văn A", "Phó chủ tịch xã", new QuestionReply(1, UnitAnswer.Yes, ""))).OrThrow();
        // The first answer stands whatever is sent again.
        Assert.Equal("confirmation.nothing", RegisterDesk.Codes(await ReplyAsync(desk, request, "Kẻ khác", "", new QuestionReply(1, UnitAnswer.No, "Sai"))).Split(' ')[^1]);
        Assert.Equal(SourceKind.Confirmation, Assert.Single((await EvidenceAsync(desk, story)).Sources).Kind);

        desk.Site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("confirmation.closed", RegisterDesk.Codes(await ReplyAsync(desk, request, "Trần Văn A", "Phó chủ tịch", new QuestionReply(2, UnitAnswer.Yes, ""))));
        var second = await AskAsync(desk, story, days: 3);
        (await desk.Site.AskAsync((AnswerConfirmationHandler h) => h.HandleAsync(new RevokeConfirmation(second.Id), RegisterDesk.Secretary))).OrThrow();
        Assert.Equal("confirmation.closed", RegisterDesk.Codes(await ReplyAsync(desk, second, "Trần Văn A", "Phó chủ tịch", new QuestionReply(1, UnitAnswer.Yes, ""))));
    }

    [Fact]
    public async Task The_recipes_of_rules_and_samples_say_the_same_when_run_again()
    {
        await using var desk = await RegisterDesk.OpenAsync(database, rules: false);
        foreach (var recipe in new[] { "demo.recipe.json", "demo-register.recipe.json", "inflation-lexicon.recipe.json", "rules.recipe.json" }) await desk.RunAsync(recipe);
        var story = await desk.Site.AskAsync((ContentStore s) => s.FindByPathAsync("tin-bai/ba-lua-tra-lai-dat", ct: Ct));
        var once = await EvidenceAsync(desk, story!);
        Assert.NotEmpty(once.Claims);
        foreach (var recipe in new[] { "demo-register.recipe.json", "inflation-lexicon.recipe.json", "rules.recipe.json" }) await desk.RunAsync(recipe);
        var twice = await EvidenceAsync(desk, story!);
        Assert.Equal((once.Sources.Count, once.Claims.Count, once.Warnings.Count), (twice.Sources.Count, twice.Claims.Count, twice.Warnings.Count));
        Assert.True((await desk.Site.AskAsync((EvidencePolicies p) => p.GetAsync(Ct))).Demanded);
    }

    private async Task<RegisterDesk> OpenAsync()
    {
        var desk = await RegisterDesk.OpenAsync(database);
        await desk.RunAsync("inflation-lexicon.recipe.json");
        return desk;
    }

    private static async Task<string> ModelAsync(RegisterDesk desk)
    {
        var model = await desk.SaveAsync(RegisterDesk.Exemplar("Mô hình Thử", "model"));
        (await desk.PublishAsync(model)).OrThrow();
        return model.ContentItemId;
    }

    private static async Task<ContentItem> StoryAsync(RegisterDesk desk, string markdown) => await desk.SaveAsync(RegisterDesk.Story("Chuyện thử", markdown, await ModelAsync(desk)));

    private static Task<ContentItem> SaveAsync(RegisterDesk desk, ContentItem story, string markdown)
    {
        var copy = story.Clone();
        copy.PartOrNew("MarkdownBodyPart")["Markdown"] = markdown;
        return desk.SaveAsync(copy);
    }

    private static async Task<EvidenceSource> SourceAsync(RegisterDesk desk, ContentItem story) =>
        (await desk.Site.AskAsync((AddSourceHandler h) => h.HandleAsync(new AddSource(story.ContentItemId, SourceKind.Document, "Sổ vườn"), RegisterDesk.Secretary))).OrThrow();

    private static Task<EvidenceOfStory> EvidenceAsync(RegisterDesk desk, ContentItem story) => desk.Site.AskAsync((StoryEvidence e) => e.OfAsync(story, Ct));

    private static async Task AnswerAsync(RegisterDesk desk, ContentItem story, WarningAnswer[] answers) =>
        (await desk.Site.AskAsync((AnswerWarningsHandler h) => h.HandleAsync(new AnswerWarnings(story.ContentItemId, answers), RegisterDesk.Secretary))).OrThrow();

    private static async Task<ConfirmationRequest> AskAsync(RegisterDesk desk, ContentItem story, int days) => (await desk.Site.AskAsync((AskConfirmationHandler h) => h.HandleAsync(
        new AskConfirmation(ConfirmationSubject.Story, story.ContentItemId, "Chuyện thử", "UBND xã Thử", "xa@example.test", ["Có 40 cây không?", "Có đúng xã không?"], days) { BaseUrl = "https://guong.example" }, RegisterDesk.Secretary))).OrThrow();

    private static Task<Outcome<ConfirmationRequest>> ReplyAsync(RegisterDesk desk, ConfirmationRequest request, string name, string position, params QuestionReply[] replies) =>
        desk.Site.AskAsync((AnswerConfirmationHandler h) => h.HandleAsync(new AnswerConfirmation(request.Id, name, position, replies)));
}
