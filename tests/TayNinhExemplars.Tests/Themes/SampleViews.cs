using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Consultations;
using TayNinhExemplars.Web.Public.Readers;
using TayNinhExemplars.Web.Public.Truth;
using TayNinhExemplars.Web.Public.Spreading;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Tests.Themes;

/// <summary>One full model for every template: each text says what it is, and is dangerous if it were written as it stands.</summary>
internal static class SampleViews
{
    public static ImageView Image(string name) => new($"/media/{name}.jpg", $"/media/{name}-320.jpg 320w", 960, 640, $"alt {name}", $"caption {name}", $"https://guong.example/media/{name}.jpg");

    public static readonly StoryCard Story = new()
    {
        Id = "s1", Title = "Ổn định <cuộc sống>", Url = "/tin-bai/on-dinh", Lead = "Lead & lời dẫn", Iso = "2023-01-27T16:10:00+07:00", DateText = "27/01/2023",
        FormatText = "Phóng sự", Field = "Nông nghiệp", Locality = "Xã Tân Đông", HasAudio = true, Cover = Image("cover"),
    };

    public static readonly ExemplarCard Exemplar = new()
    {
        Id = "e1", Name = "Nguyễn Thị <Ưỡng>", Url = "/guong/uong", Initial = "Ư", KindText = "Cá nhân", Summary = "Giữ rừng & giữ nước", Field = "Môi trường", Locality = "Xã Hòa Hội",
        Portrait = Image("portrait"),
    };

    public static readonly AwardCard Award = new()
    {
        Id = "a1", Title = "Bằng khen <tỉnh>", Url = "/khen-thuong/bang-khen", Form = "Bằng khen", Level = "Cấp tỉnh", DecisionNumber = "70/QĐ-UBND", Iso = "2023-01-14", DateText = "14/01/2023",
        Grantor = "Chủ tịch UBND tỉnh", RecipientsText = "Nguyễn Thị Ưỡng", Status = "revoked", StatusText = "Đã hủy bỏ",
    };

    private static readonly FactView[] Facts = [new("Địa bàn", "Xã Hòa Hội", "/guong?dia-ban=xa-hoa-hoi"), new("Công nhận", "2021")];

    private static readonly StageView[] Stages = [new("discovered", "Phát hiện", "Ai làm tốt", "/guong?buoc=discovered", "done", false), new("nurtured", "Bồi dưỡng", "Giúp đỡ", "/guong?buoc=nurtured", "done now", true)];

    public static readonly StoryView WholeStory = new()
    {
        Id = "s1", Title = Story.Title, SubTitle = "Tít phụ", Url = Story.Url, Lead = Story.Lead, Body = "<p>Thân bài <strong>đậm</strong></p>", Contents = [new("Chương một", "#mot")], ReadingText = "4 phút đọc", FormatKey = "feature", Citation = "Thái Thành. Bài", Older = new("s3", "Bài trước", "/tin-bai/truoc", "2023-01-19", "19/01/2023"), Newer = new("s4", "Bài sau", "/tin-bai/sau", "2023-01-29", "29/01/2023"), Iso = Story.Iso,
        PublishedText = "Thứ sáu - 27/01/2023 16:10", UpdatedText = "28/01/2023 09:15", FormatText = "Phóng sự", Field = new("Nông nghiệp", "/tin-bai?linh-vuc=nong-nghiep"),
        Locality = new("Xã Tân Đông", "/tin-bai?dia-ban=xa-tan-dong"), Cover = Image("cover"), Gallery = [Image("gallery")], Audio = new("/media/bai.mp3", "audio/mpeg", "4:05", "PT4M5S", "Giọng đọc máy <AI>", [new("80", "1:20", "Phần <hai>")], "/nghe/s1/loi.vtt"), ByLine = "Thái Thành", Source = "Báo Tây Ninh",
        Notes = ["Một lời ghi"], Exemplars = [Exemplar], Awards = [Award], Related = [new("s2", "Bài khác", "/tin-bai/khac", "2023-01-20", "20/01/2023")], ViewsText = "1.054", CommentsText = "12", MaySave = true, MayPrint = true,
    };

