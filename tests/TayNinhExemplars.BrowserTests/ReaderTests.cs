using Microsoft.Playwright;

namespace TayNinhExemplars.BrowserTests;

/// <summary>What a reader does.</summary>
public sealed class ReaderTests(ColumnFixture column)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_reader_searches_without_marks_opens_a_story_and_reads(bool script)
    {
        await using var reader = await column.VisitAsync(Screen.Phone with { Script = script });
        await reader.OpenAsync("/tim-kiem");
        await reader.Page.Locator("main input[name=q]").FillAsync("ngay thu bay khong hen");
        await reader.Page.Locator("main input[name=q]").PressAsync("Enter");

        var hit = reader.Page.Locator(".hit:has(a[href='/tin-bai/ngay-thu-bay-khong-hen'])");
        await hit.Locator("h2 a").ClickAsync();

        await reader.Page.WaitForURLAsync("**/tin-bai/ngay-thu-bay-khong-hen");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Cuốn sổ ở cửa và những buổi sáng thứ Bảy");
        await Assertions.Expect(reader.Page.Locator("main img").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_whole_column_can_be_reached_with_the_keyboard()
    {
        await using var reader = await column.VisitAsync();
        await reader.OpenAsync("/");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.StartsWith("#", await reader.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"), StringComparison.Ordinal);
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("MAIN", await reader.Page.EvaluateAsync<string>("() => (document.activeElement.closest('main') ?? document.querySelector(location.hash)).tagName"));
    }

    [Fact]
    public async Task A_signed_in_editor_and_a_reader_get_the_same_page()
    {
        await using var reader = await column.VisitAsync();
        await using var editor = await column.SignInAsync("bientap");
        await reader.OpenAsync("/");
        await editor.OpenAsync("/");
        Assert.Equal(await reader.Page.Locator("main").InnerTextAsync(), await editor.Page.Locator("main").InnerTextAsync());
    }
}
