using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The desk. What may be done with copy the workflow decides; here is who gets to the door.</summary>
internal static class CopyDeskRows
{
    private static readonly string[] Holders = ["ManagingEditor", "EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /dinh-chinh", "/dinh-chinh", Everybody, 200),
        new("GET /toa-soan/cho-toi", "/toa-soan/cho-toi", Staff, 200),
        new("GET /toa-soan/bang-viec", "/toa-soan/bang-viec", Staff, 200),
        new("GET /toa-soan/de-xuat", "/toa-soan/de-xuat", Staff, 200),
        new("POST /toa-soan/de-xuat", "/toa-soan/de-xuat", Staff, 400),
        new("GET /toa-soan/ban-thao/{id:length(26)}", "/toa-soan/ban-thao/{story}", StoryViewers, 200),
        new("POST /toa-soan/ban-thao/{id:length(26)} Move", "/toa-soan/ban-thao/{story}?handler=Move", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} Begin", "/toa-soan/ban-thao/{story}?handler=Begin", StoryEditors, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} Tick", "/toa-soan/ban-thao/{story}?handler=Tick", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} Comment", "/toa-soan/ban-thao/{story}?handler=Comment", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} Resolve", "/toa-soan/ban-thao/{story}?handler=Resolve", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} TakeOver", "/toa-soan/ban-thao/{story}?handler=TakeOver", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} LetGo", "/toa-soan/ban-thao/{story}?handler=LetGo", StoryViewers, 302),
        new("POST /toa-soan/ban-thao/{id:length(26)} Hold", "/toa-soan/ban-thao/{story}?handler=Hold", Holders, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} Release", "/toa-soan/ban-thao/{story}?handler=Release", Holders, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} TakeDown", "/toa-soan/ban-thao/{published}?handler=TakeDown", StoryViewers, 400),
        new("POST /toa-soan/ban-thao/{id:length(26)} PutBack", "/toa-soan/ban-thao/{story}?handler=PutBack", StoryViewers, 400),
        new("GET /toa-soan/quy-trinh", "/toa-soan/quy-trinh", Staff, 200),
        new("GET /toa-soan/quy-trinh/{id}", "/toa-soan/quy-trinh/newspaper", Staff, 200),
        new("GET /toa-soan/quy-trinh/{id}/sua", "/toa-soan/quy-trinh/newspaper/sua", Admin, 200),
        new("POST /toa-soan/quy-trinh/{id}/sua", "/toa-soan/quy-trinh/newspaper/sua", Admin, 400),
        new("POST /toa-soan/quy-trinh/{id} Save", "/toa-soan/quy-trinh/newspaper?handler=Save", Admin, 400),
        new("POST /toa-soan/quy-trinh/{id} Migrate", "/toa-soan/quy-trinh/newspaper?handler=Migrate", Admin, 302),
        new("GET /toa-soan/cac-ban", "/toa-soan/cac-ban", Admin, 200),
        new("POST /toa-soan/cac-ban Organization", "/toa-soan/cac-ban?handler=Organization", Admin, 400),
        new("POST /toa-soan/cac-ban Channel", "/toa-soan/cac-ban?handler=Channel", Admin, 400),
        new("POST /toa-soan/cac-ban Desk", "/toa-soan/cac-ban?handler=Desk", Admin, 400),
        new("POST /toa-soan/cac-ban Seat", "/toa-soan/cac-ban?handler=Seat", Admin, 400),
        new("POST /toa-soan/cac-ban EndSeat", "/toa-soan/cac-ban?handler=EndSeat", Admin, 302),
        new("POST /toa-soan/cac-ban Deputy", "/toa-soan/cac-ban?handler=Deputy", Admin, 400),
        new("POST /toa-soan/cac-ban EndDeputy", "/toa-soan/cac-ban?handler=EndDeputy", Admin, 302),
    ];
}
