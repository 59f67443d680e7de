using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>What people do at a desk: propose, write, answer for a check, press a button of the workflow.</summary>
internal static class DeskHands
{
    public static async Task<string> PitchAsync(Visitor who, string workflow, string topic, string idea, string desk, string? beginning = null)
    {
        await who.OpenAsync("/toa-soan/de-xuat?quy-trinh=" + workflow);
        if (beginning is not null) await who.Page.Locator("#Begin").SelectOptionAsync(beginning);
        await who.Page.Locator("#Topic").FillAsync(topic);
        await who.Page.Locator("#Idea").FillAsync(idea);
        await who.Page.Locator("#Desk").SelectOptionAsync(desk);
        await who.Page.Locator("main form.card button.button-primary").ClickAsync();
        await who.Page.WaitForURLAsync("**/toa-soan/ban-thao/*");
        return new Uri(who.Page.Url).AbsolutePath;
    }

    public static ILocator Button(Visitor who, string transition) => who.Page.Locator($"form.transition:has(input[name='Form.Transition'][value='{transition}'])");

    /// <summary>Opens the button's fields and fills one in, without pressing yet.</summary>
    public static async Task FillAsync(Visitor who, string? copy, string transition, string field, string value)
    {
        if (copy is not null) await who.OpenAsync(copy);
        var form = Button(who, transition);
        if (await form.Locator("details:not([open]) summary").CountAsync() > 0) await form.Locator("summary").ClickAsync();
        await form.Locator($"#t-{transition}-{field}").FillAsync(value);
    }

    /// <param name="copy">The page to open first; null presses on the page that is open.</param>
    public static async Task StepAsync(Visitor who, string? copy, string transition, string state, string? note = null)
    {
        if (copy is not null) await who.OpenAsync(copy);
        var form = Button(who, transition);
        await Assertions.Expect(form).ToHaveCountAsync(1);
        if (await form.Locator("details:not([open]) summary").CountAsync() > 0) await form.Locator("summary").ClickAsync();
        if (note is not null) await form.Locator($"#t-{transition}-note").FillAsync(note);
        await form.Locator("button.button").ClickAsync();
        await ExpectStateAsync(who, state);
    }

    public static async Task ExpectStateAsync(Visitor who, string state)
    {
        await who.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(who.Page.Locator(".page-header .badge-info")).ToHaveTextAsync(state);
    }

    /// <summary>Adds to the text in the newsroom's editor, as whoever holds the copy.</summary>
    public static async Task WriteAsync(Visitor who, string copy, string? lead, string paragraph, string source = "Ghi tại chỗ")
    {
        var page = who.Page;
        await who.OpenAsync(copy);
        await page.Locator("main .links a.button").ClickAsync();
        await page.WaitForURLAsync("**/toa-soan/noi-dung/*");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        if (lead is not null)
        {
            await page.Locator("#Story_Lead").FillAsync(lead);
            await page.Locator("#Story_Format").SelectOptionAsync("feature");
            await page.Locator("#Story_ByLine").FillAsync("Trần Minh Tâm");
        }
        await page.Locator("#Story_Source").FillAsync(source);
        await page.Locator(".editor [role=textbox]").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        if (lead is null) await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(paragraph);
        await page.Locator("button.button[formaction='?handler=Save']").ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(page.Locator("[role=alert]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#Story_Source")).ToHaveValueAsync(source);
    }

    /// <summary>Answers for everything on the checklist that a person must answer for.</summary>
    public static async Task TickAsync(Visitor who, string copy)
    {
        await who.OpenAsync(copy);
        var open = who.Page.Locator(".checklist li[data-level=block] button");
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await open.First.ClickAsync();
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }
    }

    /// <summary>Selects a paragraph with the mouse and says something about it.</summary>
    public static async Task CommentOnPassageAsync(Visitor who, string words)
    {
        var page = who.Page;
        await page.Locator("[data-passages]", new PageLocatorOptions { HasText = words }).ClickAsync(new LocatorClickOptions { ClickCount = 3 });
        await page.Locator(".passage-button:visible").ClickAsync();
        await Assertions.Expect(page.Locator("#Passage")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(words)));
        await Assertions.Expect(page.Locator("#Said")).ToBeFocusedAsync();
        await page.Locator("#Said").FillAsync("Ai gọi? Ghi rõ tên người kể.");
        await page.Locator("form[action*='handler=Comment'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#y-kien blockquote").First).ToContainTextAsync(words);
    }

    /// <summary>Opens the text, which takes the lock, and saves and leaves it to the next one.</summary>
    public static async Task LetGoAsync(Visitor who, string copy)
    {
        await who.OpenAsync(copy);
        await who.Page.Locator("main .links a.button").First.ClickAsync();
        await who.Page.WaitForURLAsync("**/toa-soan/noi-dung/*");
        await who.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await who.OpenAsync(copy);
        await Assertions.Expect(who.Page.Locator("#mine")).ToBeVisibleAsync();
        await who.Page.Locator("main .links a.button").First.ClickAsync();
        await who.Page.WaitForURLAsync("**/toa-soan/noi-dung/*");
        await who.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await who.Page.Locator("button[formaction='?handler=LetGo']").ClickAsync();
        await who.Page.WaitForURLAsync("**/toa-soan/ban-thao/*");
        await Assertions.Expect(who.Page.Locator("#mine")).ToHaveCountAsync(0);
    }
}
