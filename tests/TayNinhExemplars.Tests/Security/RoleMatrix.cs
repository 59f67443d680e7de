namespace TayNinhExemplars.Tests.Security;

/// <summary>How the door looks to those who may not pass.</summary>
public enum Door { Page, Program }

/// <param name="Action">Method and route, and the name of the page's handler if it has one.</param>
/// <param name="Address">What is asked; <c>{story}</c> is a draft made for the occasion by the journalist, <c>{published}</c> and <c>{binned}</c> are what they say.</param>
/// <param name="Open">Who may.</param>
/// <param name="Then">What those get who may; the request carries no fields, so most changes are refused as incomplete.</param>
public sealed record Row(string Action, string Address, IReadOnlyList<string> Open, int Then, Door Door = Door.Page)
{
    /// <summary>What those get who may not, when it is not the door's usual answer.</summary>
    public int? Otherwise { get; init; }

    /// <summary>The JSON that programs send.</summary>
    public string Body { get; init; } = "";

    public int For(string role) => Open.Contains(role) ? Then
        : Otherwise ?? (role != WholeSite.Anonymous ? 403 : Door == Door.Program ? 401 : 302);

    public override string ToString() => Action;
}

/// <summary>Every address of the site and every action, and who may. The test fails for whatever is not named here.</summary>
internal static class RoleMatrix
{
    public static readonly IReadOnlyList<string> Staff =
        ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "PortalEditor", "CommuneStation", "Moderator", "Council", "Administrator"];

    public static readonly IReadOnlyList<string> Everybody = [.. Staff, WholeSite.Anonymous];

    private static readonly string[] Admin = ["Administrator"];
    private static readonly string[] Programs = [.. Staff.Except(["Moderator"])];
    private static readonly string[] Uploaders = [.. Staff.Except(["Moderator", "CommuneStation"])];
    private static readonly string[] Librarians = ["DeskEditor", "ManagingEditor", "EditorInChief", "Council", "Administrator"];

    /// <summary>Who may write a story of their own.</summary>
    private static readonly string[] Writers = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "PortalEditor", "Administrator"];

    // What may be done with a story that the journalist wrote.
    private static readonly string[] StoryEditors = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "Administrator"];
    private static readonly string[] StoryViewers = [.. Staff.Except(["Moderator"])];
    private static readonly string[] StoryCopiers = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "Administrator"];
    private static readonly string[] StoryRemovers = ["ManagingEditor", "EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> Rows =
    [
        // The column is for everybody.
        new("GET /", "/", Everybody, 200),
        new("GET /tin-bai", "/tin-bai", Everybody, 200),
        new("GET /guong", "/guong", Everybody, 200),
        new("GET /khen-thuong", "/khen-thuong", Everybody, 200),
        new("GET /tim-kiem", "/tim-kiem?q=a", Everybody, 200),
        new("GET /gioi-thieu-guong", "/gioi-thieu-guong", Everybody, 200),
        new("GET /{**path}", "/khong-co-trang-nay", Everybody, 404),
        new("GET /xem-truoc/{versionId:maxlength(26)}", "/xem-truoc/{version}", StoryViewers, 200) { Otherwise = 404 },
        new("GET /rss.xml", "/rss.xml", Everybody, 200),
        new("GET /atom.xml", "/atom.xml", Everybody, 200),
        new("GET /podcast.xml", "/podcast.xml", Everybody, 200),
        new("GET /sitemap.xml", "/sitemap.xml", Everybody, 200),
        new("GET /sitemap-trang.xml", "/sitemap-trang.xml", Everybody, 200),
        new("GET /sitemap-{number:long:min(0)}.xml", "/sitemap-999.xml", Everybody, 404),
        new("GET /robots.txt", "/robots.txt", Everybody, 200),
        new("GET /media/{**path}", "/media/khong-co.jpg", Everybody, 404),

        // Programs.
        new("GET /healthz", "/healthz", Everybody, 200, Door.Program),
        new("GET /readyz", "/readyz", Everybody, 200, Door.Program),
        new("GET /openapi/{documentName}.json", "/openapi/v1.json", Everybody, 200, Door.Program),
        new("GET /api/search", "/api/search?q=a", Everybody, 200, Door.Program),
        new("GET /api/suggest", "/api/suggest?q=a", Everybody, 200, Door.Program),
        new("GET /api/queries/{name}", "/api/queries/LatestStories", Everybody, 200, Door.Program),
        new("GET /api/content/{contentItemId}", "/api/content/{story}", Programs, 200, Door.Program),
        new("POST /api/content", "/api/content", Programs, 400, Door.Program),
        new("DELETE /api/content/{contentItemId}", "/api/content/{story}", StoryRemovers, 200, Door.Program),

        // Coming in and going out.
        new("GET /dang-nhap", "/dang-nhap", [WholeSite.Anonymous], 200) { Otherwise = 302 },
        new("POST /dang-nhap", "/dang-nhap", Everybody, 400),
        new("POST /dang-nhap Code", "/dang-nhap?handler=Code", Everybody, 400),
        new("GET /dang-xuat", "/dang-xuat", Staff, 200),
        new("POST /dang-xuat", "/dang-xuat", Everybody, 302),
        new("GET /thiet-lap/{token}", "/thiet-lap/khong-co", Everybody, 404),
        new("POST /thiet-lap/{token}", "/thiet-lap/khong-co", Everybody, 404),
        new("GET /toa-soan/khong-co-quyen", "/toa-soan/khong-co-quyen", Everybody, 403),
        new("GET /toa-soan/phien", "/toa-soan/phien", Staff, 200, Door.Program),
        new("POST /toa-soan/phien", "/toa-soan/phien", Staff, 200, Door.Program),

        // My account.
        new("GET /toa-soan/tai-khoan", "/toa-soan/tai-khoan", Staff, 200),
        new("POST /toa-soan/tai-khoan Name", "/toa-soan/tai-khoan?handler=Name", Staff, 400),
        new("POST /toa-soan/tai-khoan Password", "/toa-soan/tai-khoan?handler=Password", Staff, 400),
        new("POST /toa-soan/tai-khoan Sessions", "/toa-soan/tai-khoan?handler=Sessions", Staff, 302),
        new("GET /toa-soan/tai-khoan/xac-thuc-hai-buoc", "/toa-soan/tai-khoan/xac-thuc-hai-buoc", Staff, 200),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc Start", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=Start", Staff, 200),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc On", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=On", Staff, 400),
        new("POST /toa-soan/tai-khoan/xac-thuc-hai-buoc Off", "/toa-soan/tai-khoan/xac-thuc-hai-buoc?handler=Off", Staff, 400),

        // Accounts, roles and keys.
        new("GET /toa-soan/nguoi-dung", "/toa-soan/nguoi-dung", Admin, 200),
        new("GET /toa-soan/nguoi-dung/them", "/toa-soan/nguoi-dung/them", Admin, 200),
        new("POST /toa-soan/nguoi-dung/them", "/toa-soan/nguoi-dung/them", Admin, 400),
        new("GET /toa-soan/nguoi-dung/{id}", "/toa-soan/nguoi-dung/khong-co", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Save", "/toa-soan/nguoi-dung/khong-co?handler=Save", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Roles", "/toa-soan/nguoi-dung/khong-co?handler=Roles", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Password", "/toa-soan/nguoi-dung/khong-co?handler=Password", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Totp", "/toa-soan/nguoi-dung/khong-co?handler=Totp", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Disable", "/toa-soan/nguoi-dung/khong-co?handler=Disable", Admin, 404),
        new("POST /toa-soan/nguoi-dung/{id} Enable", "/toa-soan/nguoi-dung/khong-co?handler=Enable", Admin, 404),
        new("GET /toa-soan/vai-tro", "/toa-soan/vai-tro", Admin, 200),
        new("GET /toa-soan/vai-tro/them", "/toa-soan/vai-tro/them", Admin, 200),
        new("POST /toa-soan/vai-tro/them", "/toa-soan/vai-tro/them", Admin, 400),
        new("GET /toa-soan/vai-tro/{name}", "/toa-soan/vai-tro/Journalist", Admin, 200),
        new("POST /toa-soan/vai-tro/{name} Save", "/toa-soan/vai-tro/khong-co?handler=Save", Admin, 404),
        new("POST /toa-soan/vai-tro/{name} Delete", "/toa-soan/vai-tro/khong-co?handler=Delete", Admin, 404),
        new("GET /toa-soan/khoa-api", "/toa-soan/khoa-api", Admin, 200),
        new("POST /toa-soan/khoa-api Create", "/toa-soan/khoa-api?handler=Create", Admin, 400),
        new("POST /toa-soan/khoa-api Revoke", "/toa-soan/khoa-api?handler=Revoke&id=khong-co", Admin, 404),

        // Content.
        new("GET /toa-soan", "/toa-soan", Staff, 200),
        new("GET /toa-soan/noi-dung", "/toa-soan/noi-dung", Staff, 200),
        new("POST /toa-soan/noi-dung Publish", "/toa-soan/noi-dung?handler=Publish", Staff, 302),
        new("POST /toa-soan/noi-dung Unpublish", "/toa-soan/noi-dung?handler=Unpublish", Staff, 302),
        new("POST /toa-soan/noi-dung Delete", "/toa-soan/noi-dung?handler=Delete", Staff, 302),
        new("GET /toa-soan/noi-dung/tao/{type}", "/toa-soan/noi-dung/tao/Story", Writers, 200),
        new("POST /toa-soan/noi-dung/tao/{type}", "/toa-soan/noi-dung/tao/Story", Writers, 302),
        new("POST /toa-soan/noi-dung/tao/{type} Save", "/toa-soan/noi-dung/tao/Story?handler=Save", Writers, 302),
        new("POST /toa-soan/noi-dung/tao/{type} Preview", "/toa-soan/noi-dung/tao/Story?handler=Preview", Writers, 302),
        new("POST /toa-soan/noi-dung/tao/{type} Publish", "/toa-soan/noi-dung/tao/Story?handler=Publish", Writers, 400),
        new("POST /toa-soan/noi-dung/tao/{type}/tu-luu", "/toa-soan/noi-dung/tao/Story/tu-luu", Writers, 200, Door.Program),
        new("GET /toa-soan/noi-dung/{id:length(26)}", "/toa-soan/noi-dung/{story}", StoryViewers, 200),
        new("POST /toa-soan/noi-dung/{id:length(26)}", "/toa-soan/noi-dung/{story}", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Save", "/toa-soan/noi-dung/{story}?handler=Save", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Publish", "/toa-soan/noi-dung/{story}?handler=Publish", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Preview", "/toa-soan/noi-dung/{story}?handler=Preview", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Unpublish", "/toa-soan/noi-dung/{published}?handler=Unpublish", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Clone", "/toa-soan/noi-dung/{story}?handler=Clone", StoryCopiers, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Discard", "/toa-soan/noi-dung/{published}?handler=Discard", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Delete", "/toa-soan/noi-dung/{story}?handler=Delete", StoryRemovers, 302),
        new("POST /toa-soan/noi-dung/{id}/tu-luu", "/toa-soan/noi-dung/{story}/tu-luu", StoryEditors, 200, Door.Program),
        new("GET /toa-soan/noi-dung/{id:length(26)}/phien-ban", "/toa-soan/noi-dung/{story}/phien-ban", StoryViewers, 200),
        new("POST /toa-soan/noi-dung/{id:length(26)}/phien-ban", "/toa-soan/noi-dung/{story}/phien-ban?version={version}&basedOn={version}", StoryEditors, 302),
        new("GET /toa-soan/noi-dung/{id:length(26)}/xem-truoc", "/toa-soan/noi-dung/{story}/xem-truoc", StoryViewers, 200),
        new("GET /toa-soan/thung-rac", "/toa-soan/thung-rac", Staff, 200),
        new("POST /toa-soan/thung-rac", "/toa-soan/thung-rac?id={binned}", StoryRemovers, 302),
        new("GET /toa-soan/nhap-docx", "/toa-soan/nhap-docx", Staff, 200),
        new("POST /toa-soan/nhap-docx", "/toa-soan/nhap-docx?type=Story", Writers, 400),
        new("GET /toa-soan/api/noi-dung", "/toa-soan/api/noi-dung?q=a", Staff, 200, Door.Program),
        new("GET /toa-soan/api/nguoi-dung", "/toa-soan/api/nguoi-dung?q=a", Staff, 200, Door.Program),

        // The library.
        new("GET /toa-soan/thu-vien", "/toa-soan/thu-vien", Uploaders, 200),
        new("POST /toa-soan/thu-vien Upload", "/toa-soan/thu-vien?handler=Upload", Uploaders, 400),
        new("POST /toa-soan/thu-vien Folder", "/toa-soan/thu-vien?handler=Folder", Librarians, 400),
        new("POST /toa-soan/thu-vien DeleteFolder", "/toa-soan/thu-vien?handler=DeleteFolder", Librarians, 400),
        new("GET /toa-soan/thu-vien/tep", "/toa-soan/thu-vien/tep?path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Describe", "/toa-soan/thu-vien/tep?handler=Describe&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Move", "/toa-soan/thu-vien/tep?handler=Move&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/thu-vien/tep Delete", "/toa-soan/thu-vien/tep?handler=Delete&path=khong-co.jpg", Uploaders, 404),
        new("POST /toa-soan/api/docx", "/toa-soan/api/docx", Uploaders, 400, Door.Program),
        new("GET /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 200, Door.Program),
        new("POST /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 400, Door.Program),
        new("PUT /toa-soan/api/media", "/toa-soan/api/media", Uploaders, 400, Door.Program),
        new("DELETE /toa-soan/api/media", "/toa-soan/api/media?path=khong-co.jpg", Uploaders, 404, Door.Program),
        new("POST /toa-soan/api/media/move", "/toa-soan/api/media/move", Uploaders, 400, Door.Program),
        new("POST /toa-soan/api/media/folder", "/toa-soan/api/media/folder", Librarians, 400, Door.Program) { Body = """{"path":""}""" },
        new("POST /toa-soan/api/tai-len", "/toa-soan/api/tai-len", Uploaders, 400, Door.Program),
        new("PATCH /toa-soan/api/tai-len/{id:length(26)}", "/toa-soan/api/tai-len/00000000000000000000000000", Uploaders, 400, Door.Program),
        new("DELETE /toa-soan/api/tai-len/{id:length(26)}", "/toa-soan/api/tai-len/00000000000000000000000000", Uploaders, 404, Door.Program),
        new("DELETE /toa-soan/api/media/folder", "/toa-soan/api/media/folder?path=khong-co", Librarians, 404, Door.Program),
    ];
}
