using TayNinhExemplars.Kernel;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Truth;

namespace TayNinhExemplars.Web.Public;

/// <summary>How anybody may tell the newsroom of somebody worth knowing, and how the case stands.</summary>
public sealed class NominatePage(PageHeads heads, NominateForm form, NominationBook book, Texts texts)
{
    public const string Path = "/gioi-thieu-guong";

    public async Task<PageOutcome> GetAsync(SiteInfo site, CancellationToken ct) => await FormAsync(null, new Refusals(), site, ct);

    public async Task<PageOutcome> FormAsync(IFormCollection? typed, Refusals refusals, SiteInfo site, CancellationToken ct)
    {
        var head = await heads.ForAsync(site, texts["column.nominate.title"], texts["column.nominate.lead"], Path, ct);
        return new ColumnPage(form.Shape(typed, refusals, site.Contact), head, []) { MayBeKept = false, Status = refusals.Any ? Security.OutcomeToHttp.StatusOf(refusals) : StatusCodes.Status200OK };
    }

    /// <summary>What the sender may see with the code: how the case stands and what the desk says of it, nobody's data.</summary>
    public async Task<PageOutcome> CaseAsync(string code, SiteInfo site, CancellationToken ct)
    {
        if (await book.ByCodeAsync(code, ct) is not { } nomination) return PageOutcome.NotFound;
        var head = await heads.ForAsync(site, texts["nominate.case.title"], texts["column.nominate.lead"], Path, ct);
        var shape = new Shape("NominationCase").With("Code", nomination.Code).With("State", texts["nominate.state." + nomination.State])
            .With("StateText", texts["nominate.state." + nomination.State + ".text"]).With("Message", nomination.Message).With("Received", ColumnDates.Minute(nomination.ReceivedUtc));
        return new ColumnPage(shape, head with { NoIndex = true, Canonical = null }, []) { MayBeKept = false };
    }
}
