using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Radio and television, the communes' stations, the calendar.</summary>
internal static class AirRows
{
    private const string NoId = "00000000000000000000000000";
    private const string Script = "/toa-soan/phat-thanh/kich-ban", Episode = "/toa-soan/phat-thanh/so/", Case = "/toa-soan/truyen-thanh/tiep/", Bulletin = "/toa-soan/truyen-thanh/ban-tin/";
    private static readonly string[] Viewers = ["RadioEditor", "ManagingEditor", "EditorInChief", "Administrator"];
    private static readonly string[] Makers = ["RadioEditor", "Administrator"];
    private static readonly string[] Stations = ["CommuneStation", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/phat-thanh", "/toa-soan/phat-thanh", Viewers, 200),
        new("POST /toa-soan/phat-thanh Plan", "/toa-soan/phat-thanh?handler=Plan", Makers, 400),
        new("GET /toa-soan/phat-thanh/chuong-trinh", "/toa-soan/phat-thanh/chuong-trinh", Viewers, 200),
        new("POST /toa-soan/phat-thanh/chuong-trinh", "/toa-soan/phat-thanh/chuong-trinh", Makers, 400),
        new("GET /toa-soan/phat-thanh/kich-ban/{id:length(26)?}", Script, Viewers, 200),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Save", Script + "?handler=Save", Makers, 400),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Rows", Script + "?handler=Rows", Viewers, 200),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Recording", Script + "/" + NoId + "?handler=Recording", Viewers, 404),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Pass", Script + "/" + NoId + "?handler=Pass", Viewers, 404),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Redo", Script + "/" + NoId + "?handler=Redo", Viewers, 404),
        new("POST /toa-soan/phat-thanh/kich-ban/{id:length(26)?} Correct", Script + "/" + NoId + "?handler=Correct", Viewers, 404),
        new("GET /toa-soan/phat-thanh/kich-ban/{id:length(26)}/in", Script + "/" + NoId + "/in", Viewers, 404),
        new("GET /toa-soan/phat-thanh/so/{id:length(26)}", Episode + NoId, Viewers, 404),
        new("POST /toa-soan/phat-thanh/so/{id:length(26)} Arrange", Episode + NoId + "?handler=Arrange", Viewers, 404),
        new("POST /toa-soan/phat-thanh/so/{id:length(26)} Repeat", Episode + NoId + "?handler=Repeat", Viewers, 404),
        new("POST /toa-soan/phat-thanh/so/{id:length(26)} Log", Episode + NoId + "?handler=Log", Viewers, 404),

        new("GET /toa-soan/truyen-thanh", "/toa-soan/truyen-thanh", Stations, 200),
        new("GET /toa-soan/truyen-thanh/tiep/{id:length(26)}", Case + NoId, Stations, 404),
        .. new[] { "Accept", "Decline", "Adapt", "Record", "Submit", "Approve", "Return", "Schedule", "Log", "Fail", "Report", "Stop" }
            .Select(h => new Row($"POST /toa-soan/truyen-thanh/tiep/{{id:length(26)}} {h}", $"{Case}{NoId}?handler={h}", Stations, 404)),
        new("GET /toa-soan/truyen-thanh/tiep/{id:length(26)}/in", Case + NoId + "/in", Stations, 404),
        new("GET /toa-soan/truyen-thanh/tiep/{id:length(26)}/goi", Case + NoId + "/goi", Stations, 404),
        new("GET /toa-soan/truyen-thanh/ban-tin", "/toa-soan/truyen-thanh/ban-tin", Viewers, 200),
        new("GET /toa-soan/truyen-thanh/ban-tin/moi", Bulletin + "moi", Viewers, 404),
        new("POST /toa-soan/truyen-thanh/ban-tin/moi", Bulletin + "moi", Viewers, 404),
        new("GET /toa-soan/truyen-thanh/ban-tin/{id:length(26)}", Bulletin + NoId, Viewers, 404),
        new("POST /toa-soan/truyen-thanh/ban-tin/{id:length(26)} Recall", Bulletin + NoId + "?handler=Recall", Viewers, 404),
        new("GET /toa-soan/truyen-thanh/dai", "/toa-soan/truyen-thanh/dai", Admin, 200),
        new("POST /toa-soan/truyen-thanh/dai", "/toa-soan/truyen-thanh/dai", Admin, 400),
        new("GET /toa-soan/khai-thac-lai/{id:length(26)}", "/toa-soan/khai-thac-lai/" + NoId, Staff, 404),
        new("POST /toa-soan/khai-thac-lai/{id:length(26)}", "/toa-soan/khai-thac-lai/" + NoId, Staff, 404),

        new("GET /toa-soan/lich", "/toa-soan/lich", Staff, 200),
        new("POST /toa-soan/lich Feed", "/toa-soan/lich?handler=Feed", Staff, 200),
        new("POST /toa-soan/lich Revoke", "/toa-soan/lich?handler=Revoke", Staff, 302),
        new("GET /lich/{secret:maxlength(100)}.ics", "/lich/khong-co.ics", Everybody, 404),
    ];
}
