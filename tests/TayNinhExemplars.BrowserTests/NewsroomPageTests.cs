namespace TayNinhExemplars.BrowserTests;

/// <summary>Every screen of the newsroom, on a phone and on a desk, light and dark.</summary>
public sealed class NewsroomPageTests(ColumnFixture column)
{
    private static readonly (string Name, string Path)[] Screens =
    [
        ("dashboard", "/toa-soan"),
        ("items", "/toa-soan/noi-dung"),
        ("create-story", "/toa-soan/noi-dung/tao/Story"),
        ("create-exemplar", "/toa-soan/noi-dung/tao/Exemplar"),
        ("create-award", "/toa-soan/noi-dung/tao/Award"),
        ("bin", "/toa-soan/thung-rac"),
        ("library", "/toa-soan/thu-vien"),
        ("import", "/toa-soan/nhap-docx"),
        ("account", "/toa-soan/tai-khoan"),
        ("second-factor", "/toa-soan/tai-khoan/xac-thuc-hai-buoc"),
        ("users", "/toa-soan/nguoi-dung"),
        ("add-user", "/toa-soan/nguoi-dung/them"),
        ("roles", "/toa-soan/vai-tro"),
        ("role", "/toa-soan/vai-tro/Journalist"),
        ("api-keys", "/toa-soan/khoa-api"),
    ];

    public static TheoryData<string, int> EveryScreen
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var screen in Screens)
                foreach (var width in new[] { 390, 1280 }) rows.Add(screen.Name, width);
            return rows;
        }
    }

    [Theory, MemberData(nameof(EveryScreen))]
    public async Task A_screen_is_accessible_and_fits(string name, int width)
    {
        await using var editor = await column.SignInAsync("quantri", new Screen(width));
        Assert.Equal(200, await editor.OpenAsync(Screens.Single(s => s.Name == name).Path));
        foreach (var dark in new[] { false, true })
        {
            await editor.PreferAsync(dark);
            await editor.PhotographAsync("newsroom-" + name);
            Assert.Empty(await editor.FaultsAsync());
            Assert.InRange(await editor.OverflowAsync(), 0, 0);
        }
        Assert.Empty(editor.Complaints);
    }
}
