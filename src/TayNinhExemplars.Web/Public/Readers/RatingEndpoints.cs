using System.Globalization;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>Points and votes through plain forms; without script a second page carries the token.</summary>
internal static class RatingEndpoints
{
    public static void MapRatings(this IEndpointRouteBuilder app)
    {
        var ratings = app.MapGroup("").ExcludeFromDescription().DisableAntiforgery();
        ratings.MapPost("/danh-gia", RateAsync);
        ratings.MapPost("/tham-do", VoteAsync);
    }

    private static async Task RateAsync(HttpContext http, RatingIntake intake, Networks networks, RatingPages pages)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (item, token) = (Cut(form["bai"]), form["phieu"].ToString());
        var stars = int.TryParse(form["diem"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (token.Length == 0 && stars is >= 1 and <= 5)
        {
            await pages.ConfirmRatingAsync(http, item, stars);
            return;
        }
        var (key, number) = http.NewReader();
        var outcome = await intake.HandleAsync(new RateItem(item, stars), token, key, await networks.OfAsync(http.Connection.RemoteIpAddress, http.RequestAborted), http.RequestAborted);
        if (outcome.Value is not null) http.Remember(number);
        await pages.RatedAsync(http, item, outcome);
    }

    private static async Task VoteAsync(HttpContext http, VotePollHandler vote, FormTokens tokens, Networks networks, RatingPages pages)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (poll, token) = (Cut(form["tham-do"]), form["phieu"].ToString());
        var choice = int.TryParse(form["chon"], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (token.Length == 0 && choice > 0)
        {
            await pages.ConfirmVoteAsync(http, poll, choice);
            return;
        }
        var (key, number) = http.NewReader();
        Outcome<Poll> outcome = tokens.Read(token, RatingPages.PollSubject(poll)) is null ? Refusals.Because("readers.token") : await vote.HandleAsync(new VotePoll(poll, choice), key, await networks.OfAsync(http.Connection.RemoteIpAddress, http.RequestAborted), http.RequestAborted);
        if (outcome.Value is not null) http.Remember(number);
        await pages.VotedAsync(http, poll, outcome);
    }

    private static string Cut(Microsoft.Extensions.Primitives.StringValues value) => value.ToString() is { Length: <= 26 } text ? text : "";
}

/// <summary>The pages after points and votes.</summary>
public sealed class RatingPages(ColumnResponder responder, ContentStore store, Polls polls, FormTokens tokens, PageHeads heads)
{
    public static string PollSubject(string pollId) => "poll:" + pollId;

    public Task ConfirmRatingAsync(HttpContext http, string contentItemId, int stars) => ConfirmAsync(http, contentItemId, "/danh-gia",
        heads.Texts.Get("readers.rating.confirm", stars), tokens.Issue(RatingIntake.TokenSubject(contentItemId)), [("bai", contentItemId), ("diem", $"{stars}")]);

    public async Task ConfirmVoteAsync(HttpContext http, string pollId, int choice)
    {
        var poll = await polls.FindAsync(pollId, http.RequestAborted);
        var option = poll?.Options.FirstOrDefault(o => o.Number == choice)?.Text ?? "";
        await ConfirmAsync(http, poll?.ContentItemId ?? "", "/tham-do", heads.Texts.Get("readers.poll.confirm", poll?.Question ?? "", option), tokens.Issue(PollSubject(pollId)), [("tham-do", pollId), ("chon", $"{choice}")]);
    }

    public Task RatedAsync(HttpContext http, string contentItemId, Outcome<RatedItem> outcome) =>
        AnswerAsync(http, contentItemId, outcome.Refusals, outcome.Value is { } rated ? heads.Texts[rated.IsHeld ? "readers.rating.held" : "readers.rating.thanks"] : "", "#danh-gia");

    public async Task VotedAsync(HttpContext http, string pollId, Outcome<Poll> outcome) =>
        await AnswerAsync(http, (await polls.FindAsync(pollId, http.RequestAborted))?.ContentItemId ?? "", outcome.Refusals, heads.Texts["readers.poll.thanks"], "#tham-do-" + pollId);

    private Task ConfirmAsync(HttpContext http, string contentItemId, string action, string text, string token, (string Name, string Value)[] fields) => responder.RespondAloneAsync(http, async (site, ct) =>
    {
        if (await store.FindAsync(contentItemId, ct: ct) is not { } item) return PageOutcome.NotFound;
        var head = await heads.ForAsync(site, heads.Texts["readers.confirm.title"], null, "", ct);
        var body = new Shape("ReaderConfirm").With("Action", action).With("Text", text).With("Token", token).With("BackUrl", ItemUrls.Of(item)).With("ItemTitle", item.DisplayText)
            .With("Fields", fields.Select(f => new Views.HiddenView(f.Name, f.Value)).ToList());
        return new ColumnPage(body, head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
    });

    private async Task AnswerAsync(HttpContext http, string contentItemId, Refusals refusals, string done, string anchor)
    {
        var url = await store.FindAsync(contentItemId, ct: http.RequestAborted) is { } item ? ItemUrls.Of(item) : "/";
        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.CacheControl = "no-store";
            if (refusals.Any) await refusals.ToProblem().ExecuteAsync(http);
            else await http.Response.WriteAsJsonAsync(new { message = done }, http.RequestAborted);
            return;
        }
        await responder.RespondAloneAsync(http, async (site, ct) =>
        {
            var title = heads.Texts[refusals.Any ? "readers.refused" : "readers.thanks"];
            var head = await heads.ForAsync(site, title, null, "", ct);
            var text = refusals.Any ? string.Join(' ', refusals.Select(heads.Texts.Of)) : done;
            return new ColumnPage(new Shape("ReaderMessage").With("Title", title).With("Text", text).With("BackUrl", url + anchor).With("LinkUrl", null).With("LinkText", null), head with { NoIndex = true, Canonical = null }, [])
            {
                MayBeKept = false, Status = refusals.Any ? OutcomeToHttp.StatusOf(refusals) : StatusCodes.Status200OK,
            };
        });
    }
}
