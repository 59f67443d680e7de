using TayNinhExemplars.Content;
using TayNinhExemplars.Content.Parts;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Reports;

/// <param name="Id">Of a term, a unit or a workflow.</param>
public sealed record ReportChoice(string Id, string Name);

/// <summary>What the groups of a report are called, and what a filter may choose.</summary>
public sealed class ReportWords(ContentStore store, ContentTitles titles, WorkflowLibrary workflows, Texts texts)
{
    private const int MostTaxonomies = 50, MostUnits = 500;
    private IReadOnlyList<(string Alias, Term Term)>? _terms;

    public Task<IReadOnlyDictionary<string, string>> UnitsAsync(IReadOnlyCollection<string> ids, CancellationToken ct) => titles.OfAsync([.. ids.Where(Ids.IsValid)], ct);

    public async Task<IReadOnlyDictionary<string, string>> TermsAsync(CancellationToken ct) =>
        (await AllAsync(ct)).DistinctBy(t => t.Term.ContentItemId).ToDictionary(t => t.Term.ContentItemId, t => t.Term.DisplayText, StringComparer.Ordinal);

    /// <param name="alias">Of the taxonomy: <c>linh-vuc</c>, <c>cap-khen</c>.</param>
    public async Task<IReadOnlyList<ReportChoice>> TermsOfAsync(string alias, CancellationToken ct) =>
        [.. (await AllAsync(ct)).Where(t => t.Alias == alias).Select(t => new ReportChoice(t.Term.ContentItemId, t.Term.DisplayText))];

    public async Task<IReadOnlyDictionary<string, string>> ChannelsAsync(CancellationToken ct) =>
        (await workflows.InUseAsync(ct)).Select(w => (w.Id, Name: w.Name.ToString())).Append((ReportFilter.NoWorkflow, texts["reports.noWorkflow"])).DistinctBy(w => w.Item1).ToDictionary(w => w.Item1, w => w.Item2, StringComparer.Ordinal);

    public async Task<IReadOnlyList<ReportChoice>> UnitChoicesAsync(CancellationToken ct) =>
        [.. (await store.PublishedAsync("Organization", MostUnits, ct: ct)).Items.Select(o => new ReportChoice(o.ContentItemId, o.DisplayText)).OrderBy(o => o.Name, Search.Vietnamese.VietnameseText.Comparer)];

    private async Task<IReadOnlyList<(string Alias, Term Term)>> AllAsync(CancellationToken ct) => _terms ??=
        [.. (await store.PublishedAsync("Taxonomy", MostTaxonomies, ct: ct)).Items.SelectMany(t => TaxonomyPartKind.Terms(t).Select(term => (t.Part("AliasPart")?.Text("Alias") ?? "", term)))];
}
