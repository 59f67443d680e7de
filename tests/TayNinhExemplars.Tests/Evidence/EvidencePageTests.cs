using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Consent;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Consent;
using TayNinhExemplars.Tests.Security;

namespace TayNinhExemplars.Tests.Evidence;

/// <summary>The screen of a story's proofs and the editor's panel, with what people really send.</summary>
public sealed class EvidencePageTests(WholeSite site) : IClassFixture<WholeSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is missing or wrong in a proof is said beside it; the title that was typed stays.</summary>
    [Theory]
    [InlineData("Decision", "", "", "", "số")]
    [InlineData("Document", "", "32/13/2026", "", "ngày/tháng/năm")]
    [InlineData("Document", "", "2099-01-01", "", "sau hôm nay")]
    [InlineData("NamedSource", "", "", "", "ai")]
    [InlineData("Document", "", "", "javascript:alert(1)", "http")]
    public async Task A_proof_that_lacks_something_is_refused_and_nothing_typed_is_lost(string kind, string number, string day, string link, string said)
    {
        var (browser, story) = (await site.AsAsync("ManagingEditor"), await StoryAsync("Bà trồng 40 cây."));
        var answer = await browser.SubmitAsync("/toa-soan/minh-chung/" + story.ContentItemId, "Source", ("SourceKind", kind), ("SourceTitle", "Sổ vườn <b>ấp Bốn</b>"), ("Number", number), ("IssuedOn", day), ("Link", link));
        Assert.Equal(400, answer.Status);
        Assert.Contains(said, answer.Page, StringComparison.Ordinal);
        Assert.Contains("Sổ vườn <b>ấp Bốn</b>", answer.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>ấp Bốn</b>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_too_short_to_be_one_is_refused_and_stays_in_its_field()
    {
        var (browser, story) = (await site.AsAsync("ManagingEditor"), await StoryAsync("Bà trồng 40 cây."));
        var page = "/toa-soan/minh-chung/" + story.ContentItemId;
        var answer = await browser.SubmitAsync(page, "Answers", ("Answers[0].Key", "#40 cây"), ("Answers[0].Kind", "Number"), ("Answers[0].Text", "40 cây"), ("Answers[0].SourceId", ""), ("Answers[0].Reason", "ừ"));
        Assert.Equal(400, answer.Status);
        Assert.Contains("value=\"ừ\"", answer.Page, StringComparison.Ordinal);
        Assert.Equal(400, (await browser.SubmitAsync(page, "Answers", ("Answers[0].Key", "#40 cây"), ("Answers[0].Kind", "Number"), ("Answers[0].Text", "40 cây"), ("Answers[0].SourceId", Ids.New()), ("Answers[0].Reason", ""))).Status);
        Assert.Equal(400, (await browser.SubmitAsync(page, "Claim", ("ClaimKind", "Award"), ("ClaimText", ""), ("ClaimSource", ""))).Status);
        Assert.Equal(400, (await browser.SubmitAsync(page, "Ask", ("Ask.Unit", ""), ("Ask.Email", "không phải thư"), ("Ask.Questions", "Có đúng không?"), ("Ask.Days", "7"))).Status);
    }

    [Fact]
    public async Task The_editor_is_warned_when_planning_beyond_a_consents_last_day()
    {
        var person = await AskAsync(async (SaveDraftHandler h) => (await h.HandleAsync(new SaveDraft(RegisterDesk.Exemplar("Bà Lâm Thị Ngày Mai"), null), Actor.System, Ct)).OrThrow());
        var now = site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var tomorrow = VietnamDays.Of(now).AddDays(1);
        await AskAsync(async (RecordConsentHandler h) => (await h.HandleAsync(new RecordConsent(person.ContentItemId)
        {
            SignedBySubject = true, Purposes = ["profile"], Channels = ["web"], GivenOn = tomorrow.AddDays(-1), ValidTo = tomorrow,
        }, Actor.System, Ct)).OrThrow());
        var story = RegisterDesk.Story("Bài của tuần sau", "Nội dung.", person.ContentItemId);
        story.Content["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = ContentItemJson.Format(now.AddDays(7)) };
        story = await AskAsync(async (SaveDraftHandler h) => (await h.HandleAsync(new SaveDraft(story, null), Actor.System, Ct)).OrThrow());

        var page = await (await site.AsAsync("ManagingEditor")).GetAsync("/toa-soan/noi-dung/" + story.ContentItemId);
        Assert.Contains("truth-consent", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bà Lâm Thị Ngày Mai", page.Page, StringComparison.Ordinal);
        Assert.Contains(tomorrow.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), page.Page, StringComparison.Ordinal);
        Assert.Contains("Bài của tuần sau", (await (await site.AsAsync("Council")).GetAsync("/toa-soan/dong-y")).Page, StringComparison.Ordinal);
    }

    private async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private Task<ContentItem> StoryAsync(string markdown) => AskAsync(async (SaveDraftHandler h) =>
    {
        var model = (await h.HandleAsync(new SaveDraft(RegisterDesk.Exemplar("Mô hình Thử", "model"), null), Actor.System, Ct)).OrThrow();
        return (await h.HandleAsync(new SaveDraft(RegisterDesk.Story("Chuyện thử", markdown, model.ContentItemId), null), Actor.System, Ct)).OrThrow();
    });
}
