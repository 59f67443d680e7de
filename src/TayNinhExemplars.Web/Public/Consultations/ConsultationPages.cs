using System.Globalization;
using TayNinhExemplars.Consultations;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Newsroom;

namespace TayNinhExemplars.Web.Public.Consultations;

/// <summary>The notices, one notice with its form, the receipt, and what became of an opinion. Opinions themselves are on no page.</summary>
public sealed class ConsultationPages(ConsultationStore store, PageHeads heads, Texts texts, TimeProvider clock)
{
    public const string Path = "/lay-y-kien";

    public async Task<PageOutcome> ListAsync(SiteInfo site, CancellationToken ct)
    {
        var views = (await store.PublicAsync(ct)).Select(View).ToList();
        var head = await heads.ForAsync(site, texts["column.consultations.title"], texts["column.consultations.intro"], Path, ct);
        return Alone(new ColumnPage(new Shape("ConsultationList").With("Consultations", views), head, []));
    }

    public async Task<PageOutcome> OneAsync(string slug, OpinionForm form, int status, SiteInfo site, CancellationToken ct)
    {
        if (await store.BySlugAsync(slug, ct) is not { } known) return PageOutcome.NotFound;
        var view = View(known);
        var head = await heads.ForAsync(site, view.Title, view.Introduction, view.Url, ct);
        return Alone(new ColumnPage(new Shape("ConsultationPage").With("Consultation", view).With("Form", form), head, []) { Status = status });
    }

    public async Task<PageOutcome> ReceivedAsync(string slug, OpinionReceipt receipt, SiteInfo site, CancellationToken ct)
    {
        var head = await heads.ForAsync(site, texts.Get("column.consultations.received", receipt.Number), null, $"{Path}/{slug}", ct);
        return Alone(new ColumnPage(new Shape("ConsultationReceipt").With("Title", texts.Get("column.consultations.received", receipt.Number)).With("Code", receipt.Code), head with { NoIndex = true }, []));
    }

    public async Task<PageOutcome> FollowAsync(string? code, SiteInfo site, CancellationToken ct)
    {
        var found = string.IsNullOrWhiteSpace(code) || code.Length > 40 ? null : await store.FollowAsync(code, ct);
        var message = string.IsNullOrWhiteSpace(code) ? "" : found is null ? texts["column.consultations.follow.none"]
            : texts.Get("column.consultations.follow.found", found.Number, found.Title, LocalTime.Say(found.ReceivedUtc), texts["column.consultations.state." + found.State]);
        var head = await heads.ForAsync(site, texts["column.consultations.follow"], null, Path + "/tra-cuu", ct);
        return Alone(new ColumnPage(new Shape("ConsultationFollow").With("Message", message).With("Answer", found?.Answer ?? ""), head with { NoIndex = true }, []));
    }

    private ConsultationView View(Consultation known)
    {
        var closes = known.ClosesOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
        var open = known.Takes(clock.Today());
        return new ConsultationView(known.Title, $"{Path}/{known.Slug}", texts.Get(open ? "column.consultations.until" : "column.consultations.over", closes), open, known.Introduction,
            known.LegalBasis, known.Receiver, known.Contact, known.State == ConsultationState.Reported && known.ReportIsPublic ? known.Report : "",
            [.. known.Candidates.Select(c => new CandidateView(c.Name, c.Unit, c.Proposed, c.Summary))]);
    }

    /// <summary>Whether opinions are taken changes with the clock and not with an act: such pages are not kept.</summary>
    private static ColumnPage Alone(ColumnPage page) => page with { MayBeKept = false };
}
