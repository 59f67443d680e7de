using System.Globalization;
using TayNinhExemplars.Notices;

namespace TayNinhExemplars.Tests.Notices;

public sealed class DigestRulesTests
{
    [Theory]
    [InlineData(Digest.Off, null, "2026-11-24 09:00", false)]
    [InlineData(Digest.Hourly, null, "2026-11-24 03:00", true)]
    [InlineData(Digest.Hourly, "2026-11-24 02:01", "2026-11-24 03:00", false)]
    [InlineData(Digest.Hourly, "2026-11-24 02:00", "2026-11-24 03:00", true)]
    [InlineData(Digest.Daily, null, "2026-11-24 06:59", false)]
    [InlineData(Digest.Daily, null, "2026-11-24 07:00", true)]
    [InlineData(Digest.Daily, "2026-11-24 07:00", "2026-11-24 15:00", false)]
    [InlineData(Digest.Daily, "2026-11-23 23:59", "2026-11-24 07:00", true)]
    [InlineData(Digest.Daily, "2026-12-01 07:00", "2026-11-24 07:00", true)] // the clock was set back
    public void A_digest_goes_out_as_often_as_chosen(Digest digest, string? last, string now, bool due) =>
        Assert.Equal(due, DigestRules.IsDue(digest, last is null ? null : At(last), At(now)));

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