    private static readonly ExemplarView WholeExemplar = new()
    {
        Card = Exemplar, Facts = Facts, Stages = Stages, Stories = [Story], Notes = ["Một lời ghi"], Body = "<p>Chuyện đời</p>",
        Timeline = [new("award", "2023-01-14", "14/01/2023", "Bằng khen", "/khen-thuong/bang-khen", "70/QĐ-UBND", "revoked", "Đã hủy bỏ"), new("stage", "2021", "2021", "Được công nhận", null, "", "", "")],
    };

    private static readonly Shape Filters = new Shape("ListFilters").With("Path", "/tin-bai")
        .With("Filters", new[] { new FilterView("linh-vuc", "Lĩnh vực", [new OptionView("nong-nghiep", "Nông nghiệp", true)]) }).With("Chosen", new[] { new LinkView("Nông nghiệp", "/tin-bai") });

    private static Shape List(string type, Shape card) => new Shape(type).With("Path", "/tin-bai").With("Items", new[] { card }).With("Filters", Filters)
        .With("IsFiltered", true).With("NewestUrl", "/tin-bai").With("OlderUrl", "/tin-bai?truoc=1-2");

    private static readonly TayNinhExemplars.Web.Public.Corrections.CorrectionView Correction =
        new("Thông tin cải chính, xin lỗi", true, "28/01/2023 09:15", "2023-01-28T09:15:00+07:00", "Bài <gốc>", "/tin-bai/bai-goc", "Xã hội", "Số 12", "27/01/2023", "Sai & thiếu", "Đúng", "Xin lỗi bạn đọc");

    private static Shape Nomination => new Shape("NominatePage").With("Contact", "0276 3822 000").With("Errors", new[] { "Hãy ghi tên." }).With("Token", "t").With("FileError", "").With("AgreedError", "").With("Agreed", false)
        .With("Kinds", new[] { new ChoiceView("individual", "Cá nhân", true) })
        .With("About", new[] { new InputView("Name", "Tên", "", "Bà <Ba>", "Hãy ghi rõ.", "text", true, "off") }).With("Sender", new[] { new InputView("Text", "Kể lại", "Gợi ý", "", "", "textarea", false, "off") });

    private static Shape Error(string name)
    {
        var shape = new Shape("HttpError");
        shape.Metadata.AddAlternates("HttpError__" + name);
        return shape;
    }

    private static readonly EventCardView Coming = new("Giao lưu <Bến Cầu>", "/su-kien/giao-luu", "2026-12-01", "Thứ ba - 01/12/2026 08:00", "Tọa đàm · Hội trường", "", "/su-kien/x.ics");

    private static readonly ConsultationView Consultation = new("Danh sách <Cờ thi đua>", "/lay-y-kien/danh-sach", "Nhận ý kiến đến hết ngày 08/12/2026", true, "Giới thiệu", "Nghị định", "Ban Thi đua", "0276", "",
        [new CandidateView("Phường 1", "UBND", "Cờ thi đua", "Tóm tắt")]);

