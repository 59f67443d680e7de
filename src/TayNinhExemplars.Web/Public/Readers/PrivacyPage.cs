using TayNinhExemplars.Kernel;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Readers;

/// <summary>What is kept of readers, why and how long: written from the settings, so that it says what is done.</summary>
public sealed class PrivacyPage(ReaderSettingsStore settings, PageHeads heads)
{
    public const string Path = "/quyen-rieng-tu";

    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct)
    {
        var (rules, texts) = (await settings.GetAsync(ct), heads.Texts);
        var kept = new List<FactView> { new(texts["privacy.reading"], texts[rules.Views ? "privacy.reading.counted" : "privacy.reading.text"]) };
        if (rules.Comments) kept.Add(new FactView(texts["privacy.comment"], texts.Get("privacy.comment.text", rules.RefusedDays)));
        if (rules.Comments || rules.ErrorReports) kept.Add(new FactView(texts["privacy.mail"], texts.Get("privacy.mail.text", rules.EmailDays)));
        if (rules.Comments || rules.Ratings) kept.Add(new FactView(texts["privacy.network"], texts.Get("privacy.network.text", rules.NetworkDays)));
        if (rules.Ratings) kept.Add(new FactView(texts["privacy.rating"], texts["privacy.rating.text"]));
        if (rules.Polls) kept.Add(new FactView(texts["privacy.poll"], texts["privacy.poll.text"]));
        if (rules.PastSearches) kept.Add(new FactView(texts["privacy.search"], texts.Get("privacy.search.text", PastSearchRules.LeastReaders, PastSearchRules.DaysKept)));
        kept.Add(new FactView(texts["privacy.cookies"], texts["privacy.cookies.text"]));
        kept.Add(new FactView(texts["privacy.saved"], texts["privacy.saved.text"]));
        var head = await heads.ForAsync(site, texts["privacy.title"], texts["privacy.lead"], Path, ct);
        return new ColumnPage(new Shape("Privacy").With("Kept", kept).With("Contact", site.Contact.Length > 0 ? site.Contact : null), head, [PageTag.Site]);
    }
}
