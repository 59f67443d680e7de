using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Content;
using TayNinhExemplars.Tests.Recognition;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Consultations;

public sealed class ConsultationsOnSqlite() : ConsultationContract(TestDatabase.Sqlite);

public sealed class ConsultationsOnPostgreSql(PostgresFixture postgres) : ConsultationContract(postgres);

/// <summary>A posting from its draft to its report, on whatever database.</summary>
public abstract class ConsultationContract(TestDatabase database) : IAsyncLifetime
{
    private Council _council = null!;

    public async ValueTask InitializeAsync() => _council = await Council.OpenAsync(database);

    public async ValueTask DisposeAsync()
    {
        if (_council is not null) await _council.Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Without_a_calendar_nothing_is_posted()
    {
        var draft = await SavedAsync();
        Assert.Equal(["consultations.calendar.year"], (await OpenAsync(draft.Id)).Codes());
    }

    [Fact]
    public async Task A_posting_takes_opinions_privately_until_its_last_day_and_is_reported_after_it()
    {
        await EnterYearAsync();
        var open = (await OpenAsync((await SavedAsync()).Id)).OrThrow();
        // Monday 23/11/2026 and ten working days.
        Assert.Equal(new DateOnly(2026, 12, 7), open.ClosesOn);

        var receipt = (await SendAsync(open.Slug)).OrThrow();
        Assert.Equal(1, receipt.Number);
        Assert.Equal(2, (await SendAsync(open.Slug)).OrThrow().Number);
        Assert.Equal(["consultations.stillOpen", "consultations.unread"], (await ConcludeAsync(open.Id)).Codes());
        var opinions = await _council.Site.AskAsync((ConsultationStore s) => s.OpinionsAsync(open.Id));
        Assert.DoesNotContain(opinions, o => o.ReceiptHash.Contains(receipt.Code, StringComparison.OrdinalIgnoreCase));
        foreach (var opinion in opinions)
            (await _council.Site.AskAsync((HandleOpinionHandler h) => h.HandleAsync(new HandleOpinion(opinion.Id, "Chuyển đơn vị xác minh.", opinion.Number == 1 ? "Đã xác minh." : ""), Council.Secretary))).OrThrow();
        Assert.Equal((1, OpinionState.Answered, "Đã xác minh."), (await _council.Site.AskAsync((ConsultationStore s) => s.FollowAsync(receipt.Code.ToLowerInvariant()))) is { } f ? (f.Number, f.State, f.Answer) : default);
        Assert.Null(await _council.Site.AskAsync((ConsultationStore s) => s.FollowAsync("YK-0000-0000-0000")));

        _council.Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 8, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(["consultations.closed"], (await SendAsync(open.Slug)).Codes());
        Assert.Equal(ConsultationState.Reported, (await ConcludeAsync(open.Id)).OrThrow().State);
    }

    [Fact]
    public async Task The_Council_meets_only_after_the_last_day()
    {
        await EnterYearAsync();
        Assert.Equal(["consultations.meeting"], (await OpenAsync((await SavedAsync(new(2026, 12, 7))).Id)).Codes());
        Assert.True((await OpenAsync((await SavedAsync(new(2026, 12, 8))).Id)).Succeeded);
    }

    [Fact]
    public async Task Fewer_than_ten_working_days_are_refused_and_an_unsigned_opinion_too()
    {
        var few = await _council.Site.AskAsync((SaveConsultationHandler h) => h.HandleAsync(Draft(null) with { WorkingDays = 9 }, Council.Secretary));
        Assert.Equal(["consultations.days"], few.Codes());
        await EnterYearAsync();
        var open = (await OpenAsync((await SavedAsync()).Id)).OrThrow();
        var unsigned = await _council.Site.AskAsync((SendOpinionHandler h) => h.HandleAsync(new SendOpinion(open.Slug, "", "12", "", "không", "Người lạ", "ngắn", false)));
        Assert.Equal(["consultations.opinion.name", "consultations.opinion.phone", "consultations.opinion.address", "consultations.opinion.email", "consultations.opinion.text", "consultations.opinion.candidate", "consultations.opinion.agree"], unsigned.Codes());
    }

    private static SaveConsultation Draft(DateOnly? meets) => new("", "Lấy ý kiến về đề nghị tặng Cờ thi đua", "", "Nghị định 98/2023/NĐ-CP", "Ban Thi đua – Khen thưởng", "0276 3822 000", 10, meets, [new Candidate("Phường 1", "UBND phường", "Cờ thi đua của Chính phủ", "")]);

    private async Task<Consultation> SavedAsync(DateOnly? meets = null) => (await _council.Site.AskAsync((SaveConsultationHandler h) => h.HandleAsync(Draft(meets), Council.Secretary))).OrThrow();

    private Task<Outcome<Consultation>> OpenAsync(string id) => _council.Site.AskAsync((OpenConsultationHandler h) => h.HandleAsync(new OpenConsultation(id), Council.Secretary));

    private Task<Outcome<Consultation>> ConcludeAsync(string id) => _council.Site.AskAsync((ConcludeConsultationHandler h) => h.HandleAsync(new ConcludeConsultation(id, "Hai ý kiến, đã xác minh.", true), Council.Secretary));

    private Task<Outcome<OpinionReceipt>> SendAsync(string slug) => _council.Site.AskAsync((SendOpinionHandler h) =>
        h.HandleAsync(new SendOpinion(slug, "Trần Thị Bé", "0912 345 678", "Ấp 1, xã Bến Cầu", "", "Phường 1", "Tôi đồng ý với đề nghị khen thưởng này.", true)));

    private async Task EnterYearAsync()
    {
        foreach (var year in new[] { 2026, 2027 })
            (await _council.Site.AskAsync((SaveHolidayYearHandler h) => h.HandleAsync(new SaveHolidayYear(new HolidayYear(year, [new Holiday(new(year, 1, 1), "Tết Dương lịch", "Điều 112")], [], [])), Council.Secretary))).OrThrow();
    }
}