    /// <summary>By template file, without its ending; each with a text that the template must show.</summary>
    public static readonly IReadOnlyDictionary<string, (Shape Model, string Shows)> All = new Dictionary<string, (Shape, string)>(StringComparer.Ordinal)
    {
        ["ColumnHome"] = (new Shape("ColumnHome").With("SiteName", "Gương sáng").With("Chief", WholeExemplar).With("Latest", new[] { Story }).With("Stories", new[] { Story })
            .With("Exemplars", new[] { Exemplar }).With("Awards", new[] { Award }).With("Events", new[] { new ComingView("Giao lưu", "/su-kien/giao-luu", "2026-12-01", "01/12/2026 08:00", "1", "Tháng 12", "Hội trường <A>") }).With("Channels", new[] { new ChannelView("listen", "Nghe", "Tất cả", "/tin-bai?the-loai=radio", WholeStory.Related) }).With("MostRead", WholeStory.Related).With("Stages", Stages), "Giữ rừng &amp; giữ nước"),
        ["StoryList"] = (List("StoryList", Story.Shape), "Ổn định &lt;cuộc sống&gt;"),
        ["ExemplarList"] = (List("ExemplarList", Exemplar.Shape), "Nguyễn Thị &lt;Ưỡng&gt;"),
        ["AwardList"] = (List("AwardList", Award.Shape), "70/QĐ-UBND"),
        ["ListFilters"] = (Filters, "selected"),
        ["SearchResults"] = (new Shape("SearchResults").With("Query", "<rừng>").With("IsAsked", true).With("Total", 21).With("TotalText", "21 kết quả").With("Suggestion", new LinkView("rừng", "/tim-kiem?q=rừng"))
            .With("Hits", new[] { new HitView("Giữ <mark>rừng</mark>", "/tin-bai/x", "… <mark>rừng</mark> …", "Tin bài", "2023-01-27", "27/01/2023") })
            .With("Facets", new[] { new FacetView("Loại", [new FacetOptionView("Tin bài", "12", "/tim-kiem?loai=tin-bai", true)]) })
            .With("Chosen", new[] { new LinkView("Tin bài", "/tim-kiem") }).With("Kept", new[] { new HiddenView("loai", "tin-bai") })
            .With("NextUrl", "/tim-kiem?trang=3").With("PreviousUrl", "/tim-kiem").With("PageText", "Trang 2 / 3").With("FeedUrl", "/tim-kiem.xml?q=x").With("NewestUrl", "/tim-kiem?q=x&xep=moi"), "value=\"&lt;rừng&gt;\""),
        ["StoryArchive"] = (new Shape("StoryArchive").With("Years", new[] { new YearView("2026", [new LinkView("Tháng 11", "/tin-bai/luu-tru/2026/11")]) }), "Tháng 11"),
        ["StoryMonth"] = (new Shape("StoryMonth").With("Name", "11/2026").With("Items", new[] { Story.Shape }).With("NewestUrl", "/tin-bai/luu-tru/2026/11").With("OlderUrl", "/tin-bai/luu-tru/2026/11?truoc=1-2"), "Ổn định &lt;cuộc sống&gt;"),
        ["StylePage"] = (new Shape("StylePage").With("Stories", new[] { Story.Shape }).With("Exemplars", new[] { Exemplar.Shape }).With("Awards", new[] { Award.Shape }).With("Listen", WholeStory.Audio!.Shape).With("Filters", Filters), "hop-thong-tin"),
        ["Listen"] = (WholeStory.Audio!.Shape, "Phần &lt;hai&gt;"),
        ["SavedStories"] = (new Shape("SavedStories"), "data-saved-list"),
        ["NominatePage"] = (Nomination, "0276 3822 000"),
        ["NominateInput"] = (Nomination, "value=\"Bà &lt;Ba&gt;\""),
        ["NominationCase"] = (new Shape("NominationCase").With("Code", "GT-AAAA-BBBB").With("State", "Đã nhận").With("StateText", "Đang xem xét").With("Message", "Xin thêm <địa chỉ>").With("Received", "24/11/2026"), "Xin thêm &lt;địa chỉ&gt;"),
        ["FrontReplies"] = (new Shape("FrontReplies").With("Replies", new[] { new ReplyView("Mặt trận Tổ quốc", "Cần kiểm tra <số liệu>", "UBND xã", "01/11/2026", "Đã kiểm tra.", "20/11/2026") }), "Cần kiểm tra &lt;số liệu&gt;"),
        ["Evidence"] = (new Shape("Evidence").With("Proofs", new[] { new ProofView("Quyết định", "Quyết định <số> 12", "Chủ tịch UBND tỉnh", "/khen-thuong/x", "42,5 ha") }), "Quyết định &lt;số&gt; 12"),
        ["ConsultationList"] = (new Shape("ConsultationList").With("Consultations", new[] { Consultation }), "Danh sách &lt;Cờ thi đua&gt;"),
        ["ConsultationPage"] = (new Shape("ConsultationPage").With("Consultation", Consultation).With("Form", new OpinionForm("Lê <Văn> A", "0276", "Ấp 1", "", "", "Ý kiến", ["Hãy ghi địa chỉ."])), "value=\"Lê &lt;Văn&gt; A\""),
        ["ConsultationReceipt"] = (new Shape("ConsultationReceipt").With("Title", "Đã nhận").With("Code", "YK-AAAA-BBBB-CCCC"), "YK-AAAA-BBBB-CCCC"),
        ["ConsultationFollow"] = (new Shape("ConsultationFollow").With("Message", "Ý kiến số 1").With("Answer", "Đã xác minh <xong>."), "Đã xác minh &lt;xong&gt;."),
        ["EventList"] = (new Shape("EventList").With("Coming", new[] { Coming }).With("Past", new[] { Coming with { StatusText = "Có báo cáo" } }).With("CalendarUrl", "/su-kien.ics").With("OlderUrl", "/su-kien?truoc=x").With("NewestUrl", null), "Giao lưu &lt;Bến Cầu&gt;"),
        ["MovementList"] = (new Shape("MovementList").With("Items", new[] { new MovementCardView("Mỗi ấp <một> việc", "/phong-trao/moi-ap", "10/02/2026 – 31/12/2026", "Mục tiêu", "4 điển hình") }).With("OlderUrl", "/phong-trao?truoc=1").With("NewestUrl", "/phong-trao"), "Mỗi ấp &lt;một&gt; việc"),
        ["Content-Movement"] = (new Shape("Content__Movement").With("Movement", new MovementView { Title = "Mỗi ấp <một> việc", Goals = "Mục tiêu", Facts = Facts, Exemplars = [Exemplar], Body = "<p>Cách làm</p>" }), "Mỗi ấp &lt;một&gt; việc"),
        ["EventNotice"] = (new Shape("EventNotice").With("Text", "Đã hủy vì <bão>"), "Đã hủy vì &lt;bão&gt;"),
        ["EventReport"] = (new Shape("EventReport").With("Outcome", new EventReportView("03/11/2026", "236 người dự", ["Đã <trả lời> 38 câu"], ["Hai lớp lập nhóm"])), "Đã &lt;trả lời&gt; 38 câu"),
        ["EventTools"] = (new Shape("EventTools").With("CalendarUrl", "/su-kien/x.ics").With("Papers", new[] { new LinkView("Chương trình <in>", "/media/a.pdf") }), "Chương trình &lt;in&gt;"),
        ["ExemplarSpreading"] = (new Shape("ExemplarSpreading").With("Events", new[] { new RelatedView("v1", "Giao lưu <1>", "/su-kien/giao-luu", "2026-12-01", "01/12/2026") }).With("Movements", new[] { new LinkView("Mỗi ấp", "/phong-trao/moi-ap") }), "Giao lưu &lt;1&gt;"),
        ["CorrectionBoxes"] = (new Shape("CorrectionBoxes").With("Items", new[] { Correction }), "Sai &amp; thiếu"),
        ["CorrectionList"] = (new Shape("CorrectionList").With("Items", new[] { Correction }).With("OlderUrl", "/dinh-chinh?truoc=3"), "Bài &lt;gốc&gt;"),
        ["HttpError"] = (new Shape("HttpError"), "tim-kiem"),
        ["HttpError-NotFound"] = (Error("NotFound"), "tim-kiem"),
        ["HttpError-Gone"] = (Error("Gone"), "tim-kiem"),
        ["Content"] = (new Shape("Content").With("PlainPage", new PlainPageView("Giới thiệu", "<p>Chữ</p>")), "<p>Chữ</p>"),
        ["Content-Story"] = (new Shape("Content__Story").With("Story", WholeStory), "Thứ sáu - 27/01/2023 16:10"),
        ["Content-Story.Summary"] = (Story.Shape, "Lead &amp; lời dẫn"),
        ["Content-Exemplar"] = (new Shape("Content__Exemplar").With("Exemplar", WholeExemplar), "Được công nhận"),
        ["Content-Exemplar.Summary"] = (Exemplar.Shape, "Nguyễn Thị &lt;Ưỡng&gt;"),
        ["Content-Award"] = (new Shape("Content__Award").With("Award", new AwardView { Card = Award, Citation = "Vì đã giữ rừng", Notes = ["Đã hủy"], Facts = Facts, Recipients = [Exemplar], Stories = [Story] }), "Vì đã giữ rừng"),
        ["Content-Award.Summary"] = (Award.Shape, "Đã hủy bỏ"),
        ["Content-Organization"] = (new Shape("Content__Organization").With("Organization", new OrganizationView { Name = "Hội <Nông dân>", Summary = "Tóm tắt", Picture = Image("office"), Facts = Facts, Exemplars = [Exemplar], Body = "<p>Hội</p>" }), "Hội &lt;Nông dân&gt;"),
        ["Content-Event"] = (new Shape("Content__Event").With("Event", new EventView { Title = "Giao lưu", Facts = Facts, Exemplars = [Exemplar], Body = "<p>Chương trình</p>" }), "<p>Chương trình</p>"),
    };

