using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Nominations, checks and supervision.</summary>
internal static class FollowUpRows
{
    private const string Nobody = "00000000000000000000000000";
    private static readonly string[] Keepers = ["DeskEditor", "ManagingEditor", "EditorInChief", "Moderator", "Council", "Administrator"];
    private static readonly string[] Council = ["EditorInChief", "Council", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /giam-sat", "/giam-sat", Everybody, 200),
        new("POST /gioi-thieu-guong", "/gioi-thieu-guong", Everybody, 400),
        new("GET /gioi-thieu-guong/{code:maxlength(40)}", "/gioi-thieu-guong/aaaa-bbbb-cccc", Everybody, 404),
        new("GET /toa-soan/gioi-thieu", "/toa-soan/gioi-thieu", Keepers, 200),
        new("GET /toa-soan/gioi-thieu/{id:length(26)}", "/toa-soan/gioi-thieu/" + Nobody, Keepers, 404),
        new("POST /toa-soan/gioi-thieu/{id:length(26)} Decide", $"/toa-soan/gioi-thieu/{Nobody}?handler=Decide", Keepers, 404),
        new("POST /toa-soan/gioi-thieu/{id:length(26)} Ask", $"/toa-soan/gioi-thieu/{Nobody}?handler=Ask", Keepers, 404),
        new("POST /toa-soan/gioi-thieu/{id:length(26)} Revoke", $"/toa-soan/gioi-thieu/{Nobody}?handler=Revoke", Keepers, 404),
        new("GET /toa-soan/theo-doi", "/toa-soan/theo-doi", Council, 200),
        new("POST /toa-soan/theo-doi Plan", "/toa-soan/theo-doi?handler=Plan", Council, 400),
        new("POST /toa-soan/theo-doi Assign", "/toa-soan/theo-doi?handler=Assign", Council, 400),
        new("GET /toa-soan/theo-doi/{id:length(26)}", "/toa-soan/theo-doi/" + Nobody, Council, 404),
        new("POST /toa-soan/theo-doi/{id:length(26)}", "/toa-soan/theo-doi/" + Nobody, Council, 404),
        new("GET /toa-soan/giam-sat", "/toa-soan/giam-sat", Council, 200),
        new("POST /toa-soan/giam-sat Open", "/toa-soan/giam-sat?handler=Open", Council, 400),
        new("POST /toa-soan/giam-sat Opinion", "/toa-soan/giam-sat?handler=Opinion", Council, 400),
        new("POST /toa-soan/giam-sat Reply", "/toa-soan/giam-sat?handler=Reply&opinion=khong-co", Council, 404),
        new("GET /toa-soan/giam-sat/{id:length(26)}", "/toa-soan/giam-sat/" + Nobody, Council, 404),
        new("POST /toa-soan/giam-sat/{id:length(26)} Recommend", $"/toa-soan/giam-sat/{Nobody}?handler=Recommend", Council, 404),
        new("POST /toa-soan/giam-sat/{id:length(26)} Reply", $"/toa-soan/giam-sat/{Nobody}?handler=Reply", Council, 404),
        new("POST /toa-soan/giam-sat/{id:length(26)} Close", $"/toa-soan/giam-sat/{Nobody}?handler=Close", Council, 404),
    ];
}
