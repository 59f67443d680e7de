using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>Content.</summary>
internal static class ContentRows
{
    public static readonly IReadOnlyList<Row> All =
    [
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
        new("POST /toa-soan/noi-dung/{id:length(26)} LetGo", "/toa-soan/noi-dung/{story}?handler=LetGo", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Publish", "/toa-soan/noi-dung/{story}?handler=Publish", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Preview", "/toa-soan/noi-dung/{story}?handler=Preview", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Unpublish", "/toa-soan/noi-dung/{published}?handler=Unpublish", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Clone", "/toa-soan/noi-dung/{story}?handler=Clone", StoryCopiers, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Discard", "/toa-soan/noi-dung/{published}?handler=Discard", StoryEditors, 302),
        new("POST /toa-soan/noi-dung/{id:length(26)} Delete", "/toa-soan/noi-dung/{story}?handler=Delete", StoryRemovers, 302),
        new("GET /toa-soan/noi-dung/{id:length(26)}/viec", "/toa-soan/noi-dung/{story}/viec", StoryViewers, 200),
        new("POST /toa-soan/noi-dung/{id:length(26)}/viec", "/toa-soan/noi-dung/{story}/viec", StoryViewers, 400),
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
    ];
}