    private static readonly CommentView Answer = new() { Id = "c2", Author = "Tòa soạn", Paragraphs = ["Cảm ơn bạn"], Iso = "2026-11-24", DateText = "24/11/2026 08:00", Voice = "newsroom", VoiceText = "Tòa soạn trả lời" };

    private static readonly CommentView Said = new()
    {
        Id = "c1", Author = "Lê <An>", Paragraphs = ["Hay & <cảm động>", "Dòng hai"], Iso = "2026-11-24", DateText = "24/11/2026 07:00", EditedText = "đã sửa lúc 07:02", Voice = "reader", LikesText = "3", IsFeatured = true, IsPinned = true,
        ReplyUrl = "/y-kien/gui?bai=s1&tra-loi=c1", Answers = [Answer, new CommentView { Id = "c3", TakenText = "Bình luận đã bị gỡ" }],
    };

    private static readonly CommentFormView Form = new()
    {
        ItemId = "s1", ItemTitle = "Bài <một>", ItemUrl = "/tin-bai/mot", ParentId = "c1", ParentName = "Lê <An>", Token = "t", Name = "Lê <An>", Email = "a@b.vn", Text = "Chữ <đã gõ>", IsPrivate = true, IsQuestion = true, MayAsk = true, Longest = 2000,
        ModeText = "Đọc trước khi đăng.", NameError = "Tên sai", EmailError = "Thư sai", TextError = "Chữ sai", OtherErrors = ["Lỗi khác"],
    };

