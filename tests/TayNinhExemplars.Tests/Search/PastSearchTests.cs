using System.Net;
using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Readers;

namespace TayNinhExemplars.Tests.Search;

/// <summary>What others searched for helps the next reader, and tells nothing of anybody.</summary>
public sealed class PastSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("hiến máu", "hiến máu")]
    [InlineData("  nguyễn   văn tâm ", "nguyễn văn tâm")]
    [InlineData("hie\u0302\u0301n máu", "hiến máu")]
    [InlineData("gương sáng năm 2025", "gương sáng năm 2025")]
    [InlineData("a", null)]
    [InlineData("2025", null)]
    [InlineData("0912345678 ông ba", null)]
    [InlineData("ba@example.vn", null)]
    [InlineData("https://tayninh.vn/x", null)]
    [InlineData("năm:2025 hiến máu", null)]
    [InlineData("hiến -đất", null)]
    [InlineData("\"hiến máu\"", null)]
    [InlineData("một hai ba bốn năm sáu bảy tám chín", null)]
    public void What_may_be_personal_or_is_no_plain_search_is_not_kept(string typed, string? kept) => Assert.Equal(kept, PastSearchRules.Kept(typed, 3));

    [Fact]
    public void What_found_nothing_is_not_kept() => Assert.Null(PastSearchRules.Kept("hiến máu", 0));

    [Fact]
    public void Too_few_readers_are_nobodys_business()
    {
        var kept = new PastSearchList { Searches = [Search("hiến máu", 4), Search("hiến đất", 5), Search("người hiến tạng", 9), Search("gương sáng", 50)] };
        Assert.Equal(["hiến đất", "người hiến tạng"], PastSearchRules.Continuing(kept, "HIẾN").Select(s => s.Text));
        Assert.Equal(["hiến đất", "người hiến tạng"], PastSearchRules.Continuing(kept, "hie").Select(s => s.Text));
        Assert.Empty(PastSearchRules.Continuing(kept, "h"));
    }

    [Fact]
    public void Ways_of_typing_are_one_search_and_what_is_old_or_rare_goes()
    {
        var many = Enumerable.Range(0, PastSearchRules.MostKept + 10).Select(i => Search($"gương {(char)('a' + i % 26)}{i}", 2));
        var kept = PastSearchRules.Merge(
            new PastSearchList { Searches = [Search("hiến máu", 3), Search("chuyện cũ", 99) with { Day = Today.AddDays(-PastSearchRules.DaysKept - 1) }, .. many] },
            [Search("hien mau", 1), Search("Hiến Máu", 2)], Today).Searches;
        Assert.Equal(PastSearchRules.MostKept, kept.Count);
        Assert.Equal(6, kept[0].Readers);
        Assert.DoesNotContain(kept, s => s.Text == "chuyện cũ");
    }

    [Fact]
    public void A_reader_counts_once_a_day()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
        var searches = new PastSearches(clock);
        for (var i = 0; i < 10; i++) searches.Asked("hiến máu", 3, IPAddress.Parse("203.0.113.7"), "Firefox");
        searches.Asked("Hien mau", 3, IPAddress.Parse("203.0.113.8"), "Firefox");
        Assert.Equal(2, Assert.Single(searches.Take()).Readers);
        searches.Asked("hiến máu", 3, IPAddress.Parse("203.0.113.7"), "Firefox");
        Assert.Empty(searches.Take());
        clock.Advance(TimeSpan.FromDays(3));
        searches.Asked("hiến máu", 3, IPAddress.Parse("203.0.113.9"), "Firefox");
        searches.Asked("hiến máu", 3, IPAddress.Parse("203.0.113.7"), "Firefox");
        Assert.Equal(2, Assert.Single(searches.Take()).Readers);
    }

    private static PastSearch Search(string text, int readers) => new(text, TayNinhExemplars.Search.Vietnamese.VietnameseText.Key(text), readers, Today);
}
