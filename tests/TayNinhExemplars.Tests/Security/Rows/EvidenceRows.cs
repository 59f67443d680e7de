using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Evidence, the lexicon, and the units' links.</summary>
internal static class EvidenceRows
{
    private static readonly string[] Provers = [.. Writers, "Council"];
    private static readonly string[] Rulers = ["EditorInChief", "Council", "Administrator"];

    // The story is the journalist's: proving it asks for the right to edit it.
    private static readonly string[] Editors = ["Journalist", "DeskEditor", "ManagingEditor", "EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/minh-chung", "/toa-soan/minh-chung", Provers, 200),
        new("GET /toa-soan/minh-chung/bo-tu", "/toa-soan/minh-chung/bo-tu", Rulers, 200),
        new("POST /toa-soan/minh-chung/bo-tu", "/toa-soan/minh-chung/bo-tu?Names=-", Rulers, 400),
        new("POST /toa-soan/minh-chung/bo-tu Policy", "/toa-soan/minh-chung/bo-tu?handler=Policy&Demanded=true&OnlyAboutExemplars=true", Rulers, 302),
        new("GET /toa-soan/minh-chung/{id:length(26)}", "/toa-soan/minh-chung/{story}", Editors, 200),
        new("POST /toa-soan/minh-chung/{id:length(26)} Answers", "/toa-soan/minh-chung/{story}?handler=Answers", Editors, 302),
        new("POST /toa-soan/minh-chung/{id:length(26)} Source", "/toa-soan/minh-chung/{story}?handler=Source", Editors, 400),
        new("POST /toa-soan/minh-chung/{id:length(26)} Claim", "/toa-soan/minh-chung/{story}?handler=Claim", Editors, 400),
        new("POST /toa-soan/minh-chung/{id:length(26)} RemoveSource", "/toa-soan/minh-chung/{story}?handler=RemoveSource&source=khong-co", Editors, 404),
        new("POST /toa-soan/minh-chung/{id:length(26)} RemoveClaim", "/toa-soan/minh-chung/{story}?handler=RemoveClaim&claim=0", Editors, 302),
        new("POST /toa-soan/minh-chung/{id:length(26)} Ask", "/toa-soan/minh-chung/{story}?handler=Ask", Editors, 400),
        new("POST /toa-soan/minh-chung/{id:length(26)} Revoke", "/toa-soan/minh-chung/{story}?handler=Revoke&request=khong-co", Editors, 404),
        new("POST /toa-soan/api/canh-bao", "/toa-soan/api/canh-bao", Staff, 200, Door.Program) { Body = """{"blocks":[]}""" },
        new("GET /xac-nhan/{token}", "/xac-nhan/khong-co", Everybody, 404),
        new("POST /xac-nhan/{token}", "/xac-nhan/khong-co", Everybody, 404),
    ];
}