    private static readonly OwnCommentView Own = new()
    {
        Code = "m", Comment = Said, ItemTitle = "Bài <một>", ItemUrl = "/tin-bai/mot", Text = "Chữ", State = "rejected", StateText = "Từ chối", StateMeaning = "Không đăng", ReasonText = "Lạc đề", Note = "Lời <nhắn>", AppealText = "Đang chờ", SanctionText = "Nhắc nhở",
        History = [new("24/11/2026", "Từ chối")], MayEdit = true, MayAppeal = true, MayWithdraw = true, EditError = "Sai", AppealError = "Sai", TypedText = "Chữ <sửa>", TypedAppeal = "Vì <sao>",
    };

    private static Shape CommentList(string type) => new Shape(type).With("ItemId", "s1").With("Comments", new[] { Said }).With("CountText", "2 ý kiến").With("Form", Form.Shape).With("ClosedText", "Đã đóng").With("Order", "Newest")
        .With("AllUrl", "/y-kien/bai/s1").With("AllText", "Tất cả").With("ItemTitle", "Bài <một>").With("ItemUrl", "/tin-bai/mot").With("PageText", "Trang 2").With("PreviousUrl", "/a").With("NextUrl", "/b")
        .With("Orders", new[] { new OrderView("Mới nhất", "/y-kien/bai/s1?xep=moi", "true") });

