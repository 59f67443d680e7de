using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Tests.Storage;

namespace TayNinhExemplars.Tests.Consultations;

/// <summary>
/// Working days as the law has them: rest on Saturday and Sunday (Decision 188/1999/QĐ-TTg), the holidays of Article 112 and the
/// compensation of Article 111.3 of the Labour Code 45/2019/QH14, at least ten of them for a posting (Decree 98/2023/NĐ-CP, Article 46.2).
/// The calendar is the one of the site's own recipe.
/// </summary>
public sealed class WorkingDaysTests
{
    private static readonly IReadOnlyList<HolidayYear> Calendar = ReadRecipe();

    [Theory]
    [InlineData("2026-06-01", 10, "2026-06-15")] // plain weeks
    [InlineData("2026-06-05", 1, "2026-06-08")] // a Friday: the next working day is Monday
    [InlineData("2026-06-06", 1, "2026-06-08")] // a Saturday
    [InlineData("2026-04-29", 1, "2026-05-04")] // 30/4 and 1/5 are holidays, then a weekend
    [InlineData("2027-04-29", 1, "2027-05-04")] // 1/5/2027 is a Saturday and made up on Monday 3/5
    [InlineData("2026-12-24", 10, "2027-01-08")] // over the New Year's day
    public void The_last_day_is_counted_from_the_day_after_the_posting(string start, int days, string last) =>
        Assert.Equal(Parse(last), WorkingDays.After(Parse(start), days, Calendar).Day);

    [Theory]
    [InlineData("2027-12-27", 10, "consultations.calendar.year", "2028")] // the table lacks the year: refused, never guessed
    [InlineData("2025-12-29", 10, "consultations.calendar.year", "2025")]
    [InlineData("2027-01-25", 10, "consultations.calendar.undecided", "Tết Âm lịch Đinh Mùi (theo thông báo hằng năm)")]
    [InlineData("2026-08-27", 3, "consultations.calendar.undecided", "Ngày nghỉ liền kề Quốc khánh (theo thông báo hằng năm)")]
    public void What_the_calendar_does_not_know_is_refused_with_its_name(string start, int days, string problem, string what)
    {
        var counted = WorkingDays.After(Parse(start), days, Calendar);
        Assert.Equal((null, problem, what), (counted.Day, counted.Problem, counted.What));
    }

    [Fact]
    public void A_weekend_that_is_worked_in_exchange_counts()
    {
        var year = new HolidayYear(2026, [new Holiday(new(2026, 6, 8), "Hoán đổi", "Thông báo")], [new DateOnly(2026, 6, 6)], []);
        Assert.Equal(new DateOnly(2026, 6, 6), WorkingDays.After(new(2026, 6, 5), 1, [year]).Day);
        Assert.Equal(new DateOnly(2026, 6, 9), WorkingDays.After(new(2026, 6, 6), 1, [year]).Day);
    }

    [Fact]
    public void A_year_without_a_holiday_or_with_a_day_of_another_year_is_no_calendar()
    {
        Assert.Equal(["consultations.calendar.empty"], SaveHolidayYearHandler.Check(new HolidayYear(2028, [], [], [])).Select(r => r.Code));
        Assert.Equal(["consultations.calendar.otherYear"], SaveHolidayYearHandler.Check(new HolidayYear(2028, [new Holiday(new(2027, 1, 1), "x", "y")], [], [])).Select(r => r.Code));
        Assert.Equal(["consultations.calendar.weekend"], SaveHolidayYearHandler.Check(new HolidayYear(2026, [new Holiday(new(2026, 1, 1), "x", "y")], [new DateOnly(2026, 6, 8)], [])).Select(r => r.Code));
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<HolidayYear> ReadRecipe() =>
        Json.ParseObject(File.ReadAllText(RepositoryFiles.Path("recipes/lich-nghi.recipe.json")))["steps"]!.AsArray()[0]!["Years"]!.AsArray().OfType<JsonObject>().Select(y => y.Deserialize<HolidayYear>(Json.Options)!).ToList();
}
