using System.Text.RegularExpressions;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Editorial;

namespace TayNinhExemplars.Tests.Broadcasting;

/// <summary>The plan on the page and in somebody's own calendar program, whole and by desk.</summary>
public sealed class CalendarTests(DeskSite site) : IClassFixture<DeskSite>
{
    [Fact]
    public async Task The_plan_is_fetched_by_its_secret_address_as_long_as_that_holds()
    {
        var paper = await site.NewsroomAsync("newspaper", "EditorInChief");
        var portal = await site.NewsroomAsync("portal", "EditorInChief");
        var copy = await paper.BeginAsync(await paper.WorkflowAsync("newspaper"), (await paper.WorkflowAsync("newspaper")).Beginnings.First());
        await portal.BeginAsync(await portal.WorkflowAsync("portal"), (await portal.WorkflowAsync("portal")).Beginnings.First());
        var programme = (await site.AskAsync((SaveProgrammeHandler h) => h.HandleAsync(new SaveProgramme("", "Chuyện người mình; số thử, có dấu", AirChannel.Radio, 300, null, [new ProgrammeSlot(127, 330)]), Actor.System))).OrThrow();
        (await site.AskAsync((PlanEpisodeHandler h) => h.HandleAsync(new PlanEpisode(programme.Id, VietnamDays.Of(site.Now).AddDays(1), null), Actor.System))).OrThrow();
        // A desk of radio, so that a programme belongs to somebody.
        await paper.ChangeAsync(DeskChanges.Save(new NewsChannel("c-radio", "o-newspaper", "Phát thanh", Medium.Radio, "radio-tv")));
        await paper.ChangeAsync(DeskChanges.Save(new TayNinhExemplars.Editorial.NewsDesk("d-radio", "c-radio", "Phòng Phát thanh")));

        var first = await SecretAsync("phatthanh");
        var all = await FeedAsync(first);
        Assert.Equal(3, Events(all));
        // RFC 5545: a line's end is CRLF, and commas and semicolons of a text are escaped.
        Assert.Contains("Chuyện người mình\\; số thử\\, có dấu", all.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\r\n", all, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(all, "^UID:", RegexOptions.Multiline));

        Assert.Equal(1, Events(await FeedAsync(first + ".ics?ban=d-newspaper")));
        Assert.Equal(1, Events(await FeedAsync(first + ".ics?ban=d-radio")));
        Assert.Equal(2, Events(await FeedAsync(first + ".ics?co-quan=o-newspaper")));
        Assert.Equal(1, Events(await FeedAsync(first + ".ics?co-quan=o-portal")));
        Assert.Equal(0, Events(await FeedAsync(first + ".ics?ban=khong-co")));
        // A moderator sees neither drafts nor rundowns: their calendar has none.
        Assert.Equal(0, Events(await FeedAsync(await SecretAsync("kiemduyet"))));

        var second = await SecretAsync("phatthanh");
        Assert.Equal(404, await StatusAsync(first));
        Assert.Equal(200, await StatusAsync(second));
        Assert.Equal(302, (await (await site.AsAsync("phatthanh")).PostAsync("/toa-soan/lich?handler=Revoke")).Status);
        Assert.Equal(404, await StatusAsync(second));
        Assert.Equal(404, await StatusAsync("doan-mo"));

        var third = await SecretAsync("bientap");
        var user = (await site.AskAsync((UserDirectory d) => d.FindByNameAsync("bientap", default)))!;
        (await site.AskAsync((DisableUserHandler h) => h.HandleAsync(new DisableUser(user.Id), Actor.System, default))).OrThrow();
        Assert.Equal(404, await StatusAsync(third));

        // The page by the same filters; a desk that is gone filters nothing away.
        var page = (await site.AsAsync("tongbientap")).Browser;
        var link = "/toa-soan/ban-thao/" + copy.ContentItemId;
        Assert.Contains(link, (await page.GetAsync("/toa-soan/lich?ban=d-newspaper")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link, (await page.GetAsync("/toa-soan/lich?ban=d-portal")).Text, StringComparison.Ordinal);
        Assert.Contains(link, (await page.GetAsync("/toa-soan/lich?ban=khong-con&kieu=danh-sach")).Text, StringComparison.Ordinal);
    }

    private async Task<string> SecretAsync(string user)
    {
        var answer = await (await site.AsAsync(user)).PostAsync("/toa-soan/lich?handler=Feed");
        return answer.Find("/lich/(?<it>[A-Za-z0-9_-]+)\\.ics");
    }

    private async Task<string> FeedAsync(string secret)
    {
        var answer = await (await site.AsProgramAsync("Journalist")).Browser.GetAsync("/lich/" + (secret.Contains(".ics", StringComparison.Ordinal) ? secret : secret + ".ics"));
        Assert.Equal(200, answer.Status);
        Assert.Equal("text/calendar", answer.Raw.Content.Headers.ContentType?.MediaType);
        return answer.Text;
    }

    private async Task<int> StatusAsync(string secret) => (await (await site.AsProgramAsync("Journalist")).Browser.GetAsync($"/lich/{secret}.ics")).Status;

    private static int Events(string calendar) => Regex.Count(calendar, "BEGIN:VEVENT");
}
