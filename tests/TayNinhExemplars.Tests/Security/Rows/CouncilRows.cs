using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The Council's screens and the public side of consultations.</summary>
internal static class CouncilRows
{
    private const string None = "00000000000000000000000000";
    private static readonly string[] Council = ["Council", "Administrator"];
    private static readonly string[] Readers = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "RadioEditor", "PortalEditor", "Council", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/ho-so", "/toa-soan/ho-so", Readers, 200),
        new("GET /toa-soan/ho-so/mo", "/toa-soan/ho-so/mo", Council, 200),
        new("POST /toa-soan/ho-so/mo", "/toa-soan/ho-so/mo", Council, 400),
        new("GET /toa-soan/ho-so/{id:length(26)}", $"/toa-soan/ho-so/{None}", Readers, 404),
        .. Posts("/toa-soan/ho-so/{id:length(26)}", Readers, "Stage", "Hold", "Release", "Recognize", "Withdraw", "Pause", "Resume", "Death", "Merge", "Apart"),
        new("GET /toa-soan/khen-thuong", "/toa-soan/khen-thuong", Readers, 200),
        new("GET /toa-soan/khen-thuong/{id:length(26)}", $"/toa-soan/khen-thuong/{None}", Readers, 404),
        .. Posts("/toa-soan/khen-thuong/{id:length(26)}", Readers, "Revoke", "Correct", "Step"),
        new("GET /toa-soan/don-vi", "/toa-soan/don-vi", Council, 200),
        new("POST /toa-soan/don-vi", "/toa-soan/don-vi", Council, 400),
        new("GET /toa-soan/khen-thuong/nhap", "/toa-soan/khen-thuong/nhap", Council, 200),
        new("POST /toa-soan/khen-thuong/nhap", "/toa-soan/khen-thuong/nhap", Council, 400),
        new("GET /toa-soan/khen-thuong/nhap/{id:length(26)}", $"/toa-soan/khen-thuong/nhap/{None}", Council, 404),
        .. Posts("/toa-soan/khen-thuong/nhap/{id:length(26)}", Council, "Choose", "Apply", "Discard"),
        new("GET /toa-soan/khen-thuong/danh-muc", "/toa-soan/khen-thuong/danh-muc", Council, 200),
        new("POST /toa-soan/khen-thuong/danh-muc", "/toa-soan/khen-thuong/danh-muc", Council, 400),
        new("GET /toa-soan/binh-xet", "/toa-soan/binh-xet", Council, 200),
        new("POST /toa-soan/binh-xet", "/toa-soan/binh-xet", Council, 400),
        new("GET /toa-soan/binh-xet/tieu-chi", "/toa-soan/binh-xet/tieu-chi", Council, 200),
        new("POST /toa-soan/binh-xet/tieu-chi", "/toa-soan/binh-xet/tieu-chi", Council, 400),
        new("GET /toa-soan/binh-xet/{id:length(26)}", $"/toa-soan/binh-xet/{None}", Council, 404),
        .. Posts("/toa-soan/binh-xet/{id:length(26)}", Council, "Nominate", "Members", "Start", "Score", "Recuse", "Discuss", "Close", "Decide"),
        new("GET /toa-soan/lay-y-kien", "/toa-soan/lay-y-kien", Council, 200),
        new("GET /toa-soan/lay-y-kien/soan", "/toa-soan/lay-y-kien/soan", Council, 200),
        new("POST /toa-soan/lay-y-kien/soan", "/toa-soan/lay-y-kien/soan", Council, 400),
        new("GET /toa-soan/lay-y-kien/lich-nghi", "/toa-soan/lay-y-kien/lich-nghi", Council, 200),
        new("POST /toa-soan/lay-y-kien/lich-nghi", "/toa-soan/lay-y-kien/lich-nghi", Council, 400),
        new("GET /toa-soan/lay-y-kien/{id:length(26)}", $"/toa-soan/lay-y-kien/{None}", Council, 404),
        .. Posts("/toa-soan/lay-y-kien/{id:length(26)}", Council, "Open", "Withdraw", "Handle", "Conclude"),
        new("GET /lay-y-kien", "/lay-y-kien", Everybody, 200),
        new("GET /lay-y-kien/tra-cuu", "/lay-y-kien/tra-cuu", Everybody, 200),
        new("POST /lay-y-kien/tra-cuu", "/lay-y-kien/tra-cuu", Everybody, 200),
        new("GET /lay-y-kien/{slug:maxlength(120)}", "/lay-y-kien/khong-co", Everybody, 404),
        new("POST /lay-y-kien/{slug:maxlength(120)}", "/lay-y-kien/khong-co", Everybody, 404),
    ];

    /// <summary>Acts on something that is not there: whoever passes the door is told so.</summary>
    private static IEnumerable<Row> Posts(string route, IReadOnlyList<string> open, params string[] handlers) =>
        handlers.Select(h => new Row($"POST {route} {h}", $"{route.Replace("{id:length(26)}", None, StringComparison.Ordinal)}?handler={h}", open, 404));
}
