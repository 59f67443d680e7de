using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Recognition;

public sealed class AwardStepsOnSqlite() : AwardStepContract(TestDatabase.Sqlite);

public sealed class AwardStepsOnPostgreSql(PostgresFixture postgres) : AwardStepContract(postgres);

/// <summary>An award from the first plan to the hand that receives it, and units that become others.</summary>
public abstract class AwardStepContract(TestDatabase database) : IAsyncLifetime
{
    private Council _council = null!;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.OpenAsync(database);
        await _council.RunRecipeAsync("khen-thuong.recipe.json");
    }

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_order_goes_before_the_people_then_to_the_Council_and_appears_with_its_decision()
    {
        var person = await _council.ExemplarAsync("Bà Huỳnh Thị Lụa");
        var award = await ProposedAsync("Huân chương Lao động hạng Ba", "Huỳnh Thị Lụa", person.ContentItemId);
        (await StepAsync(award, AwardStep.Proposed, "2026-08-01")).OrThrow();
        Assert.Equal(["recognition.award.step.consult"], (await StepAsync(award, AwardStep.Reviewed, "2026-09-01")).Codes());
        (await StepAsync(award, AwardStep.Consulted, "2026-08-20")).OrThrow();
        Assert.Equal(["recognition.award.step.order"], (await StepAsync(award, AwardStep.Reviewed, "2026-08-10")).Codes());
        (await StepAsync(award, AwardStep.Reviewed, "2026-09-01")).OrThrow();
        Assert.Equal(["recognition.award.step.back"], (await StepAsync(award, AwardStep.Proposed, "2026-09-02")).Codes());
        Assert.Equal(["recognition.award.step.notDecided"], (await StepAsync(award, AwardStep.Presented, "2026-09-03")).Codes());
        Assert.Equal(["recognition.decision"], (await StepAsync(award, AwardStep.Decided, "2026-10-01")).Codes());
        Assert.Null(await _council.PublishedAsync(award));

        (await StepAsync(award, AwardStep.Decided, "2026-10-01", "1202/QĐ-CTN")).OrThrow();
        var facts = AwardFacts.Of((await _council.PublishedAsync(award))!);
        Assert.Equal((AwardContent.Granted, "1202/QĐ-CTN", new DateOnly(2026, 10, 1)), (facts.Status, facts.DecisionNumber, facts.DecisionDate!.Value));
        Assert.Equal(["recognition.award.step.decided"], (await StepAsync(award, AwardStep.Submitted, "2026-11-01")).Codes().Take(1));
        (await StepAsync(award, AwardStep.Presented, "2026-11-20")).OrThrow();
        Assert.Equal(AwardStep.Presented, (await _council.Site.AskAsync((AwardSteps s) => s.LatestAsync([award])))[award]);
    }

    [Fact]
    public async Task A_held_exemplar_is_not_proposed_further()
    {
        var person = await _council.ExemplarAsync("Ông Trần Văn Chờ");
        var award = await ProposedAsync("Lao động tiên tiến", "Trần Văn Chờ", person.ContentItemId);
        (await _council.HoldAsync(person.ContentItemId)).OrThrow();
        Assert.Equal(["recognition.publish.held"], (await StepAsync(award, AwardStep.Proposed, "2026-08-01")).Codes());
    }

    [Fact]
    public async Task A_number_given_on_another_day_and_a_name_of_somebody_else_stop_the_decision()
    {
        var (one, other) = (await _council.ExemplarAsync("Bà Huỳnh Thị Lụa"), await _council.ExemplarAsync("Ông Đặng Văn Tòng"));
        await _council.AwardAsync("Bằng khen bà Lụa", "77/QĐ-UBND", [one.ContentItemId]);
        var award = await ProposedAsync("Lao động tiên tiến", "Huỳnh Thị Lụa", other.ContentItemId);
        Assert.Equal(["recognition.award.numberTwice", "recognition.award.otherName"], (await StepAsync(award, AwardStep.Decided, "2026-05-05", "77/QĐ-UBND")).Codes());
        Assert.Equal(["recognition.award.otherName"], (await StepAsync(award, AwardStep.Decided, "2026-03-10", "77/QĐ-UBND")).Codes());
    }

    [Fact]
    public async Task Only_who_manages_awards_takes_them_further()
    {
        var award = await ProposedAsync("Lao động tiên tiến", "Ai đó");
        Assert.Equal(["forbidden"], (await _council.Site.AskAsync((RecordAwardStepHandler h) => h.HandleAsync(new RecordAwardStep(award, AwardStep.Proposed, Council.Today, ""), Council.Stranger))).Codes());
    }

    [Fact]
    public async Task A_merged_unit_leads_to_its_successor_and_nothing_is_rewritten()
    {
        var (a, b, c) = (await _council.UnitAsync("Xã Long Thuận"), await _council.UnitAsync("Xã Bến Cầu"), await _council.UnitAsync("Xã Bến Cầu mới"));
        var person = await _council.ExemplarAsync("Bà Huỳnh Thị Lụa", a.ContentItemId);
        (await MergeAsync(a, b, "2025-07-01")).OrThrow();
        (await MergeAsync(b, c, "2026-01-01")).OrThrow();

        var version = (await _council.LatestAsync(person.ContentItemId))!.ContentItemVersionId;
        Assert.Equal(person.ContentItemVersionId, version);
        var now = (await _council.Site.AskAsync((UnitLineage l) => l.SuccessorAsync(a.ContentItemId)))!;
        Assert.Equal((c.ContentItemId, new DateOnly(2026, 1, 1)), (now.UnitId, now.Since!.Value));
        Assert.Equal(new[] { a, b, c }.Select(u => u.ContentItemId).Order(), (await _council.Site.AskAsync((UnitLineage l) => l.FamilyAsync(b.ContentItemId))).Order());
        // The same name in the unit of today is the same person's until somebody says otherwise.
        var twin = await _council.ExemplarAsync("Huỳnh Thị Lụa", c.ContentItemId, publish: false);
        Assert.Equal(["recognition.publish.duplicate"], (await _council.PublishAsync(twin.ContentItemId)).Codes());

        Assert.Equal(["recognition.unit.merged"], (await MergeAsync(a, c, "2026-02-01")).Codes());
        Assert.Equal(["recognition.unit.ended"], (await MergeAsync(c, a, "2026-02-01")).Codes());
        Assert.Equal(["recognition.unit.same"], (await MergeAsync(c, c, "2026-02-01")).Codes());
        var other = await _council.UnitAsync("Xã khác");
        Assert.Equal(["recognition.date", "recognition.unit.document"], (await _council.Site.AskAsync((MergeUnitsHandler h) => h.HandleAsync(new MergeUnits(c.ContentItemId, other.ContentItemId, null, " "), Council.Secretary))).Codes());
    }

    [Fact]
    public async Task A_story_that_cites_a_fallen_award_in_words_alone_is_labelled_until_the_award_stands_again()
    {
        var person = await _council.ExemplarAsync("Ông Trần Văn Út");
        var award = await _council.AwardAsync("Bằng khen ông Út", "2305/QĐ-UBND", [person.ContentItemId]);
        var inText = await _council.StoryAsync("Bài nhắc trong chữ", [person.ContentItemId], text: "Ông được tặng Bằng khen (Quyết định số 2305/QĐ-UBND).");
        (await _council.Site.AskAsync((RevokeAwardHandler h) => h.HandleAsync(new RevokeAward(award.ContentItemId, "99/QĐ-UBND", new(2026, 9, 1), "Khai man."), Council.Secretary))).OrThrow();
        Assert.Equal([award.ContentItemId], await _council.Site.AskAsync((AwardLabels l) => l.OfStoryAsync(inText.ContentItemId)));
        Assert.Equal(1, await _council.Site.AskAsync((ItemTraces t) => t.OfAsync(inText.ContentItemId, AwardLabels.Trace).AsTask()));
    }

    private Task<Outcome<ContentItem>> MergeAsync(ContentItem from, ContentItem into, string on) => _council.Site.AskAsync((MergeUnitsHandler h) =>
        h.HandleAsync(new MergeUnits(from.ContentItemId, into.ContentItemId, DateOnly.Parse(on, CultureInfo.InvariantCulture), "Nghị quyết 1682/NQ-UBTVQH15"), Council.Secretary));

    private async Task<string> ProposedAsync(string form, string recipient, params string[] recipients)
    {
        var item = (await _council.AwardAsync(form + " – " + recipient, "", recipients, form)).Clone();
        AwardContent.Set(item, "Status", AwardContent.Text(AwardContent.Proposed));
        AwardContent.Set(item, "RecipientName", AwardContent.Text(recipient));
        item.PartOrNew("Award").Remove("DecisionDate");
        var draft = await _council.SaveAsync(item, publish: false);
        (await _council.Site.AskAsync((UnpublishContentHandler h) => h.HandleAsync(new UnpublishContent(draft.ContentItemId), Actor.System))).OrThrow();
        return draft.ContentItemId;
    }

    private Task<Outcome<ContentItem>> StepAsync(string award, AwardStep step, string on, string number = "") => _council.Site.AskAsync((RecordAwardStepHandler h) =>
        h.HandleAsync(new RecordAwardStep(award, step, DateOnly.Parse(on, CultureInfo.InvariantCulture), "") { DecisionNumber = number }, Council.Secretary));
}
