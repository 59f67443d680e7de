using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The administration of the site.</summary>
internal static class AdministrationRows
{
    private static readonly string[] TermKeepers = ["EditorInChief", "Council", "Administrator"];
    private static readonly string[] MenuKeepers = ["ManagingEditor", "EditorInChief", "Administrator"];

    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /toa-soan/quan-tri", "/toa-soan/quan-tri", Admin, 200),
        new("GET /toa-soan/quan-tri/loai-noi-dung", "/toa-soan/quan-tri/loai-noi-dung", Admin, 200),
        new("POST /toa-soan/quan-tri/loai-noi-dung", "/toa-soan/quan-tri/loai-noi-dung", Admin, 400),
        new("GET /toa-soan/quan-tri/loai-noi-dung/{name}", "/toa-soan/quan-tri/loai-noi-dung/Story", Admin, 200),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Save", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Save", Admin, 404),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Part", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Part", Admin, 404),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Field", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Field", Admin, 404),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Unpart", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Unpart", Admin, 404),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Unfield", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Unfield", Admin, 404),
        new("POST /toa-soan/quan-tri/loai-noi-dung/{name} Delete", "/toa-soan/quan-tri/loai-noi-dung/khong-co?handler=Delete", Admin, 404),
        new("GET /toa-soan/quan-tri/danh-muc/{id?}", "/toa-soan/quan-tri/danh-muc", TermKeepers, 200),
        new("POST /toa-soan/quan-tri/danh-muc/{id?} Add", "/toa-soan/quan-tri/danh-muc/khong-co?handler=Add", TermKeepers, 404),
        new("POST /toa-soan/quan-tri/danh-muc/{id?} Rename", "/toa-soan/quan-tri/danh-muc/khong-co?handler=Rename", TermKeepers, 404),
        new("POST /toa-soan/quan-tri/danh-muc/{id?} Up", "/toa-soan/quan-tri/danh-muc/khong-co?handler=Up", TermKeepers, 404),
        new("POST /toa-soan/quan-tri/danh-muc/{id?} Down", "/toa-soan/quan-tri/danh-muc/khong-co?handler=Down", TermKeepers, 404),
        new("POST /toa-soan/quan-tri/danh-muc/{id?} Remove", "/toa-soan/quan-tri/danh-muc/khong-co?handler=Remove", TermKeepers, 404),
        new("GET /toa-soan/quan-tri/trinh-don/{id?}", "/toa-soan/quan-tri/trinh-don", MenuKeepers, 200),
        new("POST /toa-soan/quan-tri/trinh-don/{id?} Add", "/toa-soan/quan-tri/trinh-don/khong-co?handler=Add", MenuKeepers, 404),
        new("POST /toa-soan/quan-tri/trinh-don/{id?} Rename", "/toa-soan/quan-tri/trinh-don/khong-co?handler=Rename", MenuKeepers, 404),
        new("POST /toa-soan/quan-tri/trinh-don/{id?} Up", "/toa-soan/quan-tri/trinh-don/khong-co?handler=Up", MenuKeepers, 404),
        new("POST /toa-soan/quan-tri/trinh-don/{id?} Down", "/toa-soan/quan-tri/trinh-don/khong-co?handler=Down", MenuKeepers, 404),
        new("POST /toa-soan/quan-tri/trinh-don/{id?} Remove", "/toa-soan/quan-tri/trinh-don/khong-co?handler=Remove", MenuKeepers, 404),
        new("GET /toa-soan/quan-tri/lop", "/toa-soan/quan-tri/lop", Admin, 200),
        new("POST /toa-soan/quan-tri/lop Save", "/toa-soan/quan-tri/lop?handler=Save", Admin, 400),
        new("POST /toa-soan/quan-tri/lop Remove", "/toa-soan/quan-tri/lop?handler=Remove", Admin, 404),
        new("POST /toa-soan/quan-tri/lop Zones", "/toa-soan/quan-tri/lop?handler=Zones", Admin, 302),
        new("POST /toa-soan/quan-tri/lop Place", "/toa-soan/quan-tri/lop?handler=Place", Admin, 400),
        new("GET /toa-soan/quan-tri/truy-van/{name?}", "/toa-soan/quan-tri/truy-van", Admin, 200),
        new("POST /toa-soan/quan-tri/truy-van/{name?} Save", "/toa-soan/quan-tri/truy-van?handler=Save", Admin, 400),
        new("POST /toa-soan/quan-tri/truy-van/{name?} Try", "/toa-soan/quan-tri/truy-van?handler=Try", Admin, 400),
        new("POST /toa-soan/quan-tri/truy-van/{name?} Delete", "/toa-soan/quan-tri/truy-van?handler=Delete", Admin, 404),
        new("GET /toa-soan/quan-tri/mau/{name?}", "/toa-soan/quan-tri/mau", Admin, 200),
        new("POST /toa-soan/quan-tri/mau/{name?} Save", "/toa-soan/quan-tri/mau?handler=Save", Admin, 400),
        new("POST /toa-soan/quan-tri/mau/{name?} Preview", "/toa-soan/quan-tri/mau?handler=Preview", Admin, 400),
        new("POST /toa-soan/quan-tri/mau/{name?} Delete", "/toa-soan/quan-tri/mau?handler=Delete", Admin, 404),
        new("GET /toa-soan/quan-tri/cong-thuc", "/toa-soan/quan-tri/cong-thuc", Admin, 200),
        new("POST /toa-soan/quan-tri/cong-thuc Run", "/toa-soan/quan-tri/cong-thuc?handler=Run", Admin, 400),
        new("POST /toa-soan/quan-tri/cong-thuc Upload", "/toa-soan/quan-tri/cong-thuc?handler=Upload", Admin, 400),
        new("GET /toa-soan/quan-tri/xuat", "/toa-soan/quan-tri/xuat", Admin, 200),
        new("POST /toa-soan/quan-tri/xuat", "/toa-soan/quan-tri/xuat", Admin, 400),
        new("POST /toa-soan/quan-tri/xuat Plan", "/toa-soan/quan-tri/xuat?handler=Plan", Admin, 400),
        new("GET /toa-soan/quan-tri/tinh-nang", "/toa-soan/quan-tri/tinh-nang", Admin, 200),
        new("POST /toa-soan/quan-tri/tinh-nang", "/toa-soan/quan-tri/tinh-nang", Admin, 302),
        new("GET /toa-soan/quan-tri/cai-dat", "/toa-soan/quan-tri/cai-dat", Admin, 200),
        new("POST /toa-soan/quan-tri/cai-dat", "/toa-soan/quan-tri/cai-dat", Admin, 400),
        new("GET /toa-soan/quan-tri/giao-dien", "/toa-soan/quan-tri/giao-dien", Admin, 200),
        new("POST /toa-soan/quan-tri/giao-dien", "/toa-soan/quan-tri/giao-dien", Admin, 400),
    ];
}
