using TayNinhExemplars.Comments;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Readers;

/// <summary>Ten thousand addresses give one story points, likes and votes within minutes.</summary>
public sealed class VoteStuffingTests(ITestOutputHelper output)
{
    /// <summary>Rented machines spread over the whole net, all of one opinion, or with opinions thrown by dice: nobody rates what nobody reads.</summary>
    [Theory]
    [InlineData("one provider, five points each", 1_000)]
    [InlineData("all over the net, five points each", 1_000)]
    [InlineData("all over the net, points by dice", 10_000)]
    public async Task Ten_thousand_addresses_move_nothing(string campaign, int addresses)
    {
        await using var discussion = await Discussion.OpenAsync(TestDatabase.Sqlite);
        foreach (var (stars, i) in new[] { 3, 4, 2, 5, 3 }.Select((s, i) => (s, i))) (await discussion.RateAsync(stars, $"r:honest{i}", Far(1_000_000 + i))).OrThrow();
        var before = await discussion.FiguresAsync();
        var intake = discussion.Site.Single<RatingIntake>();
        var token = discussion.Site.Single<FormTokens>().Issue(RatingIntake.TokenSubject(discussion.Item));
        var dice = new Random(7);
        var votes = Enumerable.Range(0, addresses).Select(i => (Stars: campaign.EndsWith("dice", StringComparison.Ordinal) ? dice.Next(1, 6) : 5, Network: campaign.StartsWith("one", StringComparison.Ordinal) ? Near(i) : Far(i), i)).ToList();

        await Parallel.ForEachAsync(votes, new ParallelOptions { MaxDegreeOfParallelism = 128 }, async (vote, _) =>
            (await intake.HandleAsync(new RateItem(discussion.Item, vote.Stars), token, $"r:stuffed{vote.i}", vote.Network, CancellationToken.None)).OrThrow());

        var after = await discussion.FiguresAsync();
        var held = Assert.Single(await discussion.Site.AskAsync((Ratings r) => r.HeldAsync(default)));
        output.WriteLine($"{campaign}: {after.Count - before.Count} counted, {held.Held} held out ({string.Join(", ", held.HeldBy.Select(h => $"{h.Key} {h.Value}"))})");
        Assert.Equal(addresses, after.Count - before.Count + held.Held);
        Assert.InRange(after.Count - before.Count, 0, RatingRules.PerWide);

        // An editor who looks at them drops them, and the story stands where it stood but for those.
        (await discussion.Site.AskAsync((DecideHeldRatingsHandler h) => h.HandleAsync(new DecideHeldRatings(discussion.Item, Count: false), Discussion.First))).OrThrow();
        Assert.Equal(after, await discussion.FiguresAsync());
        Assert.Empty(await discussion.Site.AskAsync((Ratings r) => r.HeldAsync(default)));
    }

    [Fact]
    public async Task A_new_cookie_for_every_like_and_vote_does_not_help()
    {
        await using var discussion = await Discussion.OpenAsync(TestDatabase.Sqlite);
        var comment = await discussion.ApprovedAsync("Bình luận được thích giả.");
        var poll = (await discussion.Site.AskAsync((PollHandler h) => h.HandleAsync(new OpenPoll(discussion.Item, "Chọn?", ["Một", "Hai"]), Discussion.First))).OrThrow();
        for (var i = 0; i < 300; i++)
        {
            await discussion.Site.AskAsync((LikeCommentHandler h) => h.HandleAsync(new LikeComment(comment.Id), $"r:like{i}", Near(i)));
            await discussion.Site.AskAsync((VotePollHandler h) => h.HandleAsync(new VotePoll(poll.Id, 1), $"r:vote{i}", Near(i)));
        }
        Assert.InRange((await discussion.FindAsync(comment.Id))!.Likes, 1, RatingRules.PerWide);
        Assert.InRange((await discussion.Site.AskAsync((Polls p) => p.FindAsync(poll.Id, default)))!.Votes, 1, RatingRules.PerWide);
    }

    /// <summary>Within one provider's part of the net.</summary>
    private static Network Near(int i) => new($"address{i}", $"near{i / 254}", "wide");

    private static Network Far(int i) => new($"address{i}", $"near{i}", $"wide{i}");
}
