using static TayNinhExemplars.Tests.Security.RoleMatrix;

namespace TayNinhExemplars.Tests.Security.Rows;

/// <summary>The column is for everybody.</summary>
internal static class ColumnRows
{
    public static readonly IReadOnlyList<Row> All =
    [
        new("GET /", "/", Everybody, 200),
        new("GET /tin-bai", "/tin-bai", Everybody, 200),
        new("GET /guong", "/guong", Everybody, 200),
        new("GET /khen-thuong", "/khen-thuong", Everybody, 200),
        new("GET /tim-kiem", "/tim-kiem?q=a", Everybody, 200),
        new("GET /bai-da-luu", "/bai-da-luu", Everybody, 200),
        new("GET /tin-bai/luu-tru", "/tin-bai/luu-tru", Everybody, 200),
        new("GET /tin-bai/luu-tru/{year:int}/{month:int}", "/tin-bai/luu-tru/2026/1", Everybody, 200),
        new("GET /tim-kiem.xml", "/tim-kiem.xml?q=a", Everybody, 200),
        new("GET /gioi-thieu-guong", "/gioi-thieu-guong", Everybody, 200),
        new("GET /{**path}", "/khong-co-trang-nay", Everybody, 404),
        new("GET /xem-truoc/{versionId:maxlength(26)}", "/xem-truoc/{version}", StoryViewers, 200) { Otherwise = 404 },
        new("GET /rss.xml", "/rss.xml", Everybody, 200),
        new("GET /atom.xml", "/atom.xml", Everybody, 200),
        new("GET /podcast.xml", "/podcast.xml", Everybody, 200),
        new("GET /nghe/{id:length(26)}/chuong.json", "/nghe/00000000000000000000000000/chuong.json", Everybody, 404),
        new("GET /nghe/{id:length(26)}/loi.vtt", "/nghe/00000000000000000000000000/loi.vtt", Everybody, 404),
        new("GET /sitemap.xml", "/sitemap.xml", Everybody, 200),
        new("GET /sitemap-tin-moi.xml", "/sitemap-tin-moi.xml", Everybody, 200),
        new("GET /sitemap-trang.xml", "/sitemap-trang.xml", Everybody, 200),
        new("GET /sitemap-{number:long:min(0)}.xml", "/sitemap-999.xml", Everybody, 404),
        new("GET /robots.txt", "/robots.txt", Everybody, 200),
        new("GET /media/{**path}", "/media/khong-co.jpg", Everybody, 404),
    ];
}