    /// <summary>What readers leave and send.</summary>
    public static readonly IReadOnlyDictionary<string, (Shape Model, string Shows)> OfReaders = new Dictionary<string, (Shape, string)>(StringComparer.Ordinal)
    {
        ["AnswerPage"] = (new Shape("AnswerPage").With("Page", new AnswerPageView
        {
            Action = "/tra-loi/t", FormToken = "p", Name = "Bà <Lụa>", ItemTitle = "Bài <một>", ItemUrl = "/tin-bai/mot", UntilText = "Dùng được đến 09/12/2026", Error = "Lỗi",
            Entries = [new AnswerableView { Comment = Said, IsQuestion = true, Mine = [new(["Đã trả lời"], "Chờ duyệt")], Error = "Ngắn quá", Typed = "Chữ <gõ>" }],
        }), "Bà &lt;Lụa&gt;"),
        ["Comment"] = (Said.Shape, "Hay &amp; &lt;cảm động&gt;"),
        ["Comments"] = (CommentList("Comments"), "Hay &amp; &lt;cảm động&gt;"),
        ["CommentPage"] = (CommentList("CommentPage"), "aria-current=\"true\""),
        ["CommentForm"] = (Form.Shape, "Chữ &lt;đã gõ&gt;"),
        ["CommentFormPage"] = (new Shape("CommentFormPage").With("Form", Form).With("FormShape", Form.Shape).With("IsCheck", true), "Bài &lt;một&gt;"),
        ["CommentStatus"] = (new Shape("CommentStatus").With("Own", Own).With("Problem", "Sai"), "Lời &lt;nhắn&gt;"),
        ["OwnComments"] = (new Shape("OwnComments").With("Comments", new[] { Own }), "/y-kien/theo-doi/m"),
        ["ReportForm"] = (new Shape("ReportForm").With("Form", new ReportFormView { CommentId = "c1", Comment = Said, Token = "t", Reasons = [new("spam", "Quảng cáo", true)], Details = "Chi <tiết>", IsLegal = true, Law = "Luật", Name = "An", Email = "a@b.vn", InGoodFaith = true, Errors = ["Lỗi"] }), "Chi &lt;tiết&gt;"),
        ["ReportStatus"] = (new Shape("ReportStatus").With("Facts", Facts).With("Details", "Chi <tiết>"), "Chi &lt;tiết&gt;"),
        ["TextErrorForm"] = (new Shape("TextErrorForm").With("Form", new TextErrorFormView("s1", "Bài <một>", "/tin-bai/mot", "t", "sai <chữ>", "đúng", "a@b.vn", ["Lỗi"])), "sai &lt;chữ&gt;"),
        ["Rating"] = (new Shape("Rating").With("Rating", new RatingView("s1", "Tổng số điểm của bài viết là: 45 trong 10 đánh giá", "Trung bình 4,5", [new(1, "Chưa hay"), new(5, "Rất hay")])), "45 trong 10 đánh giá"),
        ["Poll"] = (new Shape("Poll").With("Poll", new PollView("p1", "Bạn <nghĩ> sao?", true, "3 lượt", [new(1, "Có", "2", 67), new(2, "Không", "1", 33)])), "Bạn &lt;nghĩ&gt; sao?"),
        ["RegistryLabels"] = (new Shape("RegistryLabels").With("Items", new[] { "Danh hiệu <đã thu hồi>" }), "Danh hiệu &lt;đã thu hồi&gt;"),
        ["ReaderTools"] = (new Shape("ReaderTools").With("ItemId", "s1").With("Title", "Bài <một>").With("MayShare", true).With("ErrorUrl", "/gop-y?bai=s1"), "/gop-y?bai=s1"),
        ["ReaderConfirm"] = (new Shape("ReaderConfirm").With("Action", "/danh-gia").With("Text", "Bạn cho 5 điểm").With("Token", "t").With("BackUrl", "/tin-bai/mot").With("ItemTitle", "Bài <một>").With("Fields", new[] { new HiddenView("diem", "5") }), "Bạn cho 5 điểm"),
        ["ReaderMessage"] = (new Shape("ReaderMessage").With("Title", "Cảm ơn").With("Text", "Đã nhận <lời>").With("BackUrl", "/").With("LinkUrl", "/y-kien/bao-cao/m").With("LinkText", "Theo dõi"), "Đã nhận &lt;lời&gt;"),
        ["Privacy"] = (new Shape("Privacy").With("Kept", Facts).With("Contact", "0276"), "0276"),
    };

    public static readonly PageView Head = new()
    {
        Title = "Trang - Gương sáng", Heading = "Trang <một>", SiteName = "Gương sáng", Description = "Mô tả", Canonical = "https://guong.example/trang", NoIndex = true, Image = Image("og"),
        PublishedIso = "2023-01-27", ModifiedIso = "2023-01-28", JsonLd = "{\"@type\":\"WebSite\"}", StyleUrl = "/dist/column.css", ScriptUrl = "/dist/column.js", EarlyScriptUrl = "/dist/early.js",
        Navigation = [new("Tin bài", "/tin-bai", "page")], Contact = "0276 3822 000", Notice = "Bản xem trước",
    };
}
