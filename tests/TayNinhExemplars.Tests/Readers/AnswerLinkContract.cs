using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

public sealed class AnswerLinksOnSqlite() : AnswerLinkContract(TestDatabase.Sqlite);

public sealed class AnswerLinksOnPostgreSql(PostgresFixture postgres) : AnswerLinkContract(postgres);

/// <summary>The person portrayed answers by a link from the newsroom.</summary>
public abstract class AnswerLinkContract(TestDatabase database) : IAsyncLifetime
{
    private Discussion _discussion = null!;

    public async ValueTask InitializeAsync() => _discussion = await Discussion.OpenAsync(database);

    [Fact]
    public async Task The_person_answers_a_moderator_reads_it_and_it_stands_below_the_question_with_a_mark()
    {
        var asked = await _discussion.ApprovedAsync("Thưa cô, bắt đầu từ đâu ạ?");
        var link = await IssueAsync(14);
        var answer = (await AnswerAsync(link.Token, asked.Id, "Bắt đầu từ gốc bệnh nặng nhất.")).OrThrow();
        Assert.Equal((CommentState.Waiting, CommentVoice.Exemplar, "Bà Lụa"), (answer.State, answer.Voice, answer.AuthorName));
        Assert.Empty(Assert.Single((await _discussion.PublicAsync()).Comments).Answers);

        (await _discussion.DecideAsync(answer.Id, DecisionVerb.Approve)).OrThrow();
        var shown = Assert.Single(Assert.Single((await _discussion.PublicAsync()).Comments).Answers);
        Assert.Equal((CommentVoice.Exemplar, "Bà Lụa"), (shown.Voice, shown.AuthorName));
        var seen = Assert.Single(await _discussion.Site.AskAsync((AnswerLinks l) => l.CommentsAsync(link.Link, default)));
        Assert.Equal((asked.Id, answer.Id), (seen.Comment.Id, Assert.Single(seen.Mine).Id));
    }

    [Fact]
    public async Task A_link_ends_is_revoked_cannot_be_made_up_and_opens_one_item_only()
    {
        var asked = await _discussion.ApprovedAsync("Thưa cô, bắt đầu từ đâu ạ?");
        var (revoked, ended) = (await IssueAsync(14), await IssueAsync(3));
        var other = (await _discussion.Site.AskAsync(async (AnswerLinkHandler h) => await h.HandleAsync(new IssueAnswerLink(await _discussion.AnotherStoryAsync(), "Ông Còn", 14), Discussion.First))).OrThrow();

        (await _discussion.Site.AskAsync((AnswerLinkHandler h) => h.HandleAsync(new RevokeAnswerLink(revoked.Link.Id), Discussion.Second))).OrThrow();
        await RefusedAsync(revoked.Token, asked.Id, "comments.link.notFound");
        await RefusedAsync("made" + ended.Token, asked.Id, "comments.link.notFound");
        await RefusedAsync(ended.Link.Id, asked.Id, "comments.link.notFound");
        await RefusedAsync(other.Token, asked.Id, "comments.parent");
        Assert.True((await AnswerAsync(ended.Token, asked.Id, "Còn trong hạn.")).Succeeded);
        _discussion.Site.Clock.Advance(TimeSpan.FromDays(3));
        await RefusedAsync(ended.Token, asked.Id, "comments.link.notFound");
    }

    [Fact]
    public async Task An_answer_is_screened_and_its_form_works_once()
    {
        var asked = await _discussion.ApprovedAsync("Thưa cô, bắt đầu từ đâu ạ?");
        var link = await IssueAsync(14);
        Assert.Equal(CommentState.Suspect, (await AnswerAsync(link.Token, asked.Id, "Xem ở www.abc.com nhé")).OrThrow().State);
        Assert.Equal(CommentState.Private, (await AnswerAsync(link.Token, asked.Id, "Gọi tôi số 0912345678")).OrThrow().State);
        var nonce = Ids.New();
        Assert.True((await AnswerAsync(link.Token, asked.Id, "Lần thứ nhất.", nonce)).Succeeded);
        Assert.Contains((await AnswerAsync(link.Token, asked.Id, "Lần thứ hai.", nonce)).Refusals, r => r.Code == "comments.replayed");
        var nobody = await _discussion.Site.AskAsync((AnswerLinkHandler h) => h.HandleAsync(new IssueAnswerLink(_discussion.Item, "Bà Lụa", 14), Actor.Nobody));
        Assert.Contains(nobody.Refusals, r => r.Code == "forbidden");
    }

    public async ValueTask DisposeAsync()
    {
        if (_discussion is not null) await _discussion.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IssuedAnswerLink> IssueAsync(int days) =>
        (await _discussion.Site.AskAsync((AnswerLinkHandler h) => h.HandleAsync(new IssueAnswerLink(_discussion.Item, "Bà Lụa", days), Discussion.First))).OrThrow();

    private Task<Outcome<Comment>> AnswerAsync(string token, string comment, string text, string? nonce = null) =>
        _discussion.Site.AskAsync((AnswerByLinkHandler h) => h.HandleAsync(new AnswerByLink(token, comment, text, nonce ?? Ids.New())));

    private async Task RefusedAsync(string token, string comment, string code) => Assert.Contains((await AnswerAsync(token, comment, "Trả lời.")).Refusals, r => r.Code == code);
}
